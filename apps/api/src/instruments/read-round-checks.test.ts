import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readRoundChecks } from './read-round-checks.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-checks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the checks of the house are read', async () => {
  const checks = await readRoundChecks(fileURLToPath(new URL('../../../../instruments/checks.yaml', import.meta.url)));
  expect(checks.length).toBeGreaterThan(0);
  expect(checks.every(({ questionIds }) => questionIds.length > 1)).toBe(true);
});

test('without the file there are none; a broken one names its line', async () => {
  await expect(readRoundChecks(join(folder, 'none.yaml'))).resolves.toEqual([]);
  const broken = join(folder, 'checks.yaml');
  writeFileSync(broken, 'checks:\n  - id: X\n    when: "${A"\n');
  await expect(readRoundChecks(broken)).rejects.toThrow(/checks\.yaml:\d+ cannot be read: ./);
});
