import { expect, test } from 'vitest';
import { partToDecide } from './part-to-decide.ts';
import { decided, reviewed } from './review.test-data.ts';

const plain = reviewed();
const drawn = reviewed({ isDrawn: true });
const lower = { value: 1, score: 0.25 };

test('outside the draw the first judgement is the one, and only its giver changes it', () => {
  expect(partToDecide(plain, [], 'ana', 'own')).toEqual({ part: 'first' });
  const kept = [decided('first', 'ana')];
  expect(partToDecide(plain, kept, 'ana', 'own')).toEqual({ part: 'first' });
  expect(partToDecide(plain, kept, 'ben', 'own')).toEqual({ refusal: 'already-settled' });
});

test('of a drawn answer the first two people give the first and the second, and each may think again', () => {
  const first = [decided('first', 'ana')];
  expect(partToDecide(drawn, first, 'ana', 'own')).toEqual({ part: 'first' });
  expect(partToDecide(drawn, first, 'ben', 'own')).toEqual({ part: 'second' });
  const both = [...first, decided('second', 'ben')];
  expect(partToDecide(drawn, both, 'ana', 'own')).toEqual({ part: 'first' });
  expect(partToDecide(drawn, both, 'ben', 'own')).toEqual({ part: 'second' });
  expect(partToDecide(drawn, both, 'cem', 'own')).toEqual({ refusal: 'already-settled' });
});

test('two that differ are for a third to decide between, who alone may think again', () => {
  const differing = [decided('first', 'ana'), decided('second', 'ben', lower)];
  for (const reviewer of ['ana', 'ben', 'cem'])
    expect(partToDecide(drawn, differing, reviewer, 'own')).toEqual({ refusal: 'already-settled' });
  expect(partToDecide(drawn, differing, 'ana', 'adjudication')).toEqual({ refusal: 'four-eyes' });
  expect(partToDecide(drawn, differing, 'ben', 'adjudication')).toEqual({ refusal: 'four-eyes' });
  expect(partToDecide(drawn, differing, 'cem', 'adjudication')).toEqual({ part: 'adjudication' });
  const settled = [...differing, decided('adjudication', 'cem', lower)];
  expect(partToDecide(drawn, settled, 'cem', 'adjudication')).toEqual({ part: 'adjudication' });
  expect(partToDecide(drawn, settled, 'dia', 'adjudication')).toEqual({ refusal: 'already-settled' });
  expect(partToDecide(drawn, settled, 'ana', 'own')).toEqual({ refusal: 'already-settled' });
});

test('there is nothing to adjudicate unless both are there and differ, and the refusal does not tell which is missing', () => {
  const nothing = { refusal: 'nothing-to-adjudicate' };
  for (const kept of [[], [decided('first', 'ana')], [decided('first', 'ana'), decided('second', 'ben')]]) {
    expect(partToDecide(drawn, kept, 'cem', 'adjudication')).toEqual(nothing);
    expect(partToDecide(plain, kept, 'cem', 'adjudication')).toEqual(nothing);
  }
});

test('what is void counts for nobody', () => {
  const kept = [decided('first', 'ana'), decided('second', 'ben')];
  expect(partToDecide(reviewed({ isDrawn: true, responseHash: 'hash-2' }), kept, 'ben', 'own')).toEqual({
    part: 'first',
  });
});
