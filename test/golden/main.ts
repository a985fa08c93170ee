import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeCase } from './judge-case.ts';
import { readCases, type ReadCase } from './read-case.ts';

/** `npm run test:golden`: the vectors of `GOLDEN_DIR`, or our own, case by case. */

const ours = fileURLToPath(new URL('vectors', import.meta.url));
const folder = process.env['GOLDEN_DIR'];
const cases = readCases(folder === undefined || folder === '' ? ours : resolve(folder));

let passed = 0;
let failed = 0;
for (const read of cases) {
  const fault = faultOf(read);
  if (fault === null) passed += 1;
  else failed += 1;
  process.stdout.write(fault === null ? `ok  ${read.name}\n` : `FAIL ${read.name}: ${fault}\n`);
}
if (cases.length === 0) {
  failed += 1;
  process.stdout.write(`FAIL ${folder ?? ours}: no cases\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The first mismatch of a case; null when it passes. */
function faultOf(read: ReadCase): string | null {
  if (read.goldenCase === null) return read.fault;
  try {
    const mismatches = judgeCase(read.goldenCase);
    const [first] = mismatches;
    if (first === undefined) return null;
    const more = mismatches.length > 1 ? ` (and ${mismatches.length - 1} more)` : '';
    return `${first.path}: ours ${first.ours}, expected ${first.expected}${more}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
