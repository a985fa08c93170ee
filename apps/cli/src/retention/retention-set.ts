import { systemActor } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

const mostDays = 36_500;

/** Sets how many days after its publication a round keeps what names or could name people. */
export const retentionSet: Command = {
  name: 'retention set',
  usage: 'ROUND DAYS|never',
  summary: 'Set how long after publication a round keeps what could name people',
  async run(args, terminal) {
    const [roundId, typed, ...rest] = args;
    if (roundId === undefined || typed === undefined || rest.length > 0) throw new UsageError('Which round, how long?');
    if (typed !== 'never' && (!/^\d{1,5}$/.test(typed) || Number(typed) > mostDays))
      throw new UsageError(`DAYS is a whole number up to ${mostDays}, or never`);
    const days = typed === 'never' ? null : Number(typed);
    await withStore((store) => store.privacy.setRetention(roundId, days, systemActor));
    terminal.note(days === null ? `${roundId} lets nothing go.\n` : `${roundId}: ${days} days after publication.\n`);
    return exitCodes.done;
  },
};
