import Sqlite from 'better-sqlite3';
import pg from 'pg';

// Kills the process, as if by hand, just before the statement whose number KILL_AT tells reaches the database; without one it says
// at the end how many there were and which was the first commit. On PostgreSQL `KILL_AT=7+` kills just after the seventh was sent.
const [, killAt = '0', isAfter = ''] = /^(\d+)(\+?)$/.exec(process.env['KILL_AT'] ?? '0') ?? [];
let count = 0;
let commit = 0;

function isLast(): boolean {
  count += 1;
  return count === Number(killAt);
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Puts a count before a method. */
function counting(target: object, name: string): void {
  const found: unknown = Reflect.get(target, name);
  if (typeof found !== 'function') throw new TypeError(`there is no ${name}`);
  Reflect.set(target, name, function (this: unknown, ...args: readonly unknown[]): unknown {
    const last = isLast();
    if (commit === 0 && args[0] === 'commit') commit = count;
    if (last && isAfter === '') die();
    const result: unknown = Reflect.apply(found, this, args);
    if (last) setImmediate(die);
    return result;
  });
}

const memory = new Sqlite(':memory:');
for (const name of ['run', 'all', 'get']) counting(Object.getPrototypeOf(memory.prepare('select 1')) as object, name);
memory.close();
counting(Sqlite.prototype, 'exec');
counting(pg.Client.prototype, 'query');
process.on('exit', () => process.stderr.write(`statements: ${count}, commit: ${commit}\n`));
