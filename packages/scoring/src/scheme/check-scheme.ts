import { hasErrors, report, type ScoringIssue } from '../check/scoring-issue.ts';
import { checkFramework } from '../framework/check-framework.ts';
import { buildFramework } from '../framework/build-framework.ts';
import type { FrameworkElement } from '../framework/framework-element.ts';
import type { Framework } from '../framework/framework.ts';
import { checkDocument, checkParameters } from './check-parameters.ts';
import { checkWeigh } from './check-weigh.ts';
import { invalidLevel } from './invalid-level.ts';
import { normalisationOf } from './normalisation-of.ts';
import { normaliseShape, schemeShape } from './scheme-shape.ts';
import type { AggregateStep, NormaliseStep, Step, WeighStep } from './step.ts';

/**
 * Finds every fault of a scheme at once: unknown steps and parameters, steps in an impossible order, elements that the
 * framework does not have, bounds that are equal, a mean of logarithms over scores that reach zero.
 *
 * @param scheme plain data as it comes from a file or a request; only what passes is a {@link Scheme}
 * @returns one issue per fault with its path; without an `error` among them the scheme can be run
 *
 * @example
 * checkScheme({ schemeId: 's', framework: [{ code: 'a', parent: null }], steps: [{ step: 'polish' }] }).map(({ code, path }) => `${path}: ${code}`) // => ['steps[0].step: step-unknown', 'steps: step-order']
 */
export function checkScheme(scheme: unknown): readonly ScoringIssue[] {
  const formIssues = checkDocument(scheme, schemeShape, 'scheme');
  const { framework, steps } = partsOf(scheme);
  // What is of the right form is looked at further, whatever is wrong beside it.
  const isSound = (at: string): boolean =>
    !formIssues.some(({ path, severity }) => severity === 'error' && (path === at || path.startsWith(at)));
  const said = new Set(formIssues.map(({ path }) => path));
  const frameworkIssues = framework === null ? null : checkFramework(framework).filter(({ path }) => !said.has(path));
  const opened =
    framework !== null && isSound('framework') && !hasErrors(frameworkIssues ?? []) ? buildFramework(framework) : null;
  return [
    ...formIssues,
    ...(frameworkIssues ?? []),
    ...(steps ?? []).flatMap((step, position) => {
      const path = `steps[${position}]`;
      if (!isSound(path)) return [];
      return [
        ...(step.step === 'normalise' ? checkParameters(step, normaliseShape, path) : []),
        ...(opened === null ? [] : checkStep(step, path, opened, steps ?? [])),
      ];
    }),
    ...(steps === null ? [] : checkOrder(steps)),
  ];
}

/** The framework and the steps of anything: elements with a code and a parent, steps that are named parameters. */
function partsOf(scheme: unknown): {
  readonly framework: readonly FrameworkElement[] | null;
  readonly steps: readonly Step[] | null;
} {
  const { framework, steps } = (typeof scheme === 'object' && scheme !== null ? scheme : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    framework: Array.isArray(framework) && framework.every(isElement) ? framework : null,
    steps: Array.isArray(steps)
      ? steps.map((step: unknown) => (typeof step === 'object' && step !== null ? step : {}) as Step)
      : null,
  };
}

/** Whether something has its place in a tree, whatever else is wrong with it. */
function isElement(value: unknown): value is FrameworkElement {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('parent' in value)) return false;
  return typeof value.code === 'string' && (typeof value.parent === 'string' || value.parent === null);
}

/** What must not come before what. */
function checkOrder(steps: readonly Step[]): readonly ScoringIssue[] {
  const issues: ScoringIssue[] = [];
  const wrong = (position: number, because: string): void =>
    void issues.push(report('step-order', `steps[${position}]`, { step: steps[position]?.step, because }));
  const places = (name: Step['step']): readonly number[] =>
    steps.flatMap(({ step }, position) => (step === name ? [position] : []));
  const [aggregate, ...moreAggregates] = places('aggregate');
  const [normalise, ...moreNormalises] = places('normalise');
  if (aggregate === undefined) issues.push(report('step-order', 'steps', { step: 'aggregate', because: 'missing' }));
  else if (aggregate !== steps.length - 1) wrong(aggregate, 'not-last');
  for (const position of [...moreAggregates, ...moreNormalises]) wrong(position, 'twice');
  for (const position of [...places('denominate'), ...places('treat')]) {
    if (normalise !== undefined && position > normalise) wrong(position, 'after-normalise');
  }
  const needNormalised = places('weigh').filter((position) => {
    const { method } = steps[position] as WeighStep;
    return method === 'principal-components' || method === 'equal-influence';
  });
  for (const position of needNormalised) {
    if (normalise !== undefined && position < normalise) wrong(position, 'before-normalise');
  }
  return issues;
}

