import type { Round } from '@groundwork/assessment';
import type { ScoreRunSummary } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { publicRun } from '../../editions/public-run.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { securityEvent } from '../../security/security-event.ts';

/**
 * The score run that stands published for a round. Whether a round is missing, not published or not scored makes no difference
 * to the answer; that somebody asked for what is not public yet is written down.
 * @throws ApiProblem `not_found`
 */
export async function publishedRun(
  context: Context<ApiEnvironment>,
  parts: ApiParts,
  roundId: string,
  instrumentId: string | undefined,
): Promise<{ readonly round: Round; readonly run: ScoreRunSummary }> {
  const { store, clock } = parts;
  const round = await store.rounds.find(roundId);
  const instrument = round?.instruments.find(
    (pinned) => instrumentId === undefined || pinned.instrumentId === instrumentId,
  );
  if (round === undefined || instrument === undefined) throw new ApiProblem('not_found');
  const run = await publicRun(store, round, instrument.instrumentId, clock());
  if (run !== undefined) return { round, run };
  securityEvent(parts, context, {
    action: 'scores-read',
    decision: 'denied',
    reason: 'not_published',
    object: roundId.slice(0, 100),
  });
  throw new ApiProblem('not_found');
}
