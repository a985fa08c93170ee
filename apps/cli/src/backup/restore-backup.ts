import { restore } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { storeSettings } from '../database/store-settings.ts';
import { summaryOf } from './summary-of.ts';

/** Restores a backup into an empty data folder or an empty PostgreSQL database, whichever it was made from. */
export const restoreBackup: Command = {
  name: 'restore',
  usage: 'FOLDER',
  summary: 'Restore a backup into an empty data folder or database: all of it, or nothing',
  async run(args, terminal) {
    const [folder, ...rest] = args;
    if (folder === undefined || rest.length > 0) throw new UsageError('From which backup?');
    const { manifest, problems } = await restore(folder, storeSettings(), {
      note: (text) => terminal.note(`${text}\n`),
    });
    for (const problem of problems) terminal.note(`${problem}\n`);
    if (manifest === null || problems.length > 0) {
      terminal.note('Nothing was restored.\n');
      return exitCodes.problems;
    }
    terminal.out(`restored: ${summaryOf(manifest)}\n`);
    if (manifest.lostEvidence.length > 0)
      terminal.note(`${manifest.lostEvidence.length} evidence files were lost before this backup was made\n`);
    return exitCodes.done;
  },
};
