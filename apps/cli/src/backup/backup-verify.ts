import { verifyBackup } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { summaryOf } from './summary-of.ts';

/** Proves a backup whole without restoring it. */
export const backupVerify: Command = {
  name: 'backup verify',
  usage: 'FOLDER',
  summary: 'Prove a backup whole: every hash, row count and audit chain',
  async run(args, terminal) {
    const [folder, ...rest] = args;
    if (folder === undefined || rest.length > 0) throw new UsageError('Which backup?');
    const { manifest, problems } = await verifyBackup(folder);
    for (const problem of problems) terminal.out(`${problem}\n`);
    if (manifest === null || problems.length > 0) return exitCodes.problems;
    terminal.out(`${folder} is whole: ${summaryOf(manifest)}\n`);
    return exitCodes.done;
  },
};
