import { gap, isGap, type Direction, type FrameworkElement, type Value } from '@groundwork/scoring';
import { isMissing, listOf, numberOf, recordOf, textOf, type Json, type JsonRecord } from './golden-case.ts';

/** One indicator of a vector. */
export interface NamedColumn {
  readonly code: string;
  readonly values: readonly Value[];
}

/** A cell of a vector; a missing one is a question not answered. */
export function valueOf(cell: Json | undefined): Value {
  return typeof cell === 'number' && !isMissing(cell) ? cell : gap('not-answered');
}

export function valuesIn(cells: Json | undefined): readonly Value[] {
  return listOf(cells).map(valueOf);
}

/** The indicators of a vector, in their order. */
export function columnsIn(table: Json | undefined): readonly NamedColumn[] {
  return Object.entries(recordOf(table)).map(([code, cells]) => ({ code, values: valuesIn(cells) }));
}

/** Columns by code, for an answer. */
export function byCode<Entry>(entries: readonly (readonly [string, Entry])[]): Readonly<Record<string, Entry>> {
  return Object.fromEntries(entries);
}

/** Rows of columns. */
export function rowsOf(columns: readonly NamedColumn[]): readonly (readonly Value[])[] {
  return (columns[0]?.values ?? []).map((_, unit) => columns.map(({ values }) => values[unit] ?? gap('not-answered')));
}

/** Weights in the order of the columns; undefined where the vector gives none, which is equal weights. */
export function weightsIn(json: Json | undefined, codes: readonly string[]): readonly number[] | undefined {
  if (json === undefined || json === null) return undefined;
  if (Array.isArray(json)) return listOf(json).map((weight) => numberOf(weight, 1));
  const weights: JsonRecord = recordOf(json);
  return codes.map((code) => numberOf(weights[code], 1));
}

/** Group of each unit; null where it has none. */
export function groupsIn(json: Json | undefined): readonly (string | null)[] {
  return listOf(json).map((group) => (isMissing(group) ? null : textOf(group)));
}

/** Direction of an indicator: from the list of directions, else from the hierarchy, else upwards. */
export function directionIn(input: JsonRecord, code: string): Direction {
  const given = recordOf(input['direction'])[code];
  const element = listOf(input['hierarchy'])
    .map(recordOf)
    .find((entry) => textOf(entry['code']) === code);
  return numberOf(given, numberOf(element?.['direction'], 1)) < 0 ? 'lower-is-better' : 'higher-is-better';
}

/** The hierarchy of a vector as a framework. */
export function frameworkIn(hierarchy: Json | undefined): readonly FrameworkElement[] {
  return listOf(hierarchy)
    .map(recordOf)
    .map(({ code, parent, weight, direction }) => ({
      code: textOf(code),
      parent: isMissing(parent) ? null : textOf(parent),
      weight: numberOf(weight, 1),
      direction: numberOf(direction, 1) < 0 ? 'lower-is-better' : 'higher-is-better',
    }));
}

/** The number of a value; NaN for a gap. For what is recomputed here, never for an answer. */
export function plainNumber(value: Value | undefined): number {
  return value === undefined || isGap(value) ? Number.NaN : value;
}
