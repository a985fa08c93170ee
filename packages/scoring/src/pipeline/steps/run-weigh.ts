import type { Framework, OpenElement } from '../../framework/framework.ts';
import type { WeighStep } from '../../scheme/step.ts';
import { valuesOf } from '../../value/column.ts';
import { gap, isGap, type Value } from '../../value/gap.ts';
import { analyticHierarchy } from '../../weighting/analytic-hierarchy.ts';
import { budgetAllocation } from '../../weighting/budget-allocation.ts';
import { combineJudgements } from '../../weighting/combine-judgements.ts';
import { optimisedWeights } from '../../weighting/optimised-weights.ts';
import { panelOf } from '../../weighting/panel-of.ts';
import { principalComponentWeights } from '../../weighting/principal-component-weights.ts';
import { aggregateElements } from '../aggregate/aggregate-elements.ts';
import type { PreparedTable } from '../prepared-table.ts';
import { aggregateStepOf } from '../../scheme/aggregate-step-of.ts';
import type { Stage } from '../stage.ts';

/** The step `weigh`: new weights for the elements it speaks of. */
export function runWeigh(stage: Stage, step: WeighStep, prepared: PreparedTable): Stage {
  const { framework } = prepared;
  const weights = stage.weights.slice();
  const set = (codes: readonly string[], values: readonly Value[]): void =>
    codes.forEach((code, at) => {
      const position = framework.positionOf.get(code);
      const weight = values[at];
      // A weight that cannot be computed leaves its parent without scores: no other weight would be honest.
      if (position !== undefined && weight !== undefined) weights[position] = isGap(weight) ? Number.NaN : weight;
    });
  switch (step.method) {
    case 'given':
      set(Object.keys(step.weights ?? {}), Object.values(step.weights ?? {}));
      break;
    case 'equal':
      for (const { position, level } of framework.elements) {
        if (step.level === undefined || step.level === level) weights[position] = 1;
      }
      break;
    case 'budget-allocation': {
      const { codes, points } = panelOf(step.panel ?? []);
      set(codes, budgetAllocation(points).weights);
      break;
    }
    case 'analytic-hierarchy':
      set(step.elements ?? [], analyticHierarchy(combineJudgements(step.judgements ?? [])).weights);
      break;
    case 'principal-components':
    case 'equal-influence':
      for (const siblings of familiesOf(framework, step.level ?? 1)) {
        const columns = columnsOf(siblings, stage, prepared);
        set(
          siblings.map(({ code }) => code),
          step.method === 'principal-components' ? componentWeights(columns) : optimisedWeights(columns).weights,
        );
      }
  }
  return { ...stage, weights };
}

/** Weights of a first component; gaps where the data do not determine one. */
function componentWeights(columns: readonly (readonly Value[])[]): readonly Value[] {
  const { weights, isDetermined } = principalComponentWeights(columns);
  return isDetermined ? weights : weights.map(() => gap('not-computable'));
}

/** The elements of a level, by their parent; those without siblings have nothing to be weighed against. */
function familiesOf({ elements }: Framework, level: number): readonly (readonly OpenElement[])[] {
  const parents = new Set(elements.filter((element) => element.level === level).map(({ parent }) => parent));
  return [...parents]
    .map((parent) => elements.filter((element) => element.parent === parent && parent !== -1))
    .filter((siblings) => siblings.length > 1);
}

/** Scores of elements under the weights so far. */
function columnsOf(
  siblings: readonly OpenElement[],
  stage: Stage,
  { framework, scheme }: PreparedTable,
): readonly (readonly Value[])[] {
  const highest = siblings.reduce((level, element) => Math.max(level, element.level), 1);
  const { levels } = aggregateStepOf(scheme);
  const columns = aggregateElements(framework, stage.columns, stage.weights, levels, highest);
  return siblings.map(({ position }) => {
    const column = columns[position];
    return column === undefined ? [] : valuesOf(column);
  });
}
