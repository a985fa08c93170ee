import type { DeclaredChange } from '../../definition/instrument-revision.ts';

/**
 * What the author says an old value becomes: `null` drops it, `undefined` when nothing is said. Two parts `law/practice` are
 * looked for as they are, and else as the level they come to (`2/1` as `3`, `2/no-case` as `4`).
 */
export function declaredValueOf(values: DeclaredChange['values'], key: string): string | number | null | undefined {
  if (values === undefined) return undefined;
  if (Object.hasOwn(values, key)) return values[key];
  const parts = /^([0-2])\/([0-2]|no-case)$/.exec(key);
  if (parts === null) return undefined;
  const [, law = '', practice = ''] = parts;
  const level = String(practice === 'no-case' ? 2 * Number(law) : Number(law) + Number(practice));
  return Object.hasOwn(values, level) ? values[level] : undefined;
}
