import { parseArgs } from 'node:util';
import { systemActor } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

/** Erases name, login, password, roles and sessions of a person; answers, scores and audit stay under the id. */
export const userErase: Command = {
  name: 'user erase',
  usage: 'LOGIN --reason WHY',
  summary: 'Erase who a person is; what the person did stays under an id that leads nowhere',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { reason: { type: 'string' } },
    });
    const [login, ...rest] = positionals;
    const reason = values.reason?.trim() ?? '';
    if (login === undefined || rest.length > 0) throw new UsageError('Which login?');
    if (reason === '') throw new UsageError('--reason stays in the audit for ever: say why, and name nobody');
    const { personId } = await withStore((store) => store.privacy.erasePerson(login, reason, systemActor));
    terminal.note(`${personId} is erased. Backups made before still hold the name: let them go in their time.\n`);
    return exitCodes.done;
  },
};
