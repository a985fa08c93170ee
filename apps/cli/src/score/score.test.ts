import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ScoreReport } from './report/score-report.ts';
import { egdi, openScoreFolder, plainScheme, root } from './score-call.test-data.ts';

const { file, score, remove } = openScoreFolder();
afterAll(remove);

describe('score', () => {
  test('reproduces the published index of 2024 within the rounding of its components', () => {
    const { code, out, note } = score(...egdi, '--json');
    expect([code, note]).toEqual([0, '']);
    const { units, elements } = JSON.parse(out) as ScoreReport;
    const published = new Map(
      readFileSync(join(root, 'data/egdi/egdi.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(','))
        .filter(([year]) => year === '2024')
        .map((cells) => [cells[1], { rank: Number(cells.at(-8)), egdi: Number(cells.at(-7)) }]),
    );
    expect(units).toHaveLength(193);
    const [index] = elements;
    units.forEach((unit, at) => {
      expect(Math.abs(Number(index?.scores[at]) - (published.get(unit)?.egdi ?? Number.NaN))).toBeLessThan(5e-5);
    });
    // Their components, published rounded, have the same mean as those of JAM and KIR; the source has them one rank lower.
    const otherwise = units.filter((unit, at) => index?.ranks[at] !== published.get(unit)?.rank);
    expect(otherwise).toEqual(['IND', 'IRQ']);
  });

  test('names method, numbers and engine so that a result can be recomputed', () => {
    const first = JSON.parse(score(...egdi, '--json').out) as ScoreReport;
    expect(first).toMatchObject({ schemeId: 'egdi-2024', removed: [], warnings: [] });
    for (const hash of [first.schemeHash, first.inputHash]) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(first.engineVersion).toMatch(/^\d+\.\d+\.\d+$/);
    const scheme = file('hashed.yaml', plainScheme);
    const hashOf = (table: string): string =>
      (JSON.parse(score(file('hashed.csv', table), '--scheme', scheme, '--json').out) as ScoreReport).inputHash;
    const hash = hashOf('unit,a,b\nKEN,1,2\nUGA,3,\n');
    // Spelling, order of columns and columns that nothing reads are no numbers.
    expect(hashOf('b,unit,note,a\r\n2.0,KEN,x,1e0\r\nnot-answered,UGA,y,+3\r\n')).toBe(hash);
    expect(hashOf('unit,a,b\nKEN,1,2\nUGA,3,0\n')).not.toBe(hash);
  });

  test('keeps the reason of a gap, and says warnings beside the result', () => {
    const table = file('gaps.csv', 'unit,a,b\nKEN,1,withheld\nUGA,,\nTZA,3,2\nRWA,3,2\n');
    const scheme = file('gaps.yaml', plainScheme.replace('arithmetic }', 'arithmetic, minimumShare: 1 }'));
    const { code, out, note } = score(table, '--scheme', scheme, '--json');
    expect(code).toBe(0);
    const [index, , b] = (JSON.parse(out) as ScoreReport).elements;
    expect(index?.scores).toEqual([{ gap: 'below-availability' }, expect.objectContaining({}), 2.5, 2.5]);
    expect(index?.ranks).toEqual([null, null, 1, 1]);
    expect(b?.scores[0]).toEqual({ gap: 'withheld' });
    expect(note).toBe(
      'gaps.csv:1: warning: "b" is 2 everywhere. It tells no countries apart; a normalisation by the range leaves it without scores. [column-constant]\n',
    );
  });

  test('lists countries by rank, those without a score last, year by year in a panel', () => {
    const table = file('panel.csv', 'unit,year,a,b\nKEN,2023,1,2\nUGA,2023,2,2\nKEN,2024,4,5\nUGA,2024,,\n');
    const scheme = file('panel.yaml', `${plainScheme}table: { time: year }\n`);
    expect(score(table, '--scheme', scheme).out).toBe(
      [
        'time  rank  unit               index             a             b',
        '2023     1  UGA               2.0000        2.0000        2.0000',
        '2023     2  KEN               1.5000        1.0000        2.0000',
        '2024     1  KEN               4.5000        4.0000        5.0000',
        '2024        UGA   below-availability  not-answered  not-answered',
        '',
      ].join('\n'),
    );
  });

  test('divides by a column that only a step names', () => {
    const table = file('people.csv', 'unit,a,b,people\nKEN,10,1,5\nUGA,8,2,2\n');
    const step = '  - { step: denominate, indicators: { a: { by: people } } }\n';
    const scheme = file('people.yaml', plainScheme.replace('steps:\n', `steps:\n${step}`));
    const { elements } = JSON.parse(score(table, '--scheme', scheme, '--json').out) as ScoreReport;
    expect(elements.find(({ code }) => code === 'a')?.scores).toEqual([2, 4]);
  });
});

test.each(['', 'check', 'explain', 'uncertainty', 'sensitivity'])('score %s --help shows how it is called', (word) => {
  const { code, note } = score(...(word === '' ? [] : [word]), '--help');
  expect(code).toBe(0);
  expect(note).toContain(`groundwork score ${word}${word === '' ? '' : ' '}TABLE.csv --scheme SCHEME.yaml`);
});
