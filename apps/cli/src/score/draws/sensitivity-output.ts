import { nominalOf, rankShifts, type DrawShare, type PreparedTable } from '@groundwork/scoring';
import { findUnit } from '../input/find-unit.ts';
import type { InputFault } from '../input/input-fault.ts';

/** The one number per draw that a sensitivity analysis looks at. */
export interface SensitivityOutput {
  readonly kind: 'mean-rank-shift' | 'score' | 'rank';
  /** Of a score or a rank: row of the table. */
  readonly row: number;
  /** As it was asked for. */
  readonly name: string;
}

/** Reads what `--of` asks for: `mean-rank-shift`, or the score or rank of one country. */
export function outputOf(
  word = 'mean-rank-shift',
  time: number | undefined,
  prepared: PreparedTable | null,
): { readonly output: SensitivityOutput | null; readonly faults: readonly InputFault[] } {
  if (word === 'mean-rank-shift') return { output: { kind: word, row: -1, name: word }, faults: [] };
  const [, kind, unit = ''] = /^(score|rank):(.+)$/.exec(word) ?? [];
  if (kind !== 'score' && kind !== 'rank') {
    const message = `"${word}" does not fit. Give mean-rank-shift, score:CODE or rank:CODE.`;
    return { output: null, faults: [{ code: 'flag-invalid', severity: 'error', message, file: '--of' }] };
  }
  if (prepared === null) return { output: null, faults: [] };
  const { row, faults } = findUnit(prepared, '--of', unit, time);
  return { output: row === null ? null : { kind, row, name: word }, faults };
}

/** The output of every draw, NaN where a draw has none. */
export function outputsOf(
  { kind, row }: SensitivityOutput,
  draws: DrawShare,
  prepared: PreparedTable,
  element: string,
): readonly number[] {
  const turns = Array.from({ length: draws.to - draws.from }, (_, turn) => turn);
  if (kind === 'mean-rank-shift') {
    const { ranks } = nominalOf(prepared, element);
    // One draw at a time, as a draw without ranks would be left out of a list and shift the design.
    return turns.map((turn) => rankShifts(drawAt(draws, turn), ranks)[0] ?? Number.NaN);
  }
  return turns.map((turn) => {
    const at = turn * draws.units + row;
    const rank = draws.ranks[at] as number;
    if (rank === 0) return Number.NaN;
    return kind === 'rank' ? rank : (draws.scores[at] as number);
  });
}

function drawAt(draws: DrawShare, turn: number): DrawShare {
  const { units, from, ranks, scores } = draws;
  return {
    ...draws,
    from: from + turn,
    to: from + turn + 1,
    ranks: ranks.subarray(turn * units, (turn + 1) * units),
    scores: scores.subarray(turn * units, (turn + 1) * units),
  };
}
