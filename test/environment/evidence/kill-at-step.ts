import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program: kills it, without warning, at the step of the file system that KILL_AT names, counted from 1 over every
 * step that changes something. Each is counted before it is done, and syncing also after: what a database does in between lies
 * between two counts.
 */
const killAt = Number(process.env['KILL_AT'] ?? 0);
let step = 0;
function count(): void {
  step += 1;
  if (step === killAt) process.kill(process.pid, 'SIGKILL');
}

type Act = (...given: readonly unknown[]) => Promise<unknown>;

function counted(act: Act, isCountedAfter: boolean): Act {
  return async function (this: unknown, ...given) {
    count();
    const result = await act.apply(this, [...given]);
    if (isCountedAfter) count();
    return result;
  };
}

const acts = fs as unknown as Record<string, Act>;
const someFile = await fs.open(new URL(import.meta.url), 'r');
const handleActs = Object.getPrototypeOf(someFile) as Record<string, Act>;
await someFile.close();
for (const name of ['mkdir', 'open', 'utimes', 'rename', 'rm', 'copyFile']) {
  const act = acts[name];
  if (act !== undefined) acts[name] = counted(act, false);
}
for (const name of ['write', 'truncate', 'sync']) {
  const act = handleActs[name];
  if (act !== undefined) handleActs[name] = counted(act, name === 'sync');
}
syncBuiltinESMExports();
process.on('exit', () => process.stdout.write(String(step)));
