import { expect, test } from 'vitest';
import { normalisationOf } from './normalisation-of.ts';
import type { NormaliseStep } from './step.ts';

const step: NormaliseStep = {
  step: 'normalise',
  method: 'goalposts',
  lower: 0,
  upper: 10,
  rounding: { mode: 'truncate', decimals: 2 },
  indicators: { a: { upper: 20 }, b: { method: 'min-max' }, c: { method: 'distance-to-target', target: 3 } },
};

test('lays what is said of one indicator over the way of the step', () => {
  expect(normalisationOf(step, { code: 'a', parent: null })).toEqual({ method: 'goalposts', lower: 0, upper: 20 });
  expect(normalisationOf(step, { code: 'z', parent: null })).toEqual({ method: 'goalposts', lower: 0, upper: 10 });
});

test('takes nothing over from the step for an indicator with a method of its own', () => {
  expect(normalisationOf(step, { code: 'b', parent: null })).toEqual({ method: 'min-max' });
});

test('takes the target of the framework where none is given', () => {
  const toTarget: NormaliseStep = { step: 'normalise', method: 'distance-to-target' };
  expect(normalisationOf(toTarget, { code: 'a', parent: null, target: 8 })).toEqual({
    method: 'distance-to-target',
    target: 8,
  });
  expect(normalisationOf(step, { code: 'c', parent: null, target: 8 }).target).toBe(3);
  expect(normalisationOf(step, { code: 'b', parent: null, target: 8 }).target).toBeUndefined();
});
