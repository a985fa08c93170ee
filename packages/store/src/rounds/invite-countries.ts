import type { Round } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { addAssessment } from '../assessments/add-assessment.ts';
import { roundChain } from './lock-round.ts';

/** Which countries, by whom and when. */
export interface Invitation {
  readonly countries: readonly string[];
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Invites countries to a round; those invited already stay as they are. Once the round is open every invited country has an
 * assessment of every instrument, bound to the revision pinned; before that the pins may still change.
 */
export async function inviteCountries(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  round: Round,
  { countries, actor, at }: Invitation,
): Promise<void> {
  const { roundId } = round;
  const added: string[] = [];
  for (const iso3 of new Set(countries)) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('round_country')
      .values({ round_id: roundId, iso3, invited_at: at, invited_by: actor.personId, deadline: null })
      .onConflict((conflict) => conflict.columns(['round_id', 'iso3']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) added.push(iso3);
    if (round.state !== 'planned') await addAssessments(transaction, kind, round, { iso3, actor, at });
  }
  if (added.length === 0) return;
  await appendAudit(transaction, kind, roundChain(roundId), [
    { at, actorId: actor.personId, act: 'round.invite', object: roundId, data: { countries: added } },
  ]);
}

/** Makes the assessments of a country that are not there yet, one an instrument. */
export async function addAssessments(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { roundId, instruments }: Round,
  place: { readonly iso3: string; readonly actor: Actor; readonly at: string },
): Promise<void> {
  for (const { instrumentId, version } of instruments)
    await addAssessment(transaction, kind, { roundId, instrumentId, version, ...place });
}
