import { demonstrationNotice } from '@groundwork/assessment';
import { gap, gapReasons } from '@groundwork/scoring';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../table/cell.ts';
import { readTable } from '../table/read-table.ts';
import { writeTable } from '../table/write-table.ts';
import { observationStatus, observationStatuses } from './observation-status.ts';
import { readSdmxScores } from './read-scores.ts';
import { scoreObservations } from './score-observations.ts';
import { scoresColumns } from './scores-columns.ts';
import { rowsOf, sdmxScoresTable } from './scores-table.ts';
import { scoresOfRound } from './scores.test-data.ts';
import type { ScoreObservation } from './scores-to-export.ts';

function textOf(isDemonstration = false): string {
  const { columns, rows } = sdmxScoresTable(scoresOfRound(isDemonstration));
  return writeTable(
    columns.map(({ name }) => name),
    [...(rows as Iterable<readonly Cell[]>)],
  );
}

function fileOf(observations: readonly ScoreObservation[], dataflow = 'GROUNDWORK:DF_EK_SCORES(1.1.0)'): string {
  return writeTable(scoresColumns(false), [...rowsOf(observations, dataflow, false)]);
}

describe('scores as SDMX-CSV', () => {
  test('begin with the columns of the field guide and name the dataflow in each row', () => {
    const [header = '', first = ''] = textOf().split('\r\n');
    expect(header).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SCORE_BASIS,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,DECIMALS,OBS_STATUS,GAP_REASON,RANK,RANK_LOWEST,RANK_HIGHEST',
    );
    expect(first).toMatch(/^dataflow,GROUNDWORK:DF_EK_SCORES\(1\.1\.0\),I,A,KEN,EK,CLAIMED,2026,/);
  });

  test('have every score of the run with all its digits, each once', () => {
    const input = scoresOfRound();
    const rows = readTable(textOf()).rows.map(({ cells }) => cells);
    // Three countries, index with one section and three sub-sections, three bases.
    expect(rows).toHaveLength(3 * 5 * 3);
    expect(new Set(rows.map((cells) => cells['INDICATOR']))).toEqual(
      new Set(['EK', 'EK_A', 'EK_A_A1', 'EK_A_A2', 'EK_A_A3']),
    );
    const index = input.run.countries['TGO']?.index.evidenced;
    if (typeof index !== 'number') throw new Error('no score');
    const row = rows.find(
      (cells) => `${cells['REF_AREA']} ${cells['INDICATOR']} ${cells['SCORE_BASIS']}` === 'TGO EK EVIDENCED',
    );
    expect(Number(row?.['OBS_VALUE'])).toBe(index);
    expect(row?.['OBS_VALUE']).toBe(String(index));
    expect(row).toMatchObject({ UNIT_MEASURE: 'POINTS', DECIMALS: '1', OBS_STATUS: 'A', GAP_REASON: '', RANK: '2' });
  });

  test('have rank and interval at the index on the ranked basis only', () => {
    const ranked = [...scoreObservations(scoresOfRound())].filter(({ rank, rankInterval }) => rank ?? rankInterval);
    expect(
      ranked.map(({ iso3, indicatorId, basis, rank, rankInterval }) => [iso3, indicatorId, basis, rank, rankInterval]),
    ).toEqual([
      ['KEN', 'EK', 'evidenced', 1, { low: 1, high: 2 }],
      ['TGO', 'EK', 'evidenced', 2, null],
    ]);
  });

  test('say why a score is missing, in the words of SDMX and in ours', () => {
    const rows = readTable(textOf()).rows.map(({ cells }) => cells);
    const missing = rows.filter((cells) => cells['REF_AREA'] === 'XKX' && cells['INDICATOR'] === 'EK');
    expect(missing.map((cells) => [cells['OBS_VALUE'], cells['OBS_STATUS'], cells['GAP_REASON']])).toEqual([
      ['', 'O', 'below-availability'],
      ['', 'O', 'below-availability'],
      ['', 'O', 'below-availability'],
    ]);
    const unvalidated = rows.find((cells) => cells['REF_AREA'] === 'TGO' && cells['SCORE_BASIS'] === 'VALIDATED');
    expect(unvalidated).toMatchObject({ OBS_VALUE: '', GAP_REASON: 'not-validated' });
  });

  test('carry the word demonstration in each row and in the dataflow, where it is one', () => {
    const { columns, rows } = readTable(textOf(true));
    expect(columns.at(-1)).toBe('DEMONSTRATION');
    expect(rows.every(({ cells }) => cells['DEMONSTRATION'] === demonstrationNotice)).toBe(true);
    expect(rows[0]?.cells['STRUCTURE_ID']).toBe('GROUNDWORK:DF_EK_SCORES_DEMONSTRATION(1.1.0)');
    expect(textOf()).not.toMatch(/demonstration/i);
  });
});

