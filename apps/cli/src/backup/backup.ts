import { backUp } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { storeSettings } from '../database/store-settings.ts';
import { summaryOf } from './summary-of.ts';

/** Makes a backup of database and evidence in a new folder, while the server goes on. */
export const backup: Command = {
  name: 'backup',
  usage: 'FOLDER',
  summary: 'Back up database and evidence into a new folder, while the server goes on',
  async run(args, terminal) {
    const [folder, ...rest] = args;
    if (folder === undefined || rest.length > 0) throw new UsageError('Into which new folder?');
    const manifest = await backUp(storeSettings(), folder, { note: (text) => terminal.note(`${text}\n`) });
    terminal.out(`${folder}: ${summaryOf(manifest)}\n`);
    if (manifest.leftOut.length > 0) terminal.note(`Left out, as none of ours: ${manifest.leftOut.join(', ')}\n`);
    for (const sha256 of manifest.lostEvidence)
      terminal.note(`The evidence file ${sha256} was lost or damaged before this backup: take it from an older one\n`);
    return manifest.lostEvidence.length === 0 ? exitCodes.done : exitCodes.problems;
  },
};
