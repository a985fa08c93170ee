import type { PreparedTable } from '@groundwork/scoring';
import type { InputFault } from './input-fault.ts';

/**
 * Finds the row of a country that a flag names; in a panel the flag `--time` says which year is meant.
 *
 * @param flag as the person wrote it, for the message
 */
export function findUnit(
  { units, times }: PreparedTable,
  flag: string,
  unit: string,
  time: number | undefined,
): { readonly row: number | null; readonly faults: readonly InputFault[] } {
  const fault = (code: InputFault['code'], message: string) => ({
    row: null,
    faults: [{ code, severity: 'error', message, file: flag } as const],
  });
  const rows = [...units.keys()].filter((row) => units[row] === unit);
  if (rows.length === 0) {
    const alike = units.find((other) => other.toLowerCase() === unit.toLowerCase());
    const remedy = alike === undefined ? 'Give a code as it stands in the table.' : `Did you mean "${alike}"?`;
    return fault('unit-unknown', `"${unit}" is no country of the table. ${remedy}`);
  }
  const [row = null, another] = time === undefined || times === null ? rows : rows.filter((at) => times[at] === time);
  const years = times === null ? '' : rows.map((at) => times[at]).join(', ');
  if (row === null) return fault('unit-unknown', `"${unit}" has no row for ${String(time)}. Give one of ${years}.`);
  if (another !== undefined) {
    return fault('flag-invalid', `"${unit}" has several years. Say which with --time: ${years}.`);
  }
  return { row, faults: [] };
}
