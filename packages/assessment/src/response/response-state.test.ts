import { expect, test } from 'vitest';
import { responseState } from './response-state.ts';

const plain = { isCarried: false, hasOpenQuery: false };

test.each([
  ['empty', plain, 'empty'],
  ['answered', plain, 'answered'],
  ['needs-evidence', plain, 'needs-evidence'],
  ['not-applicable', plain, 'not-applicable'],
  ['hidden', plain, 'not-asked'],
  ['answered', { ...plain, isCarried: true }, 'to-confirm'],
  // Cleared since: nothing is left to confirm.
  ['empty', { ...plain, isCarried: true }, 'empty'],
  ['hidden', { ...plain, isCarried: true }, 'not-asked'],
  ['answered', { isCarried: true, hasOpenQuery: true }, 'queried'],
  ['hidden', { ...plain, hasOpenQuery: true }, 'queried'],
  ['needs-evidence', { ...plain, decision: 'confirm' }, 'confirmed'],
  ['answered', { ...plain, hasOpenQuery: true, decision: 'adjust' }, 'adjusted'],
] as const)('%s with %j is %s', (status, facts, expected) => {
  expect(responseState(status, facts)).toBe(expected);
});
