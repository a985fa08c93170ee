import { expect, test } from 'vitest';
import { digestElementary } from './digest-elementary.ts';
import { pinnedElementary } from './pinned-elementary.ts';

test('the elementary functions have the same bits in a page as on the server', () => {
  expect(digestElementary()).toEqual(pinnedElementary);
});