describe('readSdmxScores', () => {
  const observation: fc.Arbitrary<ScoreObservation> = fc.record({
    iso3: fc.stringMatching(/^[A-Z]{3}$/),
    indicatorId: fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}(_[A-Z][A-Z0-9]?){0,2}$/),
    basis: fc.constantFrom('claimed', 'evidenced', 'validated'),
    period: fc.stringMatching(/^[12]\d{3}$/),
    value: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      fc.constantFrom(...gapReasons.map(gap)),
    ),
    rank: fc.option(fc.integer({ min: 1, max: 250 })),
    rankInterval: fc.option(
      fc
        .tuple(fc.double({ min: 1, max: 250, noNaN: true }), fc.double({ min: 1, max: 250, noNaN: true }))
        .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    ),
  });
  const unlike = fc.uniqueArray(observation, {
    selector: ({ iso3, indicatorId, basis, period }) => [iso3, indicatorId, basis, period].join(' '),
  });

  test('reads back every observation to the last digit, whatever they are', () => {
    fc.assert(
      fc.property(unlike, (observations) => {
        const { problems, observations: read, isDemonstration } = readSdmxScores(fileOf(observations));
        expect(problems).toEqual([]);
        expect(read).toEqual(observations);
        expect(isDemonstration).toBe(false);
      }),
    );
  });

  test('reads back what a round writes, demonstration or not', () => {
    for (const isDemonstration of [true, false]) {
      expect(readSdmxScores(textOf(isDemonstration))).toEqual({
        dataflow: `GROUNDWORK:DF_EK_SCORES${isDemonstration ? '_DEMONSTRATION' : ''}(1.1.0)`,
        isDemonstration,
        observations: [...scoreObservations(scoresOfRound())],
        problems: [],
      });
    }
  });

  const good = 'dataflow,GROUNDWORK:DF_EK_SCORES(1.1.0),I,A,TGO,EK,CLAIMED,2026,50.5,POINTS,1,A,,2,1,3'.split(',');
  const faults: readonly (readonly [title: string, column: string, cell: string, code: string])[] = [
    ['another kind of structure', 'STRUCTURE', 'datastructure', 'wrong-structure'],
    ['a structure without a version', 'STRUCTURE_ID', 'GROUNDWORK:DF_EK_SCORES', 'wrong-structure'],
    ['an action that deletes', 'ACTION', 'D', 'wrong-action'],
    ['another frequency', 'FREQ', 'M', 'unknown-code'],
    ['an area by another code', 'REF_AREA', '768', 'unknown-code'],
    ['an indicator that is no code', 'INDICATOR', '=EK', 'unknown-code'],
    ['an unknown basis', 'SCORE_BASIS', 'claimed', 'unknown-code'],
    ['a period that is no year', 'TIME_PERIOD', '2026-Q1', 'unknown-code'],
    ['a value that is no number', 'OBS_VALUE', '50;5', 'not-a-number'],
    ['a value that is not a number of this format', 'OBS_VALUE', '0x10', 'not-a-number'],
    ['a value without end', 'OBS_VALUE', '1e+999', 'not-a-number'],
    ['no value and no reason', 'OBS_VALUE', '', 'wrong-status'],
    ['a value and a reason for none', 'GAP_REASON', 'withheld', 'wrong-status'],
    ['an unknown reason', 'GAP_REASON', 'lost', 'unknown-code'],
    ['a status that says otherwise', 'OBS_STATUS', 'O', 'wrong-status'],
    ['another unit', 'UNIT_MEASURE', 'PT', 'unknown-code'],
    ['a rank that is none', 'RANK', 'first', 'not-a-number'],
    ['half an interval', 'RANK_HIGHEST', '', 'not-a-number'],
    ['an interval the wrong way round', 'RANK_LOWEST', '4', 'not-a-number'],
  ];
  test.each(faults)('names %s', (_title, column, cell, code) => {
    const columns = scoresColumns(false);
    const row = good.map((text, index) => (columns[index] === column ? cell : text));
    const { problems, observations } = readSdmxScores(`${columns.join()}\r\n${row.join()}\r\n`);
    expect(observations).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems[0]).toMatchObject({ line: 2 });
  });

  test('names every fault of a file with its line, and reads the rows without one', () => {
    const twice = `${scoresColumns(false).join()}\n${good.join()}\n${good.join()}\n${good.slice(1).join()}\nx${good.join()}\n`;
    const { problems, observations } = readSdmxScores(twice);
    expect(observations).toHaveLength(1);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['repeated-key', 3],
      ['wrong-cell-count', 4],
      ['wrong-structure', 5],
    ]);
    expect(readSdmxScores('').problems).toEqual([{ code: 'wrong-header', line: 1 }]);
    expect(readSdmxScores('iso3,score\nTGO,1\n').problems).toEqual([{ code: 'wrong-header', line: 1 }]);
  });
});

test('a reason for no score has a status of missing values, a score has the normal one', () => {
  expect(observationStatus(0)).toBe('A');
  for (const reason of gapReasons)
    expect(observationStatuses[observationStatus(gap(reason))]).toMatch(/^Missing value/);
  expect(observationStatus(gap('withheld'))).toBe('Q');
});
