import { exitCodes, type Command } from '../command/command.ts';
import { makeDemonstration } from './make-demonstration.ts';

/** Makes the demonstration rounds; needs loaded figures and published instruments. */
export const demonstration: Command = {
  name: 'demonstration',
  usage: '',
  summary: 'Make the labelled demonstration rounds',
  async run(_args, terminal) {
    await makeDemonstration((text) => terminal.note(`${text}\n`));
    return exitCodes.done;
  },
};
