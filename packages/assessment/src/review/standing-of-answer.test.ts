import { expect, test } from 'vitest';
import { decided, reviewed } from './review.test-data.ts';
import { standingOfAnswer } from './standing-of-answer.ts';

const drawn = reviewed({ isDrawn: true });
const lower = { value: 1, score: 0.25 };

test('outside the draw the latest judgement stands', () => {
  expect(standingOfAnswer(reviewed(), [])).toEqual({ parts: {}, state: 'undecided', final: null });
  const [earlier, later] = [decided('first', 'ana'), decided('first', 'ana', lower)];
  // Whatever order they are read in.
  expect(standingOfAnswer(reviewed(), [later, earlier])).toEqual({
    parts: { first: later },
    state: 'decided',
    final: later,
  });
});

test('a drawn answer is decided when both have judged and agree', () => {
  const [first, second] = [decided('first', 'ana'), decided('second', 'ben')];
  expect(standingOfAnswer(drawn, [first]).state).toBe('undecided');
  expect(standingOfAnswer(drawn, [second]).state).toBe('undecided');
  expect(standingOfAnswer(drawn, [first, second])).toMatchObject({ state: 'decided', final: first });
});

test('two that come to the same score agree; the one with a value of its own stands', () => {
  const [confirmed, adjusted] = [decided('first', 'ana'), decided('second', 'ben', { value: 2 })];
  expect(standingOfAnswer(drawn, [confirmed, adjusted]).final).toEqual(adjusted);
  const both = decided('first', 'ana', { value: [2] as unknown as number });
  expect(standingOfAnswer(drawn, [both, adjusted]).final).toEqual(both);
});

test('two that differ wait for an adjudication, which then stands', () => {
  const differing = [decided('first', 'ana'), decided('second', 'ben', lower)];
  expect(standingOfAnswer(drawn, differing)).toMatchObject({ state: 'to-adjudicate', final: null });
  const adjudication = decided('adjudication', 'cem', { value: 0, score: 0 });
  expect(standingOfAnswer(drawn, [...differing, adjudication])).toMatchObject({
    state: 'decided',
    final: adjudication,
  });
});

test('a decision about other content, or about another worth of the same, is void', () => {
  const first = decided('first', 'ana');
  expect(standingOfAnswer(reviewed({ responseHash: 'hash-2' }), [first]).state).toBe('undecided');
  expect(standingOfAnswer(reviewed({ evidenced: 0.75 }), [first]).state).toBe('undecided');
  const { evidenced: _evidenced, ...unmoved } = reviewed();
  expect(standingOfAnswer(unmoved, [first]).state).toBe('decided');
});

test('content that comes back brings its decisions back', () => {
  const [first, meanwhile] = [decided('first', 'ana'), decided('first', 'ben', { evidenced: 0.75, score: 0.75 })];
  expect(standingOfAnswer(reviewed(), [first, meanwhile]).final).toEqual(first);
});
