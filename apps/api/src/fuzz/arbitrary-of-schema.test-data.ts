import fc from 'fast-check';

/** The part of JSON Schema that the description of the service uses. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly default?: unknown;
}

/** Values that exist, by the name of the field that would hold them: a request that names nothing real tries little. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

/** Nothing grows without end: long texts and lists have tests of their own. */
const longest = { text: 40, list: 4 } as const;

/** Values that fit a schema; fields whose name is known hold what exists, most of the time. */
export function arbitraryOfSchema(schema: JsonSchema, known: KnownValues, name = ''): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema, known);
  const existing = known[name];
  return existing === undefined
    ? fitting
    : fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...existing) }, { weight: 1, arbitrary: fitting });
}

/** Values that fit a schema, and as often ones that do not: wrong kinds, missing and unknown fields, traps. */
export function brokenOfSchema(schema: JsonSchema, known: KnownValues): fc.Arbitrary<unknown> {
  return fc.oneof(arbitraryOfSchema(schema, known), arbitraryOfSchema(schema, known).chain(broken));
}

function fittingOf(schema: JsonSchema, known: KnownValues): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOfSchema(choice, known)));
  const [type] = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (Array.isArray(schema.type) && schema.type.length > 1)
    return fc.oneof(...schema.type.map((one: string) => fittingOf({ ...schema, type: one }, known)));
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number': {
      const min = Math.max(schema.minimum ?? schema.exclusiveMinimum ?? -1000, -1_000_000);
      const max = Math.min(schema.maximum ?? 1000, 1_000_000);
      return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOfSchema(schema.items ?? {}, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? longest.list, longest.list)),
      });
    case 'object':
      return recordOf(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = longest.text }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({
    unit: 'grapheme',
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, longest.text)),
  });
}

function recordOf(schema: JsonSchema, known: KnownValues): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const named = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, arbitraryOfSchema(property, known, name)]),
    ),
    { requiredKeys: required.filter((name) => name in properties) },
  );
  if (typeof additionalProperties !== 'object') return named;
  const further = fc.dictionary(fc.string({ maxLength: 10 }), arbitraryOfSchema(additionalProperties, known), {
    maxKeys: 3,
  });
  return fc.tuple(further, named).map(([first, second]) => ({ ...first, ...second }));
}

/** One thing wrong with a value: its kind, a field too few or too many, a trap for whoever merges. */
function broken(value: unknown): fc.Arbitrary<unknown> {
  const wrongKind = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom<unknown>(
      null,
      '',
      -1,
      1e308,
      'x'.repeat(3000),
      [],
      {},
      '\u0000',
      '../../etc/passwd',
      "' or 1=1 --",
    ),
  );
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrongKind;
  const entries = Object.entries(value);
  const hostile = fc.constantFrom('__proto__', 'constructor', 'score', 'status', 'iso3', 'reviewer', '$where');
  return fc.oneof(
    wrongKind,
    ...(entries.length === 0 ? [] : [fc.constantFrom(...entries).map(([name]) => without(value, name))]),
    ...(entries.length === 0
      ? []
      : [fc.tuple(fc.constantFrom(...entries), wrongKind).map(([[name], wrong]) => ({ ...value, [name]: wrong }))]),
    // An own key, as JSON brings it, and not the prototype.
    hostile.map((name) =>
      JSON.parse(`${JSON.stringify(value).slice(0, -1)}${entries.length > 0 ? ',' : ''}"${name}":1}`),
    ),
  );
}

function without(value: object, name: string): unknown {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}
