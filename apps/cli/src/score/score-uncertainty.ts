import { exitCodes, type Command } from '../command/command.ts';
import { checkDrawCount, drawFlags, drawSettings, runDraws } from './draws/run-draws.ts';
import { noteFaults } from './input/note-faults.ts';
import { readFlags } from './input/read-flags.ts';
import { readInputs } from './input/read-inputs.ts';
import { checkKeptDraws, keepDraws } from './report/keep-draws.ts';
import { uncertaintyReport } from './report/uncertainty-report.ts';
import { uncertaintyText } from './report/uncertainty-text.ts';

/** Scores a table many times, each time with other choices of the method, and says how far scores and ranks move. */
export const scoreUncertainty: Command = {
  name: 'score uncertainty',
  usage:
    'TABLE.csv --scheme SCHEME.yaml [--plan PLAN.yaml] [--draws N] [--seed N] [--workers N] [--json] ' +
    '[--keep-draws FILE.csv [--force]]',
  summary: 'Say how far scores and ranks depend on choices of the method',
  async run(args, terminal) {
    const flags = readFlags(args, {
      ...drawFlags,
      'keep-draws': { type: 'string' },
      force: { type: 'boolean' },
    });
    const { workers, ...settings } = drawSettings(flags);
    const kept = flags.text('keep-draws');
    const { inputs, faults } = await readInputs({
      table: flags.table,
      scheme: flags.scheme,
      draws: { ...settings, design: 'uncertainty' },
    });
    const all = [
      ...flags.faults(),
      ...faults,
      ...checkDrawCount(inputs, 'uncertainty'),
      ...(kept === undefined ? [] : await checkKeptDraws(kept, flags.isSet('force'))),
    ];
    if (!noteFaults(all, terminal) || inputs === null || inputs.plan === null) return exitCodes.usage;
    const draws = await runDraws(inputs, inputs.plan, 'uncertainty', workers, terminal);
    if (draws === null) return exitCodes.interrupted;
    const report = uncertaintyReport(inputs, inputs.plan, draws);
    if (kept !== undefined) await keepDraws(kept, inputs.plan, inputs.prepared, draws);
    terminal.out(flags.isSet('json') ? `${JSON.stringify(report)}\n` : uncertaintyText(report));
    return exitCodes.done;
  },
};
