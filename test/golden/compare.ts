import { isMissing, isRecord, type Json } from './golden-case.ts';

/** Where ours and the expected result part. */
export interface Mismatch {
  readonly path: string;
  readonly ours: string;
  readonly expected: string;
}

/** Width of the comparison at a path: 1e-9, unless a table says otherwise. */
export type ToleranceAt = (path: string) => number;

/**
 * Compares ours with what is expected, field by field of what is expected.
 *
 * Numbers agree within `tolerance * max(1, |expected|)`. Null, NaN and the infinities of the peer are missing numbers,
 * and agree with a gap or null of ours. Texts, flags and the length of lists agree exactly. A field that ours lacks is a
 * mismatch also where the peer has a missing number there: silence is no answer. `{ atMost: n }` asks for a number of n or
 * less.
 */
export function compare(ours: unknown, expected: Json, toleranceAt: ToleranceAt, path = ''): readonly Mismatch[] {
  const differs = [{ path: path === '' ? 'result' : path, ours: print(ours), expected: print(expected) }];
  if (isMissing(expected)) return isMissingOfOurs(ours) ? [] : differs;
  if (typeof expected === 'number') {
    if (typeof ours !== 'number' || !Number.isFinite(ours)) return differs;
    return Math.abs(ours - expected) <= toleranceAt(path) * Math.max(1, Math.abs(expected)) ? [] : differs;
  }
  if (Array.isArray(expected)) {
    if (!isListOfOurs(ours)) return differs;
    const lists = expected as readonly Json[];
    if (ours.length !== lists.length) {
      return [{ path: `${path}.length`, ours: String(ours.length), expected: String(lists.length) }];
    }
    return lists.flatMap((entry, at) => compare(ours[at], entry, toleranceAt, `${path}[${at}]`));
  }
  if (isRecord(expected)) {
    const { atMost } = expected;
    if (typeof atMost === 'number') return typeof ours === 'number' && ours <= atMost ? [] : differs;
    if (typeof ours !== 'object' || ours === null || isListOfOurs(ours)) return differs;
    return Object.entries(expected).flatMap(([name, entry]) =>
      compare((ours as Record<string, unknown>)[name], entry, toleranceAt, path === '' ? name : `${path}.${name}`),
    );
  }
  return ours === expected ? [] : differs;
}

function isListOfOurs(ours: unknown): ours is ArrayLike<unknown> {
  return Array.isArray(ours) || (ArrayBuffer.isView(ours) && !(ours instanceof DataView));
}

/** A gap of ours or null; NaN is none: it would have left the library. */
function isMissingOfOurs(ours: unknown): boolean {
  return ours === null || (typeof ours === 'object' && 'gap' in ours);
}

function print(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
