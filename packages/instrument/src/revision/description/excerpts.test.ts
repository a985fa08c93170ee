import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, excerpts } from './excerpts.ts';

const long = 'At least one body trains its officials every year and publishes how many took part and what they learned';

describe('excerpts', () => {
  test('quote texts of up to 80 characters whole', () => {
    const text = 'a'.repeat(80);
    expect(excerpt(text)).toBe(`“${text}”`);
    expect(excerpts('A unit', 'Two units')).toEqual(['“A unit”', '“Two units”']);
  });

  test('cut longer ones after a whole word', () => {
    expect(excerpt(long)).toBe('“At least one body trains its officials every year and publishes how many took…”');
  });

  test('begin with the word in which two long texts first differ', () => {
    expect(excerpts(long, long.replace('learned', 'liked'))).toEqual(['“…learned”', '“…liked”']);
  });

  test('begin at the beginning where the difference is near it', () => {
    const [one, other] = excerpts(long, long.replace('least one body', 'most two bodies'));
    expect([one.slice(0, 15), other.slice(0, 15)]).toEqual(['“At least one b', '“At most two bo']);
  });

  test('never hold more than 80 characters of a text and show different texts differently where they differ early', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (one, other) => {
        for (const quoted of excerpts(one, other)) expect(quoted.length).toBeLessThanOrEqual(80 + '“……”'.length);
      }),
    );
  });
});
