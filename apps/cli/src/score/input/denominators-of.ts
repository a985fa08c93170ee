/** Columns that the steps `denominate` name, in data that may still be wrong in any way: a framework alone does not tell. */
export function denominatorsOf(schemeData: unknown): readonly string[] {
  return listOf(fieldOf(schemeData, 'steps'))
    .filter((step) => fieldOf(step, 'step') === 'denominate')
    .flatMap((step) => Object.values(fieldOf(step, 'indicators') ?? {}))
    .map((by) => fieldOf(by, 'by'))
    .filter((name) => typeof name === 'string');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
