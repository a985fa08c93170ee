import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Cases of abuse and of faults that the service is held against, by kind and number. */
const cases = [
  ...Array.from({ length: 25 }, (_, place) => `abuse-${String(place + 1).padStart(2, '0')}`),
  ...Array.from({ length: 23 }, (_, place) => `fault-${String(place + 1).padStart(2, '0')}`),
];

/** The names that titles of tests and of groups of tests begin with. */
function names(): ReadonlySet<string> {
  const found = ['packages', 'apps', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !/(^|\/)(node_modules|dist)\//.test(file))
      .flatMap((file) => [
        ...readFileSync(join(root, folder, file), 'utf8').matchAll(/\(\s*['"`]((?:abuse|fault)-\d+)\b/g),
      ]),
  );
  return new Set(found.map(([, name = '']) => name));
}

test('every case of abuse and every fault has a test by its name', () => {
  const known = names();
  expect(cases.filter((name) => !known.has(name))).toEqual([]);
});

test('no test is named after a case that there is not', () => {
  expect([...names()].filter((name) => !cases.includes(name))).toEqual([]);
});
