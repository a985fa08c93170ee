import { exitCodes, type Command } from '../command/command.ts';
import { projectFolder } from '../database/project-folder.ts';
import { withStore } from '../database/with-store.ts';
import { ensureAccounts, shutAccounts } from '../demonstration/accounts.ts';
import { isLoopback } from '../demonstration/is-loopback.ts';
import { makeDemonstration } from '../demonstration/make-demonstration.ts';
import { publishFolder } from '../instrument/publish-folder.ts';
import { loadReference } from '../load/load-reference.ts';

/**
 * Everything a data folder needs before the server starts: schema, figures, instruments, demonstration. Each step does
 * only what is missing. Prints the demonstration accounts as JSON.
 */
export const prepare: Command = {
  name: 'prepare',
  usage: '',
  summary: 'Migrate, load, publish instruments and make the demonstration',
  async run(_args, terminal) {
    const note = (text: string): void => terminal.note(`${text}\n`);
    const refused = await withStore(async (store) => {
      await loadReference(store, projectFolder('data'), note);
      return publishFolder(store, projectFolder('instruments'));
    });
    for (const line of refused) terminal.note(line);
    if (refused.length > 0) return exitCodes.problems;
    await makeDemonstration(note);
    return withStore(async (store, { dataDir }) => {
      const isLocal = isLoopback(process.env['HOST'] ?? '127.0.0.1');
      const isReal = (await store.rounds.list()).some(({ isDemonstration }) => !isDemonstration);
      if (!isLocal) note('No demonstration accounts: the server would listen beyond this machine.');
      if (isReal) note('No demonstration accounts: there is a real round.');
      if (!isLocal || isReal) await shutAccounts(store, dataDir);
      const accounts = isLocal && !isReal ? await ensureAccounts(store, dataDir) : [];
      terminal.out(`${JSON.stringify({ accounts })}\n`);
      return exitCodes.done;
    });
  },
};
