import { expect, test } from 'vitest';
import { digestOf, makeShare, shareBoundsOf } from './digest-draws.ts';
import { pinnedDigest } from './pinned-digest.ts';

test('64 draws have the same bits on the server, whatever the number of shares', () => {
  expect(digestOf([makeShare(0, 64)])).toBe(pinnedDigest);
  expect(digestOf(shareBoundsOf(5).map(({ from, to }) => makeShare(from, to)))).toBe(pinnedDigest);
});