function checkStep(step: Step, path: string, framework: Framework, steps: readonly Step[]): readonly ScoringIssue[] {
  switch (step.step) {
    case 'denominate':
    case 'treat':
      return checkIndicators(Object.keys(step.indicators ?? {}), `${path}.indicators`, framework);
    case 'normalise':
      return [
        ...checkIndicators(Object.keys(step.indicators ?? {}), `${path}.indicators`, framework),
        ...checkNormalise(step, path, framework),
      ];
    case 'weigh':
      return checkWeigh(step, path, framework);
    case 'aggregate':
      return checkAggregate(step, path, framework, steps);
    case 'impute':
      return step.withinLevel !== undefined && step.withinLevel > framework.levels
        ? [report('parameter-invalid', `${path}.withinLevel`, invalidLevel(step.withinLevel, framework))]
        : [];
    case 'screen':
      return [];
  }
}

function checkIndicators(codes: readonly string[], path: string, framework: Framework): readonly ScoringIssue[] {
  return codes
    .filter((code) => (framework.positionOf.get(code) ?? Infinity) >= framework.indicatorCount)
    .map((code) => report('indicator-unknown', `${path}.${code}`, { code, known: indicatorCodes(framework) }));
}

function indicatorCodes({ elements, indicatorCount }: Framework): readonly string[] {
  return elements.slice(0, indicatorCount).map(({ code }) => code);
}

function checkNormalise(step: NormaliseStep, path: string, framework: Framework): readonly ScoringIssue[] {
  return framework.elements.slice(0, framework.indicatorCount).flatMap(({ code, definition }) => {
    const own = step.indicators !== undefined && Object.hasOwn(step.indicators, code);
    const parameters = normalisationOf(step, definition);
    const at = own ? `${path}.indicators.${code}` : path;
    const { method, lower, upper, scale, thresholds, scores } = parameters;
    const missing = (name: string): ScoringIssue =>
      report('parameter-missing', `${at}.${name}`, { name, code, method });
    const issues: ScoringIssue[] = [];
    if (method === 'scaled' || method === 'goalposts') {
      if (lower === undefined) issues.push(missing('lower'));
      if (upper === undefined) issues.push(missing('upper'));
      if (lower !== undefined && upper !== undefined && lower >= upper) {
        issues.push(report('bounds-equal', `${at}.upper`, { code, lower, upper }));
      }
    }
    if (scale !== undefined && scale.lowest >= scale.highest) {
      issues.push(report('bounds-equal', `${at}.scale`, { code, lower: scale.lowest, upper: scale.highest }));
    }
    if (method === 'distance-to-target' && parameters.target === undefined) issues.push(missing('target'));
    if (method === 'distance-to-reference' && typeof parameters.reference !== 'string')
      issues.push(missing('reference'));
    if (method === 'categorical') {
      if (thresholds === undefined) issues.push(missing('thresholds'));
      if (scores === undefined) issues.push(missing('scores'));
      else if (thresholds !== undefined && scores.length !== thresholds.length + 1) {
        issues.push(
          report('parameter-invalid', `${at}.scores`, {
            value: scores.length,
            expected: { items: thresholds.length + 1 },
          }),
        );
      }
      if (thresholds?.some((threshold, position) => position > 0 && threshold <= (thresholds[position - 1] ?? 0))) {
        issues.push(report('parameter-invalid', `${at}.thresholds`, { value: thresholds, expected: 'ascending' }));
      }
    }
    return issues;
  });
}

/** A logarithm or a quotient of what may be zero or less has no number: said before, and not cell by cell. */
function checkAggregate(
  step: AggregateStep,
  path: string,
  framework: Framework,
  steps: readonly Step[],
): readonly ScoringIssue[] {
  const issues = checkPositionWeights(step, path, framework);
  const [first] = step.levels;
  const needsPositive = first?.method === 'harmonic' || (first?.method === 'geometric' && first.floor === undefined);
  const normalise = steps.find((other): other is NormaliseStep => other.step === 'normalise');
  if (!needsPositive || normalise === undefined) return issues;
  const touching = framework.elements
    .slice(0, framework.indicatorCount)
    .filter(({ definition }) => !isPositive(normalisationOf(normalise, definition)))
    .map(({ code }) => code);
  return touching.length === 0
    ? issues
    : [
        ...issues,
        report(
          'not-positive-under-mean',
          `${path}.levels[0].method`,
          { method: first.method, normalisation: normalise.method, indicators: touching },
          undefined,
          'warning',
        ),
      ];
}

/** Weights of places need as many places as each parent has children. */
function checkPositionWeights(step: AggregateStep, path: string, { elements }: Framework): readonly ScoringIssue[] {
  return elements.flatMap(({ code, level, children }) => {
    const at = Math.min(level - 2, step.levels.length - 1);
    const weights = step.levels[at]?.positionWeights;
    if (children.length === 0 || weights === undefined || weights.length === children.length) return [];
    const params = { code, value: weights.length, expected: { items: children.length } };
    return [report('parameter-invalid', `${path}.levels[${at}].positionWeights`, params)];
  });
}

/** Whether every value of this normalisation is certainly above zero. */
function isPositive({ method, scale, mean }: ReturnType<typeof normalisationOf>): boolean {
  if (method === 'min-max' || method === 'goalposts') return (scale?.lowest ?? 0) > 0;
  if (method === 'z-score') return false;
  return method === 'rank' || (method === 'around-reference' && mean === undefined);
}
