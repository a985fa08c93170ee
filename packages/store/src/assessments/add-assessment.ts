import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor/actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { countryChain } from './assessment-row.ts';

/** Makes the assessment of a country unless it is there already. */
export async function addAssessment(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  place: {
    readonly roundId: string;
    readonly instrumentId: string;
    readonly version: string;
    readonly iso3: string;
    readonly actor: Actor;
    readonly at: string;
  },
): Promise<void> {
  const { roundId, instrumentId, version, iso3, actor, at } = place;
  const assessmentId = randomUUID();
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('assessment')
    .values({
      assessment_id: assessmentId,
      round_id: roundId,
      instrument_id: instrumentId,
      version,
      iso3,
      state: 'not-started',
      submitted_at: null,
      submitted_by: null,
      receipt_hash: null,
      added_at: at,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'instrument_id', 'iso3']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return;
  await appendAudit(transaction, kind, countryChain(iso3), [
    {
      at,
      actorId: actor.personId,
      act: 'assessment.add',
      object: assessmentId,
      data: { roundId, instrumentId, version },
    },
  ]);
}
