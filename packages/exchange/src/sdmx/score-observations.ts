import { scoreBases } from '@groundwork/assessment';
import { indicatorScores } from '../scores/indicator-scores.ts';
import type { ScoreObservation, ScoresToExport } from './scores-to-export.ts';

/**
 * Every score of a run, one at a time: per country the index, each dimension and each sub-dimension, each as claimed, as
 * evidenced and as validated. Rank and interval stand at the index on the basis that the run ranks, nowhere else.
 */
export function* scoreObservations(input: ScoresToExport): Generator<ScoreObservation, void, undefined> {
  const { revision, round, run } = input;
  const period = round.referenceDate.slice(0, 4);
  const rows = new Map(run.rows.map((row) => [row.iso3, row]));
  // Not as the record happens to be ordered: the same run gives the same file.
  for (const iso3 of Object.keys(run.countries).toSorted()) {
    const scores = run.countries[iso3];
    if (scores === undefined) continue;
    for (const { indicatorId, score } of indicatorScores(revision.code, scores)) {
      for (const basis of scoreBases) {
        const isRanked = indicatorId === revision.code && basis === run.basis;
        const row = isRanked ? rows.get(iso3) : undefined;
        yield {
          iso3,
          indicatorId,
          basis,
          period,
          value: score[basis],
          rank: row?.rank ?? null,
          rankInterval: row?.rankInterval ?? null,
        };
      }
    }
  }
}
