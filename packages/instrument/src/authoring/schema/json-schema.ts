/** A JSON Schema, or a part of one, as far as the schema of instruments needs it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** An object with known keys and no others. */
export function objectOf<Key extends string>(
  properties: Readonly<Record<Key, JsonSchema>>,
  required: readonly Key[],
  rest: Omit<JsonSchema, 'type' | 'properties' | 'required'> = {},
): JsonSchema {
  return { type: 'object', ...rest, properties, required, additionalProperties: false };
}

/** A list of one sort of items. */
export function listOf(items: JsonSchema, rest: Omit<JsonSchema, 'type' | 'items'> = {}): JsonSchema {
  return { type: 'array', items, ...rest };
}

/** What stands under `$defs`. */
export function definition(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** A text of a certain form from its first to its last character. */
export function textLike(pattern: string): JsonSchema {
  return { type: 'string', pattern: `^(?:${pattern})$` };
}

/** A whole number. */
export function whole(minimum: number, maximum: number): JsonSchema {
  return { type: 'integer', minimum, maximum };
}

/** The same schema with a description, which editors show beside the key. */
export function described(schema: JsonSchema, description: string): JsonSchema {
  return { description, ...schema };
}

/** Picks some keys of a table of schemas, each with its description. */
export function describedKeys<Key extends string>(
  keys: readonly Key[],
  schemas: Readonly<Record<Key, JsonSchema>>,
  descriptions: Readonly<Record<Key, string>>,
): Readonly<Record<Key, JsonSchema>> {
  const entries = keys.map((key) => [key, described(schemas[key], descriptions[key])] as const);
  return Object.fromEntries(entries) as Record<Key, JsonSchema>; // one entry for each key
}
