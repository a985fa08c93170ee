import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineVersion } from './engine-version.ts';

test('is the version of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  expect(engineVersion).toBe(manifest.version);
});
