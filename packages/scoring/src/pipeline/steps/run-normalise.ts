import { aroundReferenceColumn } from '../../normalisation/normalise-around-reference.ts';
import { bordaColumn } from '../../normalisation/by-rank/normalise-borda.ts';
import { categoricalColumn } from '../../normalisation/normalise-categorical.ts';
import { distanceToMaximumColumn } from '../../normalisation/by-distance/normalise-distance-to-maximum.ts';
import { distanceToReferenceColumn } from '../../normalisation/by-distance/normalise-distance-to-reference.ts';
import { distanceToTargetColumn } from '../../normalisation/by-distance/normalise-distance-to-target.ts';
import { fractionOfMaximumColumn } from '../../normalisation/by-distance/normalise-fraction-of-maximum.ts';
import { minMaxColumn } from '../../normalisation/normalise-min-max.ts';
import { percentileRankColumn } from '../../normalisation/by-rank/normalise-percentile-rank.ts';
import { rankColumn } from '../../normalisation/by-rank/normalise-rank.ts';
import { scaledColumn } from '../../normalisation/normalise-scaled.ts';
import { goalpostsColumn } from '../../normalisation/normalise-to-goalposts.ts';
import { zScoreColumn } from '../../normalisation/normalise-z-score.ts';
import type { Direction } from '../../ranking/direction.ts';
import { applyRounding } from '../../rounding/apply-rounding.ts';
import { normalisationOf } from '../../scheme/normalisation-of.ts';
import type { NormalisationParameters, NormaliseStep } from '../../scheme/step.ts';
import { newColumn, setNumber, valueAt, type Column } from '../../value/column.ts';
import { gap, type Value } from '../../value/gap.ts';
import type { PreparedTable } from '../prepared-table.ts';
import type { Stage } from '../stage.ts';
import { eachPool } from '../take-rows.ts';

/** The step `normalise`: each indicator in its own way, over all countries or over those of each year. */
export function runNormalise(stage: Stage, step: NormaliseStep, prepared: PreparedTable): Stage {
  const columns = stage.columns.map((column, position) => {
    const element = prepared.framework.elements[position];
    if (element === undefined) return column;
    const parameters = normalisationOf(step, element.definition);
    const normalised = eachPool(column, stage.pools, (part, positions) =>
      normaliseColumn(part, parameters, element.direction, () =>
        referenceValue(part, positions, stage, parameters, prepared),
      ),
    );
    return step.rounding === undefined ? normalised : rounded(normalised, step.rounding);
  });
  return { ...stage, columns };
}

/** The value of the reference country among these rows; a gap where it is not. */
function referenceValue(
  part: Column,
  positions: Int32Array | null,
  { rows }: Stage,
  { reference }: NormalisationParameters,
  { units }: PreparedTable,
): Value {
  for (let at = 0; at < part.numbers.length; at += 1) {
    const row = rows[positions === null ? at : (positions[at] as number)] as number;
    if (units[row] === reference) return valueAt(part, at);
  }
  return gap('not-computable');
}

/**
 * One indicator on its common scale.
 *
 * @param reference gives the reference country's value, for the method that asks for it
 */
export function normaliseColumn(
  column: Column,
  parameters: NormalisationParameters & { readonly method: NonNullable<NormalisationParameters['method']> },
  direction: Direction,
  reference: () => Value,
): Column {
  const { method, lower = 0, upper = 1, thresholds = [], scores = [] } = parameters;
  switch (method) {
    case 'none':
      return direction === 'lower-is-better' ? negated(column) : column;
    case 'min-max':
      return minMaxColumn(column, { ...parameters, direction });
    case 'z-score':
      return zScoreColumn(column, { ...parameters, direction });
    case 'scaled':
      return scaledColumn(column, { ...parameters, lower, upper, direction });
    case 'distance-to-maximum':
      return distanceToMaximumColumn(column, { direction });
    case 'distance-to-reference':
      return distanceToReferenceColumn(column, { ...parameters, reference: reference(), direction });
    case 'distance-to-target':
      return distanceToTargetColumn(column, { ...parameters, target: parameters.target ?? 0, direction });
    case 'fraction-of-maximum':
      return fractionOfMaximumColumn(column, { direction });
    case 'rank':
      return rankColumn(column, { ...parameters, direction });
    case 'borda':
      return bordaColumn(column, { ...parameters, direction });
    case 'percentile-rank':
      return percentileRankColumn(column, { ...parameters, direction });
    case 'goalposts':
      return goalpostsColumn(column, { ...parameters, lower, upper, direction });
    case 'categorical':
      return categoricalColumn(column, { thresholds, scores, direction });
    case 'around-reference':
      return aroundReferenceColumn(column, {
        ...(typeof parameters.reference === 'number' ? { reference: parameters.reference } : {}),
        direction,
      });
  }
}

function rounded({ numbers, reasons }: Column, rounding: NonNullable<NormaliseStep['rounding']>): Column {
  const result = newColumn(numbers.length);
  result.reasons.set(reasons);
  for (let unit = 0; unit < numbers.length; unit += 1) {
    if (reasons[unit] === 0) setNumber(result, unit, applyRounding(numbers[unit] as number, rounding));
    else result.numbers[unit] = Number.NaN;
  }
  return result;
}

/** Higher is better in every score, also where nothing else is done to the number. */
function negated({ numbers, reasons }: Column): Column {
  return { numbers: numbers.map((number) => 0 - number), reasons };
}
