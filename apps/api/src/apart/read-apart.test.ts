import { expect, test } from 'vitest';
import { readApart } from './read-apart.ts';

const program = new URL('./hostile-reading.test-data.ts', import.meta.url);
const read = readApart<string>(program, { megabytes: 64, milliseconds: 3_000 });

test('what eats memory, ends the process, throws or never ends is given up, and the next is read', async () => {
  const started = performance.now();
  const asked = ['array', 'string', 'exit', 'throw', 'loop', 'plain'].map((way) => read(way));
  expect(await Promise.all(asked)).toEqual([undefined, undefined, undefined, undefined, undefined, 'read: plain']);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('it finds no setting of ours', async () => {
  expect(await read('environment')).not.toMatch(/PATH|HOME|DATABASE|SECRET/);
});
