import { availableParallelism } from 'node:os';
import { drawCount, type DrawDesign, type DrawShare, type UncertaintyPlan } from '@groundwork/scoring';
import type { Terminal } from '../../command/command.ts';
import type { InputFault } from '../input/input-fault.ts';
import type { Flags } from '../input/read-flags.ts';
import type { Inputs } from '../input/read-inputs.ts';
import { DrawsStoppedError, makeDraws } from './make-draws.ts';
import { openProgressMeter } from './progress-meter.ts';

/** Flags of every command that makes draws. */
export const drawFlags = {
  plan: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
} as const;

/** What the flags of a call say about its draws. */
export interface DrawSettings {
  readonly plan?: string;
  readonly changes: Readonly<Partial<Pick<UncertaintyPlan, 'draws' | 'seed'>>>;
  readonly workers: number;
}

/** More threads than this have always been slower than the draws they share. */
const usualWorkers = 4;

/** Scores kept at once: 2 GB of memory. */
const mostScores = 160_000_000;

/** Reads the flags about draws. */
export function drawSettings(flags: Flags): DrawSettings {
  const plan = flags.text('plan');
  const draws = flags.number('draws', { minimum: 1, maximum: 1_000_000, isWhole: true });
  const seed = flags.number('seed', { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, isWhole: true });
  const workers = flags.number('workers', { minimum: 1, maximum: 256, isWhole: true });
  return {
    ...(plan === undefined ? {} : { plan }),
    changes: { ...(draws === undefined ? {} : { draws }), ...(seed === undefined ? {} : { seed }) },
    workers: workers ?? Math.min(availableParallelism(), usualWorkers),
  };
}

/** Finds draws that memory would not hold. */
export function checkDrawCount(inputs: Inputs | null, design: DrawDesign): readonly InputFault[] {
  if (inputs === null || inputs.plan === null) return [];
  const total = drawCount(inputs.plan, design);
  const scores = total * inputs.table.units.length;
  if (scores <= mostScores) return [];
  const message =
    `${total.toLocaleString('en')} re-scorings of ${inputs.table.units.length.toLocaleString('en')} rows do not fit in memory. ` +
    `At most ${mostScores.toLocaleString('en')} scores are kept; give fewer --draws.`;
  return [{ code: 'draws-too-many', severity: 'error', message, file: '--draws' }];
}

/**
 * Makes the draws of checked inputs, with progress on the terminal, until done or interrupted.
 *
 * @returns null when a person interrupted it
 */
export async function runDraws(
  { table, scheme }: Inputs,
  plan: UncertaintyPlan,
  design: DrawDesign,
  workers: number,
  terminal: Terminal,
): Promise<DrawShare | null> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  const meter = openProgressMeter({
    note: (text) => terminal.note(text),
    isTerminal: process.stderr.isTTY,
    now: () => Date.now(),
  });
  try {
    return await makeDraws(
      { table, scheme, plan, design, workers },
      { onProgress: (done, total) => meter.show(done, total), signal: stop.signal },
    );
  } catch (error) {
    if (error instanceof DrawsStoppedError) return null;
    throw error;
  } finally {
    process.removeListener('SIGINT', interrupt);
    meter.end();
  }
}
