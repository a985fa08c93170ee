import { expect, test } from 'vitest';
import { digestElementary } from './digest-elementary.ts';
import { pinnedElementary } from './pinned-elementary.ts';

test('the elementary functions have the bits on the server that they had when they were pinned', () => {
  expect(digestElementary()).toEqual(pinnedElementary);
});
