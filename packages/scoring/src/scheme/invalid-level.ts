import type { Framework } from '../framework/framework.ts';

/** What an issue says of a level that the framework does not have. */
export function invalidLevel(value: number, { levels }: Framework): Readonly<Record<string, unknown>> {
  return { value, expected: { kind: 'number', minimum: 1, maximum: levels, isWhole: true } };
}
