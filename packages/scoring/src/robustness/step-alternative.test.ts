import { expect, test } from 'vitest';
import { stepAlternative } from './step-alternative.ts';

test('puts parameters in place of those of the step', () => {
  expect(stepAlternative({ step: 'treat', atMost: 5, maximumSkewness: 2 }, { atMost: 1 })).toEqual({
    step: 'treat',
    atMost: 1,
    maximumSkewness: 2,
  });
});

test('starts another normalisation afresh, but for indicators with a method of their own', () => {
  const step = {
    step: 'normalise',
    method: 'goalposts',
    lower: 0,
    upper: 9,
    rounding: { mode: 'truncate', decimals: 3 },
    indicators: { a: { upper: 20 }, b: { method: 'rank' } },
  } as const;
  expect(stepAlternative(step, { method: 'z-score' })).toEqual({
    step: 'normalise',
    method: 'z-score',
    rounding: { mode: 'truncate', decimals: 3 },
    indicators: { b: { method: 'rank' } },
  });
  expect(stepAlternative(step, { method: 'goalposts', upper: 8 })).toMatchObject({ lower: 0, upper: 8 });
});

test('changes every level of an aggregation, and keeps thresholds under another method', () => {
  const step = {
    step: 'aggregate',
    levels: [{ method: 'power', exponent: 2, minimumShare: 0.5 }, { method: 'arithmetic' }],
  } as const;
  expect(stepAlternative(step, { method: 'geometric' })).toEqual({
    step: 'aggregate',
    levels: [{ method: 'geometric', minimumShare: 0.5 }, { method: 'geometric' }],
  });
  expect(stepAlternative(step, { minimumShare: 1 })).toEqual({
    step: 'aggregate',
    levels: [
      { method: 'power', exponent: 2, minimumShare: 1 },
      { method: 'arithmetic', minimumShare: 1 },
    ],
  });
  expect(stepAlternative(step, { levels: [{ method: 'median' }] })).toEqual({
    step: 'aggregate',
    levels: [{ method: 'median' }],
  });
});
