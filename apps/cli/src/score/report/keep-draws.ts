import { constants } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeTable } from '@groundwork/exchange';
import type { DrawShare, PreparedTable, UncertaintyPlan } from '@groundwork/scoring';
import type { InputFault } from '../input/input-fault.ts';

/** Draws written at once: a million of them must not become one text. */
const drawsAtOnce = 1000;

/** Finds why draws could not be kept in a file, before any of them is made. */
export async function checkKeptDraws(path: string, mayReplace: boolean): Promise<readonly InputFault[]> {
  const fault = (code: InputFault['code'], message: string): readonly InputFault[] => [
    { code, severity: 'error', message, file: path },
  ];
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory() === true) return fault('output-unwritable', 'This is a folder. Give the path of a file.');
  if (there !== null && !mayReplace) {
    return fault('output-exists', 'There is such a file already. Give another path, or --force to replace it.');
  }
  const isWritable = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? [] : fault('output-unwritable', `Nothing can be written to ${dirname(path)}.`);
}

/**
 * Keeps draws in a file, one row each: the choice that each factor took, counted from 0 in the order of the plan, and the
 * rank of each country, empty where it had no score.
 *
 * The file is there whole or not at all.
 */
export async function keepDraws(
  path: string,
  { factors }: UncertaintyPlan,
  { units, times }: PreparedTable,
  draws: DrawShare,
): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  const headings = [
    'draw',
    ...factors.map(({ factorId }) => `choice ${factorId}`),
    ...units.map((unit, row) => ['rank', unit, ...(times === null ? [] : [times[row]])].join(' ')),
  ];
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.write(writeTable(headings, []));
      for (let from = draws.from; from < draws.to; from += drawsAtOnce) {
        const to = Math.min(from + drawsAtOnce, draws.to);
        await file.write(
          Array.from({ length: to - from }, (_, at) => drawLine(draws, from + at, factors.length)).join(''),
        );
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function drawLine({ from, units, ranks, choices }: DrawShare, draw: number, factors: number): string {
  const turn = draw - from;
  const chosen = choices.subarray(turn * factors, (turn + 1) * factors);
  const ranked = Array.from(ranks.subarray(turn * units, (turn + 1) * units), (rank) => (rank === 0 ? '' : rank));
  return `${[draw, ...chosen, ...ranked].join(',')}\r\n`;
}
