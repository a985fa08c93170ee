import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { benchmarkAnswers, benchmarkAreas } from './benchmark-answers.ts';
import { benchmarkPoints } from './benchmark-points.ts';

describe('points of an answer', () => {
  // World Bank, Benchmarking PPP Procurement 2017, appendix 1.
  test.each([
    ['rule', ['law'], 1],
    ['rule', ['practice'], 0.5],
    ['rule', ['none'], 0],
    ['methodology', ['required-with-methodology'], 1],
    ['methodology', ['required'], 0.5],
    ['methodology', ['practice'], 0.25],
    ['methodology', ['none'], 0],
    ['treatment', ['law', 'law'], 1],
    ['treatment', ['law', 'practice'], 0.75],
    ['treatment', ['practice', 'practice'], 0.5],
    ['treatment', ['none', 'practice'], 0.25],
    ['treatment', ['none', 'none'], 0],
    ['procedure', ['specific-procedure'], 1],
    ['procedure', ['general-principle'], 0.5],
    ['procedure', ['practice'], 0.25],
    ['procedure', ['none'], 0],
    ['minimum-period', ['from-60-days'], 1],
    ['minimum-period', ['from-30-days'], 0.5],
    ['minimum-period', ['below-30-days'], 0],
  ] as const)('%s %s earns %d', (kindId, answers, points) => {
    expect(benchmarkPoints(kindId, answers)).toBe(points);
  });

  test('stay missing for the reason of the first part that is', () => {
    expect(benchmarkPoints('rule', [gap('not-answered')])).toEqual(gap('not-answered'));
    expect(benchmarkPoints('treatment', ['law', gap('do-not-know')])).toEqual(gap('do-not-know'));
    expect(benchmarkPoints('treatment', [gap('withheld'), gap('do-not-know')])).toEqual(gap('withheld'));
  });

  test('are refused for an unknown kind or answer, and for the wrong number of parts', () => {
    const code = (expected: string): unknown => expect.objectContaining({ code: expected });
    expect(() => benchmarkPoints('other' as never, ['law'])).toThrow(code('preset-unknown'));
    expect(() => benchmarkPoints('rule', ['perhaps'])).toThrow(code('answer-unknown'));
    expect(() => benchmarkPoints('treatment', ['law'])).toThrow(code('lengths-differ'));
    expect(() => benchmarkPoints('rule', [])).toThrow(code('lengths-differ'));
  });
});

test('the best answers of every kind make one point, the worst none, and law never earns less than practice', () => {
  for (const { parts, answers } of benchmarkAnswers) {
    const points = answers.map((answer) => answer.points);
    expect(Math.max(...points) * parts).toBe(1);
    expect(Math.min(...points)).toBe(0);
    const best = (basis: string): number =>
      Math.max(0, ...answers.filter((answer) => answer.basis === basis).map((answer) => answer.points));
    expect(best('law')).toBeGreaterThan(best('practice'));
  }
});

test('the areas are four', () => {
  expect(benchmarkAreas.map(({ areaId }) => areaId)).toEqual([
    'preparation',
    'procurement',
    'contract-management',
    'unsolicited-proposals',
  ]);
});
