import { describe, expect, test } from 'vitest';
import { openProgressMeter } from './progress-meter.ts';

function shown(isTerminal: boolean, times: readonly number[]): readonly string[] {
  const notes: string[] = [];
  let time = 0;
  const meter = openProgressMeter({ note: (text) => void notes.push(text), isTerminal, now: () => time });
  times.forEach((at, position) => {
    time = at;
    meter.show(1000 * (position + 1), 9000);
  });
  meter.end();
  return notes;
}

describe('the progress meter', () => {
  test('writes over one line of a terminal at most five times a second, and clears it', () => {
    expect(shown(true, [0, 100, 200, 399, 400])).toEqual([
      '\r\u001B[K3,000 of 9,000 draws',
      '\r\u001B[K5,000 of 9,000 draws',
      '\r\u001B[K',
    ]);
  });

  test('writes a line every two seconds elsewhere', () => {
    expect(shown(false, [1999, 2000, 3999, 4100])).toEqual(['2,000 of 9,000 draws\n', '4,000 of 9,000 draws\n']);
  });

  test('says nothing about what is done at once', () => {
    expect(shown(true, [0, 50])).toEqual([]);
  });
});
