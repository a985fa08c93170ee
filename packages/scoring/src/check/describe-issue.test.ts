import { expect, test } from 'vitest';
import { checkPlan } from '../robustness/check-plan.ts';
import { checkScheme } from '../scheme/check-scheme.ts';
import { describeIssue } from './describe-issue.ts';
import type { ScoringIssue } from './scoring-issue.ts';

const framework = [
  { code: 'index', parent: null },
  { code: 'EG-A01', parent: 'index' },
];

function texts(issues: readonly ScoringIssue[]): readonly string[] {
  return issues.map((issue) => {
    const { message, remedy } = describeIssue(issue);
    return `${issue.path}: ${message} ${remedy}`;
  });
}

test('names the fault and its remedy, with the nearest known name', () => {
  expect(
    texts(
      checkScheme({
        schemeId: 's',
        framework,
        steps: [
          { step: 'treat', indicators: { 'eg-a01': {} } },
          { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
        ],
      }),
    ),
  ).toEqual([
    'steps[0].indicators.eg-a01: "eg-a01" is no indicator of the framework. Correct the code. Did you mean "EG-A01"?',
  ]);
});

test('says what a parameter may be', () => {
  expect(
    texts(
      checkScheme({
        schemeId: 's',
        framework,
        steps: [
          { step: 'polish' },
          { step: 'screen', minimumAvailable: 1.5, keep: 'KEN' },
          { step: 'impute' },
          { step: 'treat', atMost: 1.5, lambda: '1', combine: 1, maximumSkewness: 0 },
        ],
      }),
    ),
  ).toEqual([
    'steps[0].step: There is no step "polish". Give one of denominate, screen, impute, treat, normalise, weigh, aggregate.',
    'steps[1].minimumAvailable: 1.5 does not fit. Give a number of 0 or more up to 1.',
    'steps[1].keep: KEN does not fit. Give a list.',
    'steps[2].method: "method" is missing. Give one of none, mean, median, row-mean, row-median, latest, linear, constant, linear-constant.',
    'steps[3].atMost: 1.5 does not fit. Give a whole number of 0 or more.',
    'steps[3].lambda: 1 does not fit. Give a number.',
    'steps[3].combine: 1 does not fit. Give true or false.',
    'steps[3].maximumSkewness: 0 does not fit. Give a number above 0.',
    'steps: The step "aggregate" is missing. The order is: denominate, then screen, impute and treat, then normalise, weigh, and aggregate last.',
  ]);
});

test('says in words why a factor is idle and why a step stands wrong', () => {
  const plan = { draws: 1, seed: 1, factors: [{ kind: 'weights', factorId: 'w', spread: 0 }] };
  const scheme = {
    schemeId: 's',
    framework,
    steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }],
  } as const;
  expect(texts(checkPlan(plan, scheme))).toEqual([
    'factors[0]: The factor "w" changes nothing: its spread is zero. Give it something to vary, or take it out.',
  ]);
  expect(texts(checkScheme({ ...scheme, steps: [{ step: 'screen' }] }))[0]).toContain(
    'The step "aggregate" is missing.',
  );
});

test('has words for every code, whatever the parameters', () => {
  const codes = Object.keys(codesInUse) as ScoringIssue['code'][];
  expect(codes.length).toBeGreaterThan(40);
  for (const code of codes) {
    const { message, remedy } = describeIssue({ code, severity: 'error', path: 'p', params: {} });
    expect(`${message} ${remedy}`).toMatch(/^.+[.?] .+[.?]$/);
    expect(`${message} ${remedy}`).not.toMatch(/undefined|null\b.*null|\[object/);
  }
});

/** Every code once: the compiler refuses a list that is not whole. */
const codesInUse: Readonly<Record<ScoringIssue['code'], true>> = {
  'framework-empty': true,
  'code-missing': true,
  'code-duplicate': true,
  'parent-unknown': true,
  'framework-cycle': true,
  'weight-invalid': true,
  'weights-all-zero': true,
  'direction-of-aggregate': true,
  'table-empty': true,
  'unit-missing': true,
  'unit-duplicate': true,
  'column-duplicate': true,
  'column-missing': true,
  'column-unused': true,
  'column-length': true,
  'cell-not-numeric': true,
  'cell-count': true,
  'column-all-missing': true,
  'column-constant': true,
  'denominator-missing': true,
  'denominator-unknown': true,
  'denominator-zero': true,
  'group-unknown': true,
  'unit-unknown': true,
  'time-missing': true,
  'target-at-minimum': true,
  'target-below-minimum': true,
  'not-an-object': true,
  'parameter-missing': true,
  'parameter-unknown': true,
  'parameter-invalid': true,
  'step-unknown': true,
  'step-order': true,
  'indicator-unknown': true,
  'element-unknown': true,
  'bounds-equal': true,
  'points-do-not-add-up': true,
  'judgements-invalid': true,
  'judgements-inconsistent': true,
  'not-positive-under-mean': true,
  'factor-duplicate': true,
  'factor-without-effect': true,
  'factors-in-conflict': true,
  'factor-without-step': true,
};
