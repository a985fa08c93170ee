import { weightedArithmetic } from '../aggregation/arithmetic-mean.ts';
import { newAvailableRow, selectAvailable } from '../aggregation/select-available.ts';
import { newColumn, setGap, setNumber, type Column } from '../value/column.ts';

/** The weighted arithmetic mean of every unit over what it has. */
export function aggregateWith(columns: readonly Column[], weights: readonly number[]): Column {
  const count = columns[0]?.numbers.length ?? 0;
  const result = newColumn(count);
  const row = newAvailableRow(columns.length);
  const shares = Float64Array.from(weights);
  const numbers = new Float64Array(columns.length);
  const reasons = new Uint8Array(columns.length);
  for (let unit = 0; unit < count; unit += 1) {
    columns.forEach((column, at) => {
      numbers[at] = column.numbers[unit] as number;
      reasons[at] = column.reasons[unit] as number;
    });
    const code = selectAvailable(row, numbers, reasons, shares, {});
    if (code !== 0) setGap(result, unit, code);
    else setNumber(result, unit, weightedArithmetic(row.numbers, row.weights, row.count));
  }
  return result;
}
