import type { Round, ScoreRun } from '@groundwork/assessment';
import type { ApiParts } from '../../api-environment.ts';
import { publicRun } from '../../editions/public-run.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

/**
 * The score run that stands published for a round. Whether a round is missing, not
 * published or not scored makes no difference to the answer.
 * @throws ApiProblem `not_found`
 */
export async function publishedRun(
  { store, clock }: ApiParts,
  roundId: string,
  instrumentId: string | undefined,
): Promise<{ readonly round: Round; readonly run: ScoreRun }> {
  const round = await store.rounds.find(roundId);
  const instrument = round?.instruments.find(
    (pinned) => instrumentId === undefined || pinned.instrumentId === instrumentId,
  );
  if (round === undefined || instrument === undefined) throw new ApiProblem('not_found');
  const run = await publicRun(store, round, instrument.instrumentId, clock());
  if (run === undefined) throw new ApiProblem('not_found');
  return { round, run };
}
