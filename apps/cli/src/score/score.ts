import { scoreTable } from '@groundwork/scoring';
import { exitCodes, type Command } from '../command/command.ts';
import { noteFaults } from './input/note-faults.ts';
import { readFlags } from './input/read-flags.ts';
import { readInputs } from './input/read-inputs.ts';
import { scoreReport } from './report/score-report.ts';
import { scoreText } from './report/score-text.ts';

/** Scores a table by a scheme. */
export const score: Command = {
  name: 'score',
  usage: 'TABLE.csv --scheme SCHEME.yaml [--json]',
  summary: 'Score any table by a scheme; with --json all digits, hashes and warnings',
  async run(args, terminal) {
    const flags = readFlags(args);
    const { inputs, faults } = await readInputs({ table: flags.table, scheme: flags.scheme });
    if (!noteFaults(faults, terminal) || inputs === null) return exitCodes.usage;
    const { run } = scoreTable(inputs.table, inputs.scheme);
    if (run === null) return exitCodes.usage;
    const report = scoreReport(inputs, run);
    terminal.out(flags.isSet('json') ? `${JSON.stringify(report)}\n` : scoreText(report));
    return exitCodes.done;
  },
};
