import { ScoringError } from '../error/scoring-error.ts';
import type { OpenElement } from '../framework/framework.ts';
import { aggregateStepOf } from '../scheme/aggregate-step-of.ts';
import { denominatorOf } from '../pipeline/steps/run-denominate.ts';
import { ranksOf } from '../pipeline/read-run.ts';
import type { ScoringRun } from '../pipeline/scoring-run.ts';
import type { Stage } from '../pipeline/stage.ts';
import { takeRows } from '../pipeline/take-rows.ts';
import { normalisationOf } from '../scheme/normalisation-of.ts';
import type { Step } from '../scheme/step.ts';
import { standardDeviation } from '../statistics/moments/standard-deviation.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { gapOfCode, notComputable, presentNumbers, valueAt, valuesOf, type Column } from '../value/column.ts';
import { gap, isGap, type Value } from '../value/gap.ts';
import type { ScoreTrace, TracePart, TraceStep } from './score-trace.ts';

/** Which score is unfolded. */
export interface TraceRequest {
  readonly unit: string;
  /** Year, in a panel. */
  readonly time?: number;
  /** Code of the element; the first top when absent. */
  readonly element?: string;
}

/**
 * Unfolds one score: from the index down to the number that was answered, with every direction, treatment, bound and
 * weight on the way.
 *
 * Whoever repeats the arithmetic of the trace gets the score again. Nothing is computed here that was not part of the run:
 * the stages are read, not made again.
 *
 * @param run from `scoreTable`
 * @throws {@link ScoringError} `unit-unknown` for a country that was not scored, `element-unknown`
 *
 * @example
 * explainScore(exampleRun, { unit: 'KEN' }).parts.map(({ share }) => share) // => [0.75, 0.25]
 */
export function explainScore(run: ScoringRun, { unit, time, element }: TraceRequest): ScoreTrace {
  const { prepared, last } = run;
  const { framework, units, times } = prepared;
  const position = last.rows.findIndex(
    (row) => units[row] === unit && (time === undefined || times === null || times[row] === time),
  );
  if (position === -1) {
    throw new ScoringError('unit-unknown', 'a trace requires a country that was scored', { unit, time });
  }
  const at = element === undefined ? framework.tops[0] : framework.positionOf.get(element);
  const root = at === undefined ? undefined : framework.elements[at];
  if (root === undefined) {
    throw new ScoringError('element-unknown', 'a trace requires an element of the framework', { code: element });
  }
  return traceOf(run, root, position);
}

function traceOf(run: ScoringRun, element: OpenElement, position: number): ScoreTrace {
  const { prepared, elementColumns, last } = run;
  const { code, level, children, definition } = element;
  const value = valueAt(elementColumns[element.position] as Column, position);
  const shared = { code, name: definition.name ?? null, level, value, rank: ranksOf(run, code)[position] ?? null };
  if (children.length === 0) {
    const row = last.rows[position] as number;
    return {
      ...shared,
      aggregation: null,
      parts: [],
      raw: valueAt(prepared.columns[element.position] as Column, row),
      steps: stepsOf(run, element, row),
    };
  }
  const { levels } = aggregateStepOf(prepared.scheme);
  const aggregation = levels[Math.min(level - 2, levels.length - 1)] ?? null;
  return {
    ...shared,
    aggregation,
    parts: partsOf(run, element, position, value, aggregation?.method === 'arithmetic'),
    raw: null,
    steps: [],
  };
}

function partsOf(
  run: ScoringRun,
  { children }: OpenElement,
  position: number,
  value: Value,
  addsUp: boolean,
): readonly TracePart[] {
  const { elementColumns, last, prepared } = run;
  const values = children.map((child) => valueAt(elementColumns[child] as Column, position));
  const weights = children.map((child) => last.weights[child] as number);
  const counted = weights.map((weight, at) => (isGap(values[at] as Value) ? 0 : weight));
  const total = exactSum(counted);
  return children.map((child, at) => {
    const part = values[at] as Value;
    const isIn = !isGap(value) && !isGap(part) && counted[at] !== 0;
    const share = isIn ? (counted[at] as number) / total : null;
    return {
      weight: weights[at] as number,
      share,
      contribution: addsUp && share !== null && !isGap(part) ? share * part : null,
      trace: traceOf(run, prepared.framework.elements[child] as OpenElement, position),
    };
  });
}

/** What each step did to an indicator in one row of the table; a step that did nothing to it is left out. */
function stepsOf(run: ScoringRun, element: OpenElement, row: number): readonly TraceStep[] {
  const steps = run.prepared.scheme.steps.filter(({ step }) => step !== 'aggregate');
  return steps.flatMap((step, at) => {
    const before = run.stages[at];
    const after = run.stages[at + 1];
    return before === undefined || after === undefined ? [] : stepOf(run, step, element, row, before, after);
  });
}

function stepOf(
  { prepared }: ScoringRun,
  step: Step,
  element: OpenElement,
  row: number,
  stageBefore: Stage,
  stageAfter: Stage,
): readonly TraceStep[] {
  const columnBefore = stageBefore.columns[element.position] as Column;
  const place = stageBefore.rows.indexOf(row);
  const before = valueAt(columnBefore, place);
  const after = valueAt(stageAfter.columns[element.position] as Column, stageAfter.rows.indexOf(row));
  switch (step.step) {
    case 'denominate': {
      const by = denominatorOf(element.position, step.indicators, prepared);
      const column = by === null ? undefined : prepared.denominators.get(by.by);
      if (by === null || column === undefined) return [];
      const denominatorValue = valueAt(column, row);
      return [{ step: 'denominate', before, after, denominator: by.by, denominatorValue, scale: by.scale ?? 1 }];
    }
    case 'impute':
      return isGap(before) && !isGap(after) ? [{ step: 'impute', before, after, method: step.method }] : [];
    case 'treat': {
      const done = (stageAfter.treatments?.[element.position] ?? []).find(
        ({ positions }) => positions === null || positions.includes(place),
      );
      if (done === undefined || done.treatment.method === 'none') return [];
      const at = done.positions === null ? place : done.positions.indexOf(place);
      const winsorised = done.treatment.marks[at] ?? null;
      return [{ step: 'treat', before, after, method: done.treatment.method, winsorised }];
    }
    case 'normalise': {
      const pool = stageBefore.pools?.find((positions) => positions.includes(place));
      const compared = pool === undefined ? columnBefore : takeRows(columnBefore, pool);
      const parameters = normalisationOf(step, element.definition);
      return [
        {
          step: 'normalise',
          before,
          after,
          direction: element.direction,
          parameters,
          observed: observedOf(compared, parameters.deviationOf ?? 'population'),
        },
      ];
    }
    default:
      return [];
  }
}

function observedOf(column: Column, deviationOf: 'population' | 'sample') {
  const numbers = presentNumbers(column);
  const none = gapOfCode(notComputable);
  const isEmpty = numbers.length === 0;
  return {
    lowest: isEmpty ? none : numbers.reduce((lowest, number) => Math.min(lowest, number)),
    highest: isEmpty ? none : numbers.reduce((highest, number) => Math.max(highest, number)),
    mean: isEmpty ? gap('not-computable') : exactSum(numbers) / numbers.length,
    deviation: standardDeviation(valuesOf(column), { of: deviationOf }),
    count: numbers.length,
  };
}
