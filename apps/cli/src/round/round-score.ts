import { parseArgs } from 'node:util';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';
import { openProgressMeter } from '../score/draws/progress-meter.ts';
import { scoreStoredRound, usualDraws } from './score-stored-round.ts';

/** Scores a round's submitted assessments, as evidenced or as reviewers have validated them, and keeps the run. */
export const roundScore: Command = {
  name: 'round score',
  usage: 'ROUND [--instrument egov-readiness] [--basis evidenced|validated] [--draws 1000]',
  summary: 'Score the submitted assessments of a round, with rank intervals, and keep the run',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        instrument: { type: 'string', default: 'egov-readiness' },
        basis: { type: 'string', default: 'evidenced' },
        draws: { type: 'string', default: String(usualDraws) },
      },
    });
    const [roundId] = positionals;
    if (roundId === undefined) throw new UsageError('Which round?');
    if (values.basis !== 'evidenced' && values.basis !== 'validated')
      throw new UsageError('--basis is evidenced or validated.');
    const draws = Number(values.draws);
    if (!/^\d{1,6}$/.test(values.draws) || draws > 100_000)
      throw new UsageError('--draws is a whole number from 0 to 100000.');
    const meter = openProgressMeter({
      note: (text) => terminal.note(text),
      isTerminal: process.stderr.isTTY,
      now: () => Date.now(),
    });
    const run = await withStore((store) =>
      scoreStoredRound(store, roundId, values.instrument, {
        draws,
        ...(values.basis === 'validated' ? { readValidated: (...place) => store.review.finalOfRound(...place) } : {}),
        onProgress: (stage, share) => {
          if (stage === 'drawing') meter.show(Math.round(share * draws), draws);
        },
      }),
    );
    meter.end();
    terminal.out(
      `${JSON.stringify({ scoreRunId: run.scoreRunId, countries: run.rows.length, inputHash: run.inputHash })}\n`,
    );
    return exitCodes.done;
  },
};
