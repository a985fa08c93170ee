import { isPublic, type Round } from '@groundwork/assessment';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

/** An instrument as a round pins it. */
export type PinnedInstrument = Pick<Round['instruments'][number], 'instrumentId' | 'version'>;

/**
 * A published round with the instrument of opinions that it pins, the first unless one is named. Whether a round is missing, not
 * published or asks for no opinions makes no difference to the answer.
 *
 * @throws ApiProblem `not_found`
 */
export async function publishedOpinions(
  { store, questionnaires, clock }: ApiParts,
  roundId: string,
  instrumentId: string | undefined,
): Promise<{ readonly round: Round; readonly instrument: PinnedInstrument }> {
  const round = await store.rounds.find(roundId);
  if (round === undefined || !isPublic(round, clock())) throw new ApiProblem('not_found');
  for (const instrument of round.instruments) {
    if (instrumentId !== undefined && instrument.instrumentId !== instrumentId) continue;
    const revision = await questionnaires.find(instrument.instrumentId, instrument.version);
    if (revision?.questionnaire.revision.purpose === 'opinion') return { round, instrument };
  }
  throw new ApiProblem('not_found');
}
