import type { RowKernel } from '../../aggregation/row-kernel.ts';
import { newAvailableRow, selectAvailable } from '../../aggregation/select-available.ts';
import { exponential } from '../../elementary/exponential.ts';
import type { Framework, OpenElement } from '../../framework/framework.ts';
import { applyRounding } from '../../rounding/apply-rounding.ts';
import type { AggregationLevel } from '../../scheme/step.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import { newColumn, notComputable, setGap, setNumber, type Column } from '../../value/column.ts';
import { aggregateTable } from './aggregate-table.ts';
import { kernelOf } from './kernel-of.ts';
import { keptLogarithms, sumCompleteRows } from './sum-complete-rows.ts';

/**
 * Makes the aggregates from the lowest level up.
 *
 * @param columns the indicators, in the order of the framework
 * @param weights of every element inside its parent
 * @param levels how level 2, 3, ... are made; the last serves all above
 * @param upTo highest level to make; all when absent
 * @returns one column per element of the framework, the indicators first; shorter when `upTo` stops it
 */
export function aggregateElements(
  framework: Framework,
  columns: readonly Column[],
  weights: Float64Array,
  levels: readonly AggregationLevel[],
  upTo: number = framework.levels,
): readonly Column[] {
  const made: Column[] = [...columns];
  for (const element of framework.elements.slice(framework.indicatorCount)) {
    if (element.level > upTo) break;
    const method = levels[Math.min(element.level - 2, levels.length - 1)];
    if (method === undefined) break;
    made.push(aggregateChildren(element, made, weights, method));
  }
  return made;
}

function aggregateChildren(
  { children }: OpenElement,
  made: readonly Column[],
  weights: Float64Array,
  method: AggregationLevel,
): Column {
  const parts = children.map((child) => made[child] as Column);
  const shares = Float64Array.from(children, (child) => weights[child] as number);
  if (shares.some(Number.isNaN)) return withoutScores(parts[0]?.numbers.length ?? 0);
  const kernel = kernelOf(method);
  const result = kernel === null ? aggregateTable(parts, shares, method) : aggregateRows(parts, shares, method, kernel);
  if (method.rounding !== undefined) {
    const { numbers, reasons } = result;
    for (let unit = 0; unit < numbers.length; unit += 1) {
      if (reasons[unit] === 0) numbers[unit] = applyRounding(numbers[unit] as number, method.rounding);
    }
  }
  return result;
}

/** What a parent gets whose weights could not be computed. */
function withoutScores(units: number): Column {
  const column = newColumn(units);
  for (let unit = 0; unit < units; unit += 1) setGap(column, unit, notComputable);
  return column;
}

function aggregateRows(
  parts: readonly Column[],
  weights: Float64Array,
  method: AggregationLevel,
  kernel: RowKernel,
): Column {
  const units = parts[0]?.numbers.length ?? 0;
  const result = newColumn(units);
  if (!isMeanOfSums(method) || !meansOfCompleteRows(parts, weights, method, result.numbers)) {
    result.numbers.fill(Number.NaN);
  }
  // What the quick way has made is there; the rest has gaps, or a last digit in doubt.
  const left = unitsWithout(result.numbers);
  if (left.length === 0) return result;
  const size = parts.length;
  const numbers = new Float64Array(size);
  const reasons = new Uint8Array(size);
  const row = newAvailableRow(size);
  for (const unit of left) {
    for (let child = 0; child < size; child += 1) {
      const part = parts[child] as Column;
      numbers[child] = part.numbers[unit] as number;
      reasons[child] = part.reasons[unit] as number;
    }
    const code = selectAvailable(row, numbers, reasons, weights, method);
    if (code === 0) setNumber(result, unit, kernel(row.numbers, row.weights, row.count));
    else setGap(result, unit, code);
  }
  return result;
}

function unitsWithout(numbers: Float64Array): readonly number[] {
  const left: number[] = [];
  for (let unit = 0; unit < numbers.length; unit += 1) if (Number.isNaN(numbers[unit])) left.push(unit);
  return left;
}

/** The aggregations whose rows are one weighted sum. */
function isMeanOfSums({ method }: AggregationLevel): boolean {
  return method === 'arithmetic' || method === 'geometric';
}

/**
 * The means of all rows in which nothing is missing, with the digits of the row's own kernel; NaN elsewhere.
 *
 * @returns whether there was anything to do
 */
function meansOfCompleteRows(
  parts: readonly Column[],
  weights: Float64Array,
  { method, floor = 0 }: AggregationLevel,
  means: Float64Array,
): boolean {
  const weighed = parts.filter((_, child) => weights[child] !== 0);
  if (weighed.length === 0) return false;
  const shares = weights.filter((weight) => weight !== 0);
  const total = exactSum(shares);
  const isGeometric = method === 'geometric';
  const lowest = isGeometric ? floor : -Infinity;
  const terms = isGeometric
    ? weighed.map((part) => keptLogarithms(part, floor))
    : weighed.map(({ numbers }) => numbers);
  sumCompleteRows(terms, isGeometric ? shares.map((weight) => weight / total) : shares, means);
  for (let unit = 0; unit < means.length; unit += 1) {
    const sum = means[unit] as number;
    const mean = isGeometric ? exponential(sum) : sum / total;
    means[unit] = Number.isNaN(mean) ? mean : clampToParts(mean, weighed, unit, lowest);
  }
  return true;
}

/** As `clampToValues`: a mean lies between the lowest and the highest of its values, none of them below the floor. */
function clampToParts(mean: number, parts: readonly Column[], unit: number, floor: number): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let child = 0; child < parts.length; child += 1) {
    const value = (parts[child] as Column).numbers[unit] as number;
    const number = value < floor ? floor : value;
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
    // One value on each side is enough, and mostly among the first.
    if (lowest <= mean && mean <= highest) return mean;
  }
  return mean < lowest ? lowest : highest;
}
