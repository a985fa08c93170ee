/** What a vector file can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;

/** An object of a vector file. */
export interface JsonRecord {
  readonly [name: string]: Json;
}

/** One vector: what a program was given, and what it gave. */
export interface GoldenCase {
  /** File name without its ending: `normalise.minmax`. */
  readonly name: string;
  /** Which function of the peer: `normalise.n_minmax`. */
  readonly method: string;
  readonly parameters: JsonRecord;
  readonly input: JsonRecord;
  readonly expected: Json;
}

/** Ours, in the shape of `expected`; a gap stands where the peer has a missing number. */
export type Answer = (goldenCase: GoldenCase) => unknown;

/** The answers of one family, by method. */
export type AnswerTable = Readonly<Record<string, Answer>>;

/** An object, or an empty one where there is none. */
export function recordOf(json: Json | undefined): JsonRecord {
  return isRecord(json) ? json : {};
}

/** A list; a single entry counts as a list of one, as the peer's language writes it. */
export function listOf(json: Json | undefined): readonly Json[] {
  if (Array.isArray(json)) return json as readonly Json[];
  return json === undefined || json === null ? [] : [json];
}

export function isRecord(json: Json | undefined): json is JsonRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** A text; an empty one where there is none. */
export function textOf(json: Json | undefined): string {
  return typeof json === 'string' ? json : typeof json === 'number' ? String(json) : '';
}

/** A finite number, else the fallback: a parameter that is missing or null has the peer's default. */
export function numberOf(json: Json | undefined, fallback: number): number {
  return typeof json === 'number' && Number.isFinite(json) ? json : fallback;
}

/** A missing number on the peer's side, whichever way it came about. */
export function isMissing(json: Json | undefined): boolean {
  return json === null || json === 'NaN' || json === 'NA' || json === 'Infinity' || json === '-Infinity';
}

/** Whether the peer refused the whole call. */
export function isRefusal(json: Json | undefined): boolean {
  return isRecord(json) && json['error'] === true;
}
