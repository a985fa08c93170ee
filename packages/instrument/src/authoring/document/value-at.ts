import { isScalar } from 'yaml';
import { nearestName } from '../../expression/checking/nearest-name.ts';
import { fileLimits } from '../file-limits.ts';
import type { Reading } from './reading.ts';
import type { Spot } from './spot.ts';

/** Both bounds belong to the range. */
export interface NumberBounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isWhole?: boolean;
}

/** A text that is not blank. A bare number or true/false is refused: unquoted, `8.10` would read as 8.1. */
export function textAt(reading: Reading, spot: Spot, name: string): string | undefined {
  const value: unknown = isScalar(spot.node) ? spot.node.value : undefined;
  if (typeof value === 'string' && value.trim() !== '') {
    if (value.length <= fileLimits.textCharacters) return value.trim();
    reading.report(
      'text-too-long',
      spot,
      `"${name}" has ${value.length} characters; at most ${fileLimits.textCharacters} are read`,
    );
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    reading.report(
      'wrong-kind',
      spot,
      `"${name}" is a text; put it in quotes: '${(isScalar(spot.node) && spot.node.source) || String(value)}'`,
    );
  } else if (spot.node === null || value === null || typeof value === 'string') {
    reading.report('wrong-kind', spot, `"${name}" is empty; write its text after the colon`);
  } else reading.report('wrong-kind', spot, `"${name}" is a text, not a list or further keys`);
  return undefined;
}

/** A number within its bounds. */
export function numberAt(reading: Reading, spot: Spot, name: string, bounds: NumberBounds): number | undefined {
  const { minimum = -Infinity, maximum = Infinity, isWhole = false } = bounds;
  const value: unknown = isScalar(spot.node) ? spot.node.value : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || (isWhole && !Number.isInteger(value))) {
    reading.report('wrong-kind', spot, `"${name}" is a ${isWhole ? 'whole ' : ''}number, written without quotes`);
    return undefined;
  }
  if (value >= minimum && value <= maximum) return value;
  const range =
    maximum === Infinity
      ? `at least ${minimum}`
      : minimum === -Infinity
        ? `at most ${maximum}`
        : `from ${minimum} to ${maximum}`;
  reading.report('out-of-range', spot, `"${name}" is ${value}; it must be ${range}`);
  return undefined;
}

/** One of several words, with the nearest one suggested. */
export function oneOfAt<Value extends string>(
  reading: Reading,
  spot: Spot,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const text = textAt(reading, spot, name);
  const found = values.find((value) => value === text);
  if (text === undefined || found !== undefined) return found;
  const near = reading.isFull ? undefined : nearestName(text, values);
  const remedy = near === undefined ? `choose one of ${values.join(', ')}` : `did you mean "${near}"?`;
  reading.report('unknown-value', spot, `"${text.slice(0, 100)}" is not known for "${name}"; ${remedy}`);
  return undefined;
}
