import { expect, test } from 'vitest';
import type { Scheme } from '../scheme/scheme.ts';
import { checkPlan } from './check-plan.ts';

const scheme: Scheme = {
  schemeId: 's',
  framework: [
    { code: 'index', parent: null },
    { code: 'left', parent: 'index' },
    { code: 'right', parent: 'index' },
    { code: 'a', parent: 'left' },
    { code: 'b', parent: 'right' },
  ],
  steps: [
    { step: 'normalise', method: 'min-max', scale: { lowest: 1, highest: 100 } },
    { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
  ],
};

function faults(factors: readonly unknown[], rest: object = {}, of: Scheme = scheme): readonly string[] {
  return checkPlan({ draws: 10, seed: 1, factors, ...rest }, of).map(({ path, code, params }) =>
    [`${path}: ${code}`, params['because']].filter(Boolean).join(' '),
  );
}
const weights = { kind: 'weights', factorId: 'w', spread: 0.25 };

test('says nothing of factors that vary something', () => {
  expect(
    faults([
      weights,
      { kind: 'weight-sets', factorId: 's', sets: [{ left: 1 }, { left: 2 }] },
      {
        kind: 'alternatives',
        factorId: 'n',
        step: 'normalise',
        alternatives: [{ method: 'min-max', scale: { lowest: 1, highest: 100 } }, { method: 'rank' }],
      },
      { kind: 'alternatives', factorId: 'a', step: 'aggregate', alternatives: [{ method: 'geometric' }, {}] },
      { kind: 'exclusion', factorId: 'e', level: 2 },
      { kind: 'availability', factorId: 'm', minimumShares: [0, 0.66] },
    ]),
  ).toEqual([]);
});

test('finds unknown kinds and unfit parameters all at once', () => {
  expect(
    checkPlan(
      { draws: 0, seed: -1, factors: [{ kind: 'luck', factorId: 'l' }, { kind: 'weights' }], speed: 3 },
      scheme,
    ).map(({ path, code }) => `${path}: ${code}`),
  ).toEqual([
    'draws: parameter-invalid',
    'seed: parameter-invalid',
    'factors[0].kind: parameter-invalid',
    'factors[1].factorId: parameter-missing',
    'factors[1].spread: parameter-missing',
    'speed: parameter-unknown',
  ]);
});

test('finds factors without effect', () => {
  expect(
    faults([
      { ...weights, spread: 0 },
      { ...weights, factorId: 'lonely', level: 1 },
      { kind: 'weight-sets', factorId: 's', sets: [{ left: 1 }] },
      { kind: 'alternatives', factorId: 'n', step: 'normalise', alternatives: [{}, { method: 'min-max' }] },
      { kind: 'exclusion', factorId: 'e', level: 3 },
      { kind: 'availability', factorId: 'm', minimumShares: [0.5, 0.5] },
    ]),
  ).toEqual([
    'factors[0]: factor-without-effect spread-zero',
    'factors[1]: factor-without-effect nothing-to-weigh',
    'factors[2]: factor-without-effect alternatives-equal',
    'factors[3]: factor-without-effect alternatives-equal',
    'factors[4]: factor-without-effect nothing-to-leave-out',
    'factors[5]: factor-without-effect alternatives-equal',
  ]);
  const lowest: Scheme = { ...scheme, steps: [{ step: 'aggregate', levels: [{ method: 'minimum' }] }] };
  expect(faults([weights], {}, lowest)).toEqual(['factors[0]: factor-without-effect aggregation-without-weights']);
});

test('finds alternatives that the scheme would refuse, steps and elements that it does not have', () => {
  expect(
    faults(
      [
        {
          kind: 'alternatives',
          factorId: 'n',
          step: 'normalise',
          alternatives: [{ method: 'scaled' }, { method: 'rank' }],
        },
        { kind: 'alternatives', factorId: 't', step: 'treat', alternatives: [{ atMost: 1 }, { atMost: 5 }] },
        { kind: 'weight-sets', factorId: 's', sets: [{ z: 1 }, { z: 2 }] },
        { kind: 'availability', factorId: 's', minimumShares: [0, 1] },
      ],
      {
        element: 'nowhere',
        points: [
          [0.1, 0.2, 0.3, 0.4],
          [0.1, 0.2, 0.3, 1],
        ],
      },
    ),
  ).toEqual([
    ...['lower', 'upper', 'lower', 'upper'].map(
      (name) => `factors[0].alternatives[0] (steps[0].${name}): parameter-missing`,
    ),
    'factors[1].step: factor-without-step',
    'factors[2].sets[0].z: element-unknown',
    'factors[2].sets[1].z: element-unknown',
    'factors[3]: factor-duplicate',
    'element: element-unknown',
    'points[1]: parameter-invalid',
  ]);
});

test('finds z-scores that some draw would put under a geometric mean', () => {
  const normalise = {
    kind: 'alternatives',
    factorId: 'n',
    step: 'normalise',
    alternatives: [{ method: 'min-max' }, { method: 'z-score' }],
  };
  const aggregate = {
    kind: 'alternatives',
    factorId: 'a',
    step: 'aggregate',
    alternatives: [{ method: 'arithmetic' }, { method: 'geometric' }],
  };
  expect(faults([normalise])).toEqual([]);
  expect(faults([aggregate])).toEqual([]);
  expect(faults([normalise, aggregate])).toEqual(['factors[1].alternatives[1]: factors-in-conflict']);
});

test('asks for the element to follow where the framework has several tops', () => {
  const areas: Scheme = {
    schemeId: 'areas',
    framework: [
      { code: 'one', parent: null },
      { code: 'two', parent: null },
      { code: 'a', parent: 'one' },
      { code: 'b', parent: 'one' },
      { code: 'c', parent: 'two' },
    ],
    steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }],
  };
  expect(faults([weights], {}, areas)).toEqual(['element: element-unknown']);
  expect(faults([weights], { element: 'one' }, areas)).toEqual([]);
});

test('refuses more factors than a low-discrepancy design has dimensions', () => {
  const factors = Array.from({ length: 11 }, (_, at) => ({ ...weights, factorId: `w${at}` }));
  const plan = { draws: 10, seed: 1, sequence: 'low-discrepancy', factors };
  expect(checkPlan(plan, scheme)).toEqual([]);
  expect(checkPlan(plan, scheme, 'sensitivity').map(({ path }) => path)).toEqual(['sequence']);
});
