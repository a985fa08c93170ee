import { parseArgs } from 'node:util';
import { systemActor, type RoundRetention } from '@groundwork/store';
import { exitCodes, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

/** Lets go what is due; with `--dry-run` only says what would go. */
export const retentionRun: Command = {
  name: 'retention run',
  usage: '[--dry-run]',
  summary: 'Let go what rounds keep no longer; --dry-run only says what would go',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean' } } });
    const isDry = values['dry-run'] === true;
    const rounds = await withStore((store) =>
      isDry ? store.privacy.retentionPlan() : store.privacy.runRetention(systemActor),
    );
    for (const round of rounds) terminal.out(`${lineOf(round, isDry)}\n`);
    if (rounds.length === 0) terminal.note(isDry ? 'No round has a retention.\n' : 'Nothing was due.\n');
    return exitCodes.done;
  },
};

function lineOf({ roundId, days, endsAt, isDue, goes }: RoundRetention, isDry: boolean): string {
  if (endsAt === null) return `${roundId}: ${days} days after a publication that is still to come`;
  if (!isDue) return `${roundId}: nothing before ${endsAt}`;
  const what = Object.entries(goes).map(([name, count]) => `${count} ${name}`);
  return `${roundId}: ${what.length === 0 ? 'nothing is left to go' : `${what.join(', ')} ${isDry ? 'would go' : 'went'}`}`;
}
