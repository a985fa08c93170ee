import type { InstrumentRevision } from '@groundwork/instrument';
import { isGap, type DrawShare, type UncertaintySummary } from '@groundwork/scoring';
import type { Country } from '../country/country.ts';
import type { RankInterval } from '../edition/edition.ts';
import type { RunUncertainty, ScoreRun } from '../score/score-run.ts';
import { assembleRun, type AssembledRun } from './assemble-run.ts';
import type { CountryOutcome, RunEntry } from './country-outcome.ts';
import { hasMissingAnswers, intervalPlan } from './interval-plan.ts';
import type { RunCrew, RunStage } from './run-crew.ts';

/** What a run is computed from. */
export interface RunInputs {
  /** The revision the round pins. */
  readonly revision: InstrumentRevision;
  /** Every revision that some country's answers are bound to; usually the one above alone. */
  readonly revisions: readonly InstrumentRevision[];
  readonly basis: ScoreRun['basis'];
  readonly entries: readonly RunEntry[];
  readonly countries: readonly Country[];
  /** SHA-256 over all of the above, in hexadecimal digits: the draws start from it. */
  readonly inputHash: string;
}

/** A computed run but for its identity and hashes. */
export interface ComputedRun extends AssembledRun {
  /** The scores of each country as JSON, by ISO code in order: the very texts that are kept. */
  readonly texts: readonly { readonly iso3: string; readonly version: string; readonly text: string }[];
}

/** How much is drawn, and who wants to know how far it is. */
export interface RunOptions {
  /** Re-scorings behind the rank intervals; 0 makes none. */
  readonly draws: number;
  readonly onProgress?: (stage: RunStage, share: number) => void;
}

/** Countries and draws in one task: small enough for progress to be seen, and the same for any number of workers. */
const countriesATask = 8;
const drawsATask = 50;

/** From the 5 % to the 95 % quantile. */
const coverage = 0.9;

/**
 * Computes a run: every country's scores, then the draws, then ranks, groups and targets. The tasks are cut the same way
 * whatever the crew, and put together in the order of countries and draws: same inputs, same engine, same digits.
 */
export async function computeScoreRun(
  { revision, revisions, basis, entries, countries, inputHash }: RunInputs,
  crew: RunCrew,
  { draws, onProgress = () => undefined }: RunOptions,
): Promise<ComputedRun> {
  const ordered = entries.toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  const parts = await all(
    chunks(ordered.length, countriesATask).map(({ from, to }) =>
      crew.run({ kind: 'score', entries: ordered.slice(from, to) }),
    ),
    (share) => onProgress('scoring', share),
  );
  const scored = parts.flat();
  const seed = Number.parseInt(inputHash.slice(0, 12), 16);
  const summary = await drawIntervals(revisions, scored, crew, { draws, seed, onProgress });
  const run = assembleRun(revision, scored, countries, {
    basis,
    intervals: summary === null ? new Map() : intervalsOf(summary.spread),
    uncertainty: summary === null ? null : { ...summary.uncertainty, draws, seed, coverage },
  });
  return { ...run, texts: scored.map(({ iso3, version, text }) => ({ iso3, version, text })) };
}

/** Null where nothing can be drawn: nobody has a score, or no draws are asked for. */
async function drawIntervals(
  revisions: readonly InstrumentRevision[],
  outcomes: readonly CountryOutcome[],
  crew: RunCrew,
  { draws, seed, onProgress }: Required<RunOptions> & { readonly seed: number },
): Promise<{
  readonly spread: UncertaintySummary;
  readonly uncertainty: Pick<RunUncertainty, 'factors' | 'failedDraws' | 'meanRankShift'>;
} | null> {
  if (draws === 0 || outcomes.every(({ index }) => isGap(index))) return null;
  const nominal = intervalPlan(revisions, outcomes, 'asScored', { draws, seed });
  if (nominal.plan.factors.length === 0) return null;
  const isMissing = hasMissingAnswers(outcomes);
  const zero = isMissing ? intervalPlan(revisions, outcomes, 'asZero', { draws, seed }) : nominal;
  // Each draw depends on seed and number alone, so that one half can be drawn over the other table.
  const half = isMissing ? Math.ceil(draws / 2) : draws;
  const tasks = [
    ...chunks(half, drawsATask).map((bounds) => ({ plan: nominal, ...bounds })),
    ...chunks(draws - half, drawsATask).map(({ from, to }) => ({ plan: zero, from: half + from, to: half + to })),
  ];
  const shares: readonly DrawShare[] = await all(
    tasks.map((task) => crew.run({ kind: 'draw', ...task })),
    (share) => onProgress('drawing', share),
  );
  const spread = await crew.run({ kind: 'summarise', plan: nominal, shares, coverage });
  const factors = nominal.plan.factors.map(({ factorId }) => factorId);
  return {
    spread,
    uncertainty: {
      factors: isMissing ? [...factors, 'missing-answers'] : factors,
      failedDraws: spread.failures.length,
      meanRankShift: spread.meanRankShift,
    },
  };
}

/** Whole places: the ends of an interval of ranks lie between places where the draws are even in number. */
function intervalsOf({ units }: UncertaintySummary): ReadonlyMap<string, RankInterval> {
  return new Map(
    units.flatMap(({ unit, ranks: { low, high } }) =>
      isGap(low) || isGap(high) ? [] : [[unit, { low: Math.floor(low), high: Math.ceil(high) }] as const],
    ),
  );
}

function chunks(total: number, size: number): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(total / size) }, (_, place) => ({
    from: place * size,
    to: Math.min(total, (place + 1) * size),
  }));
}

async function all<Result>(
  pending: readonly Promise<Result>[],
  onShare: (share: number) => void,
): Promise<readonly Result[]> {
  let done = 0;
  onShare(0);
  return await Promise.all(
    pending.map(async (one) => {
      const result = await one;
      done += 1;
      onShare(done / pending.length);
      return result;
    }),
  );
}
