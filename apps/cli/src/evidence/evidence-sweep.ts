import { exitCodes, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

/** Removes what nobody waits for or refers to from the evidence folder, and names files that it lacks. */
export const evidenceSweep: Command = {
  name: 'evidence sweep',
  usage: '',
  summary: 'Remove given-up uploads and orphaned evidence files, and name missing ones',
  async run(_args, terminal) {
    const { swept, missing } = await withStore(async ({ evidence }) => ({
      swept: await evidence.sweep(),
      missing: await evidence.missingFiles(),
    }));
    terminal.out(`${JSON.stringify({ ...swept, missing })}\n`);
    if (missing.length === 0) return exitCodes.done;
    terminal.note(`${missing.length} files are missing: bring them back from a backup of the evidence folder.\n`);
    return exitCodes.problems;
  },
};
