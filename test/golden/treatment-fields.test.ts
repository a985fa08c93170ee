import { expect, test } from 'vitest';
import { lambdaOfField, limitOfField } from './treatment-fields.ts';

test('the names of fields say how many points may move', () => {
  expect(['winsorise5', 'winsorise12', 'winsoriseUnlimited', 'strict'].map(limitOfField)).toEqual([
    5,
    12,
    Infinity,
    null,
  ]);
});

test('the names of fields say the power of Box and Cox', () => {
  const fields = ['boxcox0', 'boxcox05', 'boxcox2', 'boxcoxm1', 'boxcoxm05', 'log_CT'];
  expect(fields.map(lambdaOfField)).toEqual([0, 0.5, 2, -1, -0.5, null]);
});
