import { afterAll, describe, expect, test } from 'vitest';
import type { SensitivityReport } from './report/sensitivity-report.ts';
import { openScoreFolder, plainScheme, readiness } from './score-call.test-data.ts';

const { file, score, remove } = openScoreFolder();
afterAll(remove);

describe('score sensitivity', () => {
  test('gives first-order and total indices of every factor', () => {
    const { code, out } = score('sensitivity', ...readiness, '--draws', '32', '--of', 'rank:FEN', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out) as SensitivityReport;
    expect(report).toMatchObject({ draws: 192, output: 'rank:FEN', element: 'readiness' });
    expect(report.factors.map(({ factorId }) => factorId)).toEqual([
      'weights',
      'normalisation',
      'imputation',
      'aggregation',
    ]);
  });

  test('gives no indices from a design with holes', () => {
    const table = file('holes.csv', 'unit,a,b\nKEN,1,\nUGA,2,3\nTZA,3,2\n');
    const plan =
      'uncertainty: { draws: 16, seed: 1, factors: [{ factorId: share, kind: availability, minimumShares: [0.4, 0.9] }, { factorId: weights, kind: weights, spread: 0.2 }] }\n';
    const scheme = file('holes.yaml', `${plainScheme}${plan}`);
    const { code, out, note } = score('sensitivity', table, '--scheme', scheme, '--of', 'rank:KEN');
    expect([code, out]).toEqual([2, '']);
    expect(note).toContain('[outputs-missing]');
    expect(score('sensitivity', table, '--scheme', scheme, '--of', 'rank:UGA').code).toBe(0);
  });
});
