/** An object of JSON: a map, so that no name means more than another (`__proto__` is one like all). */
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** A value of JSON, made of nothing but itself. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** Why there is no tree. */
export interface JsonRefusal {
  readonly code: 'too-large' | 'too-deep' | 'not-json' | 'cyclic';
  /** Place and fault in plain English. */
  readonly message: string;
  /** Of the value; `$` where it is the whole. */
  readonly path: string;
}

/** A tree, with what was left out of it; or why there is none. */
export type ReadJson =
  | {
      readonly value: JsonValue;
      /** Paths of members whose name is given again later in the same object: the last one counts. */
      readonly duplicates: readonly string[];
      /** Paths of what JSON cannot hold, such as functions. */
      readonly foreign: readonly string[];
      readonly refusal?: undefined;
    }
  | { readonly refusal: JsonRefusal };

/** Whether a value is an object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}

/** Whether a value is a list. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The path of a member: `$.pages[0]["odd name"]`. Long names are cut. */
export function memberPath(path: string, name: string): string {
  if (/^[A-Za-z_$][\w$]{0,79}$/.test(name)) return `${path}.${name}`;
  return `${path}[${JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}...` : name)}]`;
}
