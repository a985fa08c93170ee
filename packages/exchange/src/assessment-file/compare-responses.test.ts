import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerText } from './answer-text.ts';
import { sha256 } from './any-file.test-data.ts';
import { compareResponses, type ResponseRelation, type ResponseWithPast } from './compare-responses.ts';

/** A response that had these values, the newest last. */
function response(values: readonly number[], origin: ResponseWithPast['origin'] = 'typed'): ResponseWithPast {
  const [current = 0, ...earlier] = values.toReversed();
  return {
    questionId: 'EK-A02',
    version: values.length,
    answer: { value: current },
    origin,
    earlier: earlier.map((value) => sha256(answerText({ value }))),
  };
}

function relation(theirs: readonly number[], ours: readonly number[]): ResponseRelation {
  return compareResponses(response(theirs), response(ours), sha256);
}

test('a response that goes on from what is here is ahead, whatever the numbers of the versions', () => {
  expect(relation([1, 2], [1])).toBe('ahead');
  expect(relation([2, 4], [0, 1, 2])).toBe('ahead');
});

test('a response that what is here goes on from is behind', () => {
  expect(relation([1], [1, 2])).toBe('behind');
  expect(relation([0, 1, 2], [2, 3])).toBe('behind');
});

test('what was changed on both sides is apart, also where the numbers of the versions are the same', () => {
  expect(relation([1], [2])).toBe('apart');
  expect(relation([0, 1], [0, 2])).toBe('apart');
});

test('where a value has come and gone, so that each seems to follow the other, nobody can tell', () => {
  expect(relation([2, 1], [1, 2])).toBe('apart');
});

test('what is nowhere here is new, unless it says nothing', () => {
  expect(compareResponses(response([1]), undefined, sha256)).toBe('new');
  expect(compareResponses({ ...response([1]), answer: { details: {} } }, undefined, sha256)).toBe('same');
});

test('answers that differ only in what is empty are the same', () => {
  const theirs = { ...response([3]), answer: { value: 3, isConfidential: false, details: {}, noValueReason: '' } };
  expect(compareResponses(theirs, response([3]), sha256)).toBe('same');
});

test('an answer of the last round is confirmed by who has confirmed it elsewhere, and by nobody else', () => {
  expect(compareResponses(response([3]), response([3], 'carried'), sha256)).toBe('confirms');
  expect(compareResponses(response([3], 'carried'), response([3], 'carried'), sha256)).toBe('same');
  expect(compareResponses(response([3], 'carried'), response([3]), sha256)).toBe('same');
});

test('only what follows what is here is ahead, and one side is ahead where the other is behind', () => {
  const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
  const mirrored: Readonly<Partial<Record<ResponseRelation, ResponseRelation>>> = { ahead: 'behind', behind: 'ahead' };
  fc.assert(
    fc.property(values, values, (theirs, ours) => {
      const found = relation(theirs, ours);
      expect(relation(ours, theirs)).toBe(mirrored[found] ?? found);
      if (found === 'ahead') expect(theirs.slice(0, -1)).toContain(ours.at(-1));
    }),
  );
});
