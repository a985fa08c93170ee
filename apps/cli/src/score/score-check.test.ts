import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { egdi, openScoreFolder, plainScheme, readiness } from './score-call.test-data.ts';

const { path: folder, file, score, remove } = openScoreFolder();
afterAll(remove);

describe('bad input', () => {
  const table = file('bad.csv', 'unit,a,b\nKEN,"1,234",2\nKEN,1,x\n\nUGA,1\n');
  const scheme = file(
    'bad.yaml',
    plainScheme
      .replace('a, parent: index', 'a, parent: index, weight: -1')
      .replace('steps:', '  - { code: a, parent: index }\nsteps:\n  - { step: polish }')
      .concat('uncertainty: { draws: 0 }\n'),
  );

  test('is one report of everything that is wrong with table, scheme, plan and call; nothing is written', () => {
    const before = readdirSync(folder);
    const words = ['--workers', 'many', '--keep-draws', 'kept.csv'];
    const { code, out, note } = score('uncertainty', table, '--scheme', scheme, ...words);
    expect([code, out]).toEqual([2, '']);
    const places = note
      .trim()
      .split('\n')
      .map((line) => /^(.*?): error: .* \[(.*)\]$/.exec(line)?.slice(1).join(' '));
    expect(places).toEqual([
      '--workers flag-invalid',
      'bad.yaml:4:39 weight-invalid',
      'bad.yaml:6:13 code-duplicate',
      'bad.yaml:8:13 step-unknown',
      'bad.yaml:10:1 parameter-missing',
      'bad.yaml:10:1 parameter-missing',
      'bad.yaml:10:23 parameter-invalid',
      'bad.csv:2 cell-not-numeric',
      'bad.csv:3 cell-not-numeric',
      'bad.csv:3 unit-duplicate',
      'bad.csv:5 cell-count',
    ]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('is found by score check without computing anything', () => {
    expect(score('check', table, '--scheme', scheme)).toMatchObject({ code: 2, out: '' });
    expect(score('check', ...readiness)).toEqual({
      code: 0,
      out: '',
      note: '12 rows, 6 indicators: ready to be scored.\n',
    });
  });

  test('is a file that is not there, a flag that does not exist, a call without a scheme', () => {
    const { code, note } = score('no.csv', '--scheme', 'no.yaml');
    expect(code).toBe(2);
    expect(note.split('\n').filter((line) => line.includes('There is no such file.'))).toHaveLength(2);
    expect(score(...egdi, '--polish').code).toBe(2);
    expect(score('no.csv').note).toContain('Which scheme?');
  });

  test('is a scheme without a plan, or a draw output that does not exist', () => {
    expect(score('uncertainty', ...egdi).note).toContain('[plan-missing]');
    expect(score('sensitivity', ...readiness, '--of', 'score:XYZ').note).toContain('[unit-unknown]');
    expect(score('sensitivity', ...readiness, '--of', 'everything').note).toContain('[flag-invalid]');
  });
});
