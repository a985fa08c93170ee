import type { Value } from '@groundwork/scoring';
import { afterAll, describe, expect, test } from 'vitest';
import { openScoreFolder, plainScheme, readiness } from './score-call.test-data.ts';

const { file, score, remove } = openScoreFolder();
afterAll(remove);

describe('score explain', () => {
  test('unfolds a score down to the number that came in, and the contributions add up', () => {
    const { code, out } = score('explain', ...readiness, '--unit', 'FEN', '--element', 'people', '--json');
    expect(code).toBe(0);
    const { trace } = JSON.parse(out) as {
      readonly trace: {
        readonly value: number;
        readonly parts: readonly {
          readonly contribution: number;
          readonly trace: { readonly raw: Value; readonly steps: readonly { readonly step: string }[] };
        }[];
      };
    };
    const sum = trace.parts.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(trace.value, 12);
    expect(trace.parts[1]?.trace.raw).toEqual({ gap: 'not-answered' });
    expect(trace.parts[1]?.trace.steps.map(({ step }) => step)).toEqual(['impute', 'normalise']);
  });

  test('shows an outlier that was moved in, with the bounds of the normalisation', () => {
    const { out } = score('explain', ...readiness, '--unit', 'JUR');
    expect(out).toMatch(/raw +31\.0000\n +treated +5\.9000 +winsorised; moved in from the high end\n/);
    expect(out).toContain('lower-is-better, scale 1 to 100, observed 1.1000 to 5.9000 of 12 values');
  });

  test('says what it cannot find, and why a country has no score', () => {
    const { code, out, note } = score('explain', ...readiness, '--unit', 'fen', '--element', 'index');
    expect([code, out]).toEqual([2, '']);
    expect(note).toContain('Did you mean "FEN"?');
    expect(note).toContain('"index" is no element');
    const scheme = file(
      'screened.yaml',
      plainScheme.replace('steps:\n', 'steps:\n  - { step: screen, minimumAvailable: 0.9 }\n'),
    );
    const screened = score(
      'explain',
      file('screened.csv', 'unit,a,b\nKEN,1,2\nUGA,1,\nTZA,3,4\n'),
      '--scheme',
      scheme,
      '--unit',
      'UGA',
    );
    expect(screened).toMatchObject({ code: 2, out: '' });
    expect(screened.note).toContain('UGA was left out by the screening (missing)');
  });

  test('asks for the year in a panel', () => {
    const table = file('years.csv', 'unit,year,a,b\nKEN,2023,1,2\nKEN,2024,4,5\n');
    const words = [table, '--scheme', file('years.yaml', `${plainScheme}table: { time: year }\n`), '--unit', 'KEN'];
    expect(score('explain', ...words).note).toContain('Say which with --time: 2023, 2024.');
    expect(score('explain', ...words, '--time', '2024').out).toMatch(/^KEN 2024\n/);
  });
});
