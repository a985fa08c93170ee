import type { Framework } from '../framework/framework.ts';
import { removableElements } from '../framework/removable-elements.ts';
import { aggregateElements } from '../pipeline/aggregate/aggregate-elements.ts';
import type { PreparedTable } from '../pipeline/prepared-table.ts';
import { runStep } from '../pipeline/steps/run-step.ts';
import { aggregateStepOf } from '../scheme/aggregate-step-of.ts';
import { firstStage, type Stage } from '../pipeline/stage.ts';
import { withoutElement } from '../pipeline/without-element.ts';
import type { AggregationLevel, Step } from '../scheme/step.ts';
import type { Column } from '../value/column.ts';
import { drawWeights } from './draw-weights.ts';
import { stepAlternative } from './step-alternative.ts';
import type { UncertaintyPlan } from './uncertainty-plan.ts';

/** Scores of the element followed, under one set of choices. */
export interface DrawnScores {
  /** Row of the table behind each score: a screening may leave some out. */
  readonly rows: Int32Array;
  readonly scores: Column;
}

/** Re-scores a table, keeping what a draw does not change. */
export type DrawScores = (choices: Int32Array) => DrawnScores;

/** Stages kept for each step: beyond it the oldest is dropped. */
const keptStages = 64;

/** Reduced frameworks kept with their stages: a hundred and fifty of them would fill the memory. */
const keptVariants = 32;

/** A framework with its own stages: the whole one, or one with an element left out from the start. */
interface Variant {
  readonly prepared: PreparedTable;
  readonly first: Stage;
  readonly kept: readonly Map<string, Stage>[];
}

/**
 * Opens a plan for re-scoring.
 *
 * A step is done again only when a choice at it or before it differs from what was kept; aggregation is done for every
 * draw. Nothing kept changes a digit: the same choices give the same scores in any order.
 *
 * @param prepared the checked table and scheme
 * @param plan checked by `checkPlan`
 * @param element code of the element whose scores are followed
 */
export function openDraws(prepared: PreparedTable, plan: UncertaintyPlan, element: string): DrawScores {
  const { factors } = plan;
  const steps = prepared.scheme.steps;
  const reach = steps.map((step) =>
    factors.flatMap((factor, position) =>
      factor.kind === 'alternatives' && factor.step === step.step ? [position] : [],
    ),
  );
  // An element that only the aggregates see can be left out by its weight; otherwise from the start.
  const exclusions = factors.flatMap((factor, position) => (factor.kind === 'exclusion' ? [position] : []));
  const isSeenByAll = steps.some(lookAtAllIndicators);
  const variants = new Map<string, Variant>();
  const variantOf = (choices: Int32Array): Variant => {
    const excluded = isSeenByAll ? excludedCodes(prepared.framework, plan, choices) : [];
    const key = JSON.stringify(excluded);
    const known = variants.get(key);
    if (known !== undefined) return known;
    const reduced = excluded.reduce(withoutElement, prepared);
    const variant = { prepared: reduced, first: firstStage(reduced), kept: steps.map(() => new Map<string, Stage>()) };
    if (variants.size >= keptVariants) variants.delete(variants.keys().next().value ?? '');
    variants.set(key, variant);
    return variant;
  };

  const stepOf = (position: number, choices: Int32Array): Step =>
    (reach[position] ?? []).reduce<Step>((step, factor) => {
      const definition = factors[factor];
      return definition?.kind === 'alternatives'
        ? stepAlternative(step, definition.alternatives[choices[factor] as number] ?? {})
        : step;
    }, steps[position] as Step);

  const stageOf = (variant: Variant, choices: Int32Array): Stage => {
    let stage = variant.first;
    let key = '';
    for (let position = 0; position < steps.length; position += 1) {
      if (steps[position]?.step === 'aggregate') continue;
      for (const factor of reach[position] ?? []) key += `${choices[factor]} `;
      const kept = variant.kept[position] as Map<string, Stage>;
      let next = kept.get(key);
      if (next === undefined) {
        next = runStep(stage, stepOf(position, choices), variant.prepared);
        if (kept.size >= keptStages) kept.delete(kept.keys().next().value ?? '');
        kept.set(key, next);
      }
      stage = next;
    }
    return stage;
  };

  const aggregateAt = steps.findIndex(({ step }) => step === 'aggregate');
  const levelsOf = (choices: Int32Array): readonly AggregationLevel[] => {
    const step = stepOf(aggregateAt, choices);
    const { levels } = step.step === 'aggregate' ? step : aggregateStepOf(prepared.scheme);
    const shares = factors.flatMap((factor, position) =>
      factor.kind === 'availability' ? [factor.minimumShares[choices[position] as number] ?? 0] : [],
    );
    const minimumShare = shares.at(-1);
    return minimumShare === undefined ? levels : levels.map((level) => ({ ...level, minimumShare }));
  };

  return (choices) => {
    const variant = variantOf(choices);
    const { framework } = variant.prepared;
    const stage = stageOf(variant, choices);
    const used = isSeenByAll && exclusions.length > 0 ? withoutExclusion(choices, exclusions) : choices;
    const weights = drawWeights(stage.weights, factors, used, framework, plan.seed);
    const target = framework.positionOf.get(element) ?? -1;
    const level = framework.elements[target]?.level ?? framework.levels;
    const columns = aggregateElements(framework, stage.columns, weights, levelsOf(choices), level);
    return {
      rows: stage.rows,
      scores: columns[target] ?? { numbers: new Float64Array(0), reasons: new Uint8Array(0) },
    };
  };
}

/** Whether a step treats one indicator by the others, so that leaving one out changes the rest. */
function lookAtAllIndicators(step: Step): boolean {
  if (step.step === 'screen' || step.step === 'weigh') return true;
  return step.step === 'impute' && (step.method === 'row-mean' || step.method === 'row-median');
}

function excludedCodes(framework: Framework, { factors }: UncertaintyPlan, choices: Int32Array): readonly string[] {
  return factors.flatMap((factor, position) => {
    const choice = choices[position] as number;
    if (factor.kind !== 'exclusion' || choice === 0) return [];
    const excluded = removableElements(framework, factor.level)[choice - 1];
    return excluded === undefined ? [] : [excluded.code];
  });
}

function withoutExclusion(choices: Int32Array, exclusions: readonly number[]): Int32Array {
  const used = choices.slice();
  for (const position of exclusions) used[position] = 0;
  return used;
}
