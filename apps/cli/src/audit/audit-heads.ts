import { exitCodes, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

/** Prints the end of every audit chain, to be kept where whoever holds the database cannot reach. */
export const auditHeads: Command = {
  name: 'audit heads',
  usage: '',
  summary: 'Print the end of every audit chain, for keeping elsewhere',
  async run(_args, terminal) {
    const heads = await withStore((store) => store.audit.heads());
    terminal.out(`${JSON.stringify({ at: new Date().toISOString(), heads }, null, 2)}\n`);
    return exitCodes.done;
  },
};
