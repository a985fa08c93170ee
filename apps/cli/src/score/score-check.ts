import { exitCodes, type Command } from '../command/command.ts';
import { noteFaults } from './input/note-faults.ts';
import { readFlags } from './input/read-flags.ts';
import { readInputs } from './input/read-inputs.ts';

/** Checks a table and a scheme and lists everything that is wrong with both, without computing anything. */
export const scoreCheck: Command = {
  name: 'score check',
  usage: 'TABLE.csv --scheme SCHEME.yaml',
  summary: 'Check a table and a scheme; lists every problem of both with its line',
  async run(args, terminal) {
    const { table, scheme } = readFlags(args);
    const { inputs, faults } = await readInputs({ table, scheme });
    if (!noteFaults(faults, terminal) || inputs === null) return exitCodes.usage;
    const { framework, units } = inputs.prepared;
    terminal.note(`${units.length} rows, ${framework.indicatorCount} indicators: ready to be scored.\n`);
    return exitCodes.done;
  },
};
