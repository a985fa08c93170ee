import { gap } from '@groundwork/scoring';
import { describe, expect, test } from 'vitest';
import { numberText, plainShare, shareText } from './number-text.ts';

describe('numberText', () => {
  test.each([
    [0.98475, '0.9848'],
    [0, '0.0000'],
    [-0, '0.0000'],
    [-12.5, '-12.5000'],
    [1e300, '1.0000e+300'],
    [-2.5e-9, '-2.5000e-9'],
  ])('writes %d as %s', (number, text) => {
    expect(numberText(number)).toBe(text);
  });

  test('gives the reason of a gap', () => {
    expect(numberText(gap('withheld'))).toBe('withheld');
  });
});

test('a share is a percentage, without empty decimals inside a sentence', () => {
  expect([shareText(1 / 3), shareText(0.5), plainShare(0.5), plainShare(0.625)]).toEqual([
    '33.3 %',
    '50.0 %',
    '50 %',
    '62.5 %',
  ]);
});
