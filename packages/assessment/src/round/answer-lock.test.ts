import { expect, test } from 'vitest';
import { answerLock } from './answer-lock.ts';
import type { AssessmentState, RoundState } from './round.ts';

const deadline = '2026-03-31T21:00:00.000Z';

function lock(
  state: AssessmentState,
  now: string,
  round: RoundState = 'open',
  opens: 'all' | 'queried' = 'all',
): ReturnType<typeof answerLock> {
  return answerLock({ state, opens }, { state: round, opensAt: '2026-02-01T00:00:00.000Z' }, deadline, new Date(now));
}

test('answers are taken from the opening to the deadline, both included, by the instant and not by the day', () => {
  expect(lock('in-progress', '2026-01-31T23:59:59.999Z')).toBe('deadline');
  expect(lock('in-progress', '2026-02-01T00:00:00.000Z')).toBeNull();
  expect(lock('in-progress', '2026-03-31T21:00:00.000Z')).toBeNull();
  expect(lock('in-progress', '2026-03-31T21:00:00.001Z')).toBe('deadline');
  // The same instant, as the clock of another zone writes it.
  expect(lock('in-progress', '2026-04-01T00:00:00.000+03:00')).toBeNull();
});

test.each(['planned', 'closed', 'published'] as const)('a round that is %s takes no answers', (round) => {
  expect(lock('in-progress', '2026-03-01T00:00:00Z', round)).toBe('deadline');
  expect(lock('returned', '2026-03-01T00:00:00Z', round, 'queried')).toBe('deadline');
});

test.each(['submitted', 'in-review', 'validated', 'published'] as const)(
  'what is %s is locked as submitted',
  (state) => {
    expect(lock(state, '2026-03-01T00:00:00Z')).toBe('submitted');
  },
);

test('what is withdrawn takes no answers', () => {
  expect(lock('withdrawn', '2026-03-01T00:00:00Z')).toBe('withdrawn');
});

test('queried questions stay open after the deadline while the round is', () => {
  expect(lock('returned', '2026-05-01T00:00:00Z', 'open', 'queried')).toBeNull();
  expect(lock('in-progress', '2026-05-01T00:00:00Z', 'open', 'queried')).toBeNull();
});
