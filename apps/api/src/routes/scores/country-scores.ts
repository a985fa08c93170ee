import type { Round } from '@groundwork/assessment';
import type { ScoreRunSummary } from '@groundwork/store';
import { z } from 'zod';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { assessmentScoresShape } from '../assessments/assessment-scores-shape.ts';
import { editionRowShape } from '../editions/edition-shape.ts';
import { runIdentity, runIdentityShape } from '../rounds/round-scores.ts';

/** A country in a score run: its row, and every score behind it. */
export const countryScoresShape = runIdentityShape.extend({
  iso3: z.string(),
  /** The revision the country answered, and was scored by. */
  answeredVersion: z.string(),
  row: editionRowShape,
  /** As claimed, as evidenced, as validated; with the support of each MDG target. */
  scores: assessmentScoresShape,
});

/**
 * Everything a run says of a country.
 * @throws ApiProblem `not_found` for a country that is not in it
 */
export async function countryScores(
  { store }: ApiParts,
  { round, run }: { readonly round: Round; readonly run: ScoreRunSummary },
  code: string,
): Promise<object> {
  const iso3 = code.toUpperCase();
  const row = run.rows.find((candidate) => candidate.iso3 === iso3);
  const scores = row === undefined ? undefined : await store.scoreRuns.scoresOf(run.scoreRunId, iso3);
  if (row === undefined || scores === undefined) throw new ApiProblem('not_found');
  const answered = (await store.scoreRuns.entriesOf(run.scoreRunId)).get(iso3)?.version ?? run.version;
  return { ...runIdentity(round, run), iso3, answeredVersion: answered, row, scores };
}
