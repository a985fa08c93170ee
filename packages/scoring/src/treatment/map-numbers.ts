import { newColumn, setGap, setNumber, type Column } from '../value/column.ts';

/** A column with one formula applied to each of its numbers; gaps keep their reason. */
export function mapNumbers(column: Column, formula: (number: number) => number): Column {
  const { numbers, reasons } = column;
  const result = newColumn(numbers.length);
  for (let position = 0; position < numbers.length; position += 1) {
    const reason = reasons[position] as number;
    if (reason === 0) setNumber(result, position, formula(numbers[position] as number) + 0);
    else setGap(result, position, reason);
  }
  return result;
}
