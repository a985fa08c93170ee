import { writeSync } from 'node:fs';
import type { TestContext } from 'vitest';

/** Leaves a test out where the machine lacks something, and says so where everybody sees it. */
export function notRun(context: TestContext, why: string): never {
  writeSync(2, `not run: ${context.task.name}: ${why}\n`);
  context.skip(`not run: ${why}`);
}
