import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

/** Prints everything kept about a person as JSON. */
export const userExport: Command = {
  name: 'user export',
  usage: 'LOGIN',
  summary: 'Print everything kept about a person as JSON',
  async run(args, terminal) {
    const [login, ...rest] = args;
    if (login === undefined || rest.length > 0) throw new UsageError('Which login?');
    const exported = await withStore((store) => store.privacy.exportPerson(login));
    terminal.out(`${JSON.stringify({ exportedAt: new Date().toISOString(), ...exported }, null, 2)}\n`);
    return exitCodes.done;
  },
};
