import { expect, test } from 'vitest';
import { isPublic, roundTransitions } from './round-transitions.ts';

test('a round is planned, opened, closed and published; it can be opened again and taken back', () => {
  expect(roundTransitions).toEqual({
    planned: ['open'],
    open: ['closed'],
    closed: ['open', 'published'],
    published: ['closed'],
  });
});

test('only a published round is public, and from the instant its embargo ends', () => {
  const now = new Date('2026-06-01T10:00:00Z');
  for (const state of ['planned', 'open', 'closed'] as const)
    expect(isPublic({ state, embargoUntil: null }, now)).toBe(false);
  expect(isPublic({ state: 'published', embargoUntil: null }, now)).toBe(true);
  expect(isPublic({ state: 'published', embargoUntil: '2026-06-01T10:00:00.000Z' }, now)).toBe(true);
  expect(isPublic({ state: 'published', embargoUntil: '2026-06-01T10:00:00.001Z' }, now)).toBe(false);
});
