import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { UncertaintyReport } from './report/uncertainty-report.ts';
import { main, openScoreFolder, readiness } from './score-call.test-data.ts';

const { path: folder, file, score, remove } = openScoreFolder();
afterAll(remove);

describe('score uncertainty', () => {
  test('gives the same text whatever the number of workers, and another one from another seed', () => {
    const [one, two, other] = [
      ['--workers', '1'],
      ['--workers', '2'],
      ['--seed', '3'],
    ].map((words) => score('uncertainty', ...readiness, '--draws', '60', '--json', ...words).out);
    expect(one).toBe(two);
    expect(one).not.toBe(other);
    const report = JSON.parse(one ?? '') as UncertaintyReport;
    expect(report).toMatchObject({ draws: 60, coverage: 0.9, failures: [], plan: { draws: 60, seed: 2026 } });
    for (const { rankProbabilities, groupProbabilities } of report.units) {
      expect(Object.values(rankProbabilities).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(Object.keys(groupProbabilities ?? {})).toEqual(['advanced', 'underway', 'beginning']);
    }
  });

  test('takes a plan of its own in place of that of the scheme, and its faults with their lines', () => {
    const factor = '  - { factorId: weights, kind: weights, spread: 0.3 }\n';
    const plan = file('plan.yaml', `draws: 20\nseed: 5\nfactors:\n${factor}`);
    const { code, out } = score('uncertainty', ...readiness, '--plan', plan, '--seed', '6', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as UncertaintyReport).plan).toEqual({
      draws: 20,
      seed: 6,
      factors: [{ factorId: 'weights', kind: 'weights', spread: 0.3 }],
    });
    const other =
      '  - { factorId: way, kind: alternatives, step: normalise, alternatives: [{ method: rank }, { method: polish }] }\n';
    const bad = file('bad-plan.yaml', `draws: 20\nseed: 5\nfactors:\n${factor}${factor}${other}`);
    const { note, ...run } = score('uncertainty', ...readiness, '--plan', bad);
    expect(run).toEqual({ code: 2, out: '' });
    expect(note).toMatch(/^bad-plan\.yaml:5:5: error: .*\[factor-duplicate\]$/m);
    expect(note).toMatch(/^bad-plan\.yaml:6:\d+: error: "method": polish does not fit\..*\[parameter-invalid\]$/m);
  });

  test('keeps the draws in a file that is there whole, and never replaces one unasked', () => {
    const words = ['uncertainty', ...readiness, '--draws', '40', '--keep-draws', 'draws.csv'];
    expect(score(...words).code).toBe(0);
    const lines = readFileSync(join(folder, 'draws.csv'), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(41);
    expect(lines[0]).toMatch(
      /^draw,choice weights,choice normalisation,choice imputation,choice aggregation,rank ALD,/,
    );
    for (const line of lines) expect(line.split(',')).toHaveLength(17);
    writeFileSync(join(folder, 'draws.csv'), 'mine');
    expect(score(...words)).toMatchObject({
      code: 2,
      out: '',
      note: expect.stringContaining('[output-exists]') as string,
    });
    expect(readFileSync(join(folder, 'draws.csv'), 'utf8')).toBe('mine');
    expect(score(...words, '--force').code).toBe(0);
    expect(readFileSync(join(folder, 'draws.csv'), 'utf8').trim().split('\r\n')).toEqual(lines);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('ends with 130 and nothing written when a person stops it', async () => {
    const words = ['uncertainty', ...readiness, '--draws', '1000000', '--json', '--keep-draws', 'stopped.csv'];
    const child = spawn(process.execPath, [main, 'score', ...words], { cwd: folder });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    await new Promise((resolve) => child.stderr.setEncoding('utf8').once('data', resolve));
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(130);
    expect(out).toBe('');
    expect(existsSync(join(folder, 'stopped.csv'))).toBe(false);
  });
});
