import { hasErrors, report, type ScoringIssue } from '../check/scoring-issue.ts';
import { buildFramework } from '../framework/build-framework.ts';
import type { Framework } from '../framework/framework.ts';
import { removableElements } from '../framework/removable-elements.ts';
import { lowDiscrepancyDimensions } from '../random/low-discrepancy-point.ts';
import { checkDocument } from '../scheme/check-parameters.ts';
import { checkScheme } from '../scheme/check-scheme.ts';
import type { ParameterShape } from '../scheme/parameter-shape.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Step } from '../scheme/step.ts';
import { planShape } from './plan-shape.ts';
import { stepAlternative } from './step-alternative.ts';
import type { DrawDesign, UncertaintyFactor, UncertaintyPlan } from './uncertainty-plan.ts';

/**
 * Finds every fault of a plan before the first draw: factors unknown, without effect or in conflict, alternatives that
 * the scheme would refuse, elements that do not exist.
 *
 * Two factors are in conflict when some draw would combine what cannot be combined: a z-score, half of whose values are
 * negative, under a geometric mean.
 *
 * @param plan plain data; only what passes is an {@link UncertaintyPlan}
 * @param scheme a scheme that passed `checkScheme`
 *
 * @example
 * checkPlan({ draws: 10, seed: 1, factors: [] }, { schemeId: 's', framework: [{ code: 'a', parent: null }], steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }] }).map(({ path }) => path) // => ['factors']
 */
export function checkPlan(plan: unknown, scheme: Scheme, design: DrawDesign = 'uncertainty'): readonly ScoringIssue[] {
  const shapeIssues = checkDocument(plan, planShape, 'plan');
  if (hasErrors(shapeIssues)) return shapeIssues;
  const { factors, element, points, sequence } = plan as UncertaintyPlan;
  const framework = buildFramework(scheme.framework);
  const issues: ScoringIssue[] = factors.flatMap((factor, position) => {
    const path = `factors[${position}]`;
    const earlier = factors.findIndex(({ factorId }) => factorId === factor.factorId);
    return [
      ...(earlier < position ? [report('factor-duplicate', path, { factorId: factor.factorId })] : []),
      ...checkFactor(factor, path, scheme, framework),
    ];
  });
  if (element === undefined ? framework.tops.length !== 1 : !framework.positionOf.has(element)) {
    issues.push(report('element-unknown', 'element', { code: element, known: [...framework.positionOf.keys()] }));
  }
  const dimensions = factors.length * (design === 'sensitivity' ? 2 : 1);
  if (sequence === 'low-discrepancy' && dimensions > lowDiscrepancyDimensions) {
    const expected: ParameterShape = { kind: 'number', maximum: lowDiscrepancyDimensions };
    issues.push(report('parameter-invalid', 'sequence', { value: dimensions, expected }));
  }
  (points ?? []).forEach((point, position) => {
    if (point.length === factors.length && point.every((coordinate) => coordinate >= 0 && coordinate < 1)) return;
    issues.push(
      report('parameter-invalid', `points[${position}]`, { value: point, expected: { items: factors.length } }),
    );
  });
  return hasErrors(issues) ? issues : [...issues, ...checkCombinations(factors, scheme)];
}

function checkFactor(
  factor: UncertaintyFactor,
  path: string,
  scheme: Scheme,
  framework: Framework,
): readonly ScoringIssue[] {
  const idle = (because: string): ScoringIssue =>
    report('factor-without-effect', path, { factorId: factor.factorId, because });
  switch (factor.kind) {
    case 'weights': {
      if (factor.spread === 0) return [idle('spread-zero')];
      const varies = framework.elements.some(
        ({ parent, level }) =>
          (framework.elements[parent]?.children.length ?? 0) > 1 && (factor.level ?? level) === level,
      );
      return varies ? checkWeightsMatter(factor, path, scheme) : [idle('nothing-to-weigh')];
    }
    case 'weight-sets': {
      const unknown = factor.sets.flatMap((set, position) =>
        Object.keys(set)
          .filter((code) => !framework.positionOf.has(code))
          .map((code) =>
            report('element-unknown', `${path}.sets[${position}].${code}`, {
              code,
              known: [...framework.positionOf.keys()],
            }),
          ),
      );
      return [
        ...unknown,
        ...(areAllEqual(factor.sets) ? [idle('alternatives-equal')] : checkWeightsMatter(factor, path, scheme)),
      ];
    }
    case 'alternatives': {
      const at = scheme.steps.findIndex(({ step }) => step === factor.step);
      const step = scheme.steps[at];
      if (step === undefined) return [report('factor-without-step', `${path}.step`, { step: factor.step })];
      const others = factor.alternatives.map((alternative) => stepAlternative(step, alternative));
      const issues = others.flatMap((other, position) =>
        checkScheme(withStep(scheme, at, other))
          .filter(({ severity }) => severity === 'error')
          .map((issue) => ({ ...issue, path: `${path}.alternatives[${position}] (${issue.path})` })),
      );
      return areAllEqual(others) ? [...issues, idle('alternatives-equal')] : issues;
    }
    case 'exclusion':
      return removableElements(framework, factor.level).length === 0 ? [idle('nothing-to-leave-out')] : [];
    case 'availability':
      return new Set(factor.minimumShares).size < 2 ? [idle('alternatives-equal')] : [];
  }
}

/** Methods that do not look at weights. */
const weightless: ReadonlySet<string> = new Set(['minimum', 'maximum', 'ordered-weighted', 'benefit-of-the-doubt']);

function checkWeightsMatter({ factorId }: UncertaintyFactor, path: string, scheme: Scheme): readonly ScoringIssue[] {
  const levels = scheme.steps.flatMap((step) => (step.step === 'aggregate' ? step.levels : []));
  return levels.every(({ method }) => weightless.has(method))
    ? [report('factor-without-effect', path, { factorId, because: 'aggregation-without-weights' })]
    : [];
}

/** Tries every pair of a normalisation and an aggregation that some draw could combine. */
function checkCombinations(factors: readonly UncertaintyFactor[], scheme: Scheme): readonly ScoringIssue[] {
  const waysOf = (
    name: Step['step'],
  ): readonly { readonly at: number; readonly step: Step; readonly path: string }[] => {
    const at = scheme.steps.findIndex(({ step }) => step === name);
    const step = scheme.steps[at];
    if (step === undefined) return [];
    const ways = factors.flatMap((factor, position) =>
      factor.kind === 'alternatives' && factor.step === name
        ? factor.alternatives.map((alternative, choice) => ({
            at,
            step: stepAlternative(step, alternative),
            path: `factors[${position}].alternatives[${choice}]`,
          }))
        : [],
    );
    return ways.length === 0 ? [{ at, step, path: `steps[${at}]` }] : ways;
  };
  return waysOf('normalise').flatMap((normalise) =>
    waysOf('aggregate').flatMap((aggregate) => {
      if (normalise.path.startsWith('steps') && aggregate.path.startsWith('steps')) return [];
      const combined = withStep(withStep(scheme, normalise.at, normalise.step), aggregate.at, aggregate.step);
      return checkScheme(combined)
        .filter(({ code }) => code === 'not-positive-under-mean')
        .map(({ params }) => report('factors-in-conflict', aggregate.path, { ...params, with: normalise.path }));
    }),
  );
}

function withStep(scheme: Scheme, at: number, step: Step): Scheme {
  return { ...scheme, steps: scheme.steps.with(at, step) };
}

function areAllEqual(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item))).size < 2;
}
