import { answerLock, type AnswerLock, type Assessment, type Round } from '@groundwork/assessment';
import { fromAssessmentRow } from '../assessments/assessment-row.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';

/** An assessment kept for a write of a stakeholder. */
export interface LockedForStakeholders {
  readonly assessment: Assessment;
  /**
   * The version that stakeholders answer: the one the round pins, for all of them, also where the country has carried answers of
   * its own to another.
   */
  readonly version: string;
  readonly roundState: Round['state'];
  /** Whether what is told of the opinions was made: from then on nobody is asked. */
  readonly isMade: boolean;
  /** Why no answers of stakeholders are taken at the given instant, or null. */
  readonly lock: AnswerLock | null;
}

/**
 * Reads an assessment and whether it takes answers of stakeholders now, and keeps it as it is until the transaction ends:
 * `share` lets others read on, `alone` does not. What the country does with answers of its own makes no difference; once the
 * figures are made there are no more answers, though the round be opened again.
 *
 * @throws StoreError `not_found`
 */
export async function lockForStakeholders(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  assessmentId: string,
  { now, hold }: { readonly now: string; readonly hold: 'share' | 'alone' },
): Promise<LockedForStakeholders> {
  const query = transaction
    .selectFrom('assessment')
    .innerJoin('round', 'round.round_id', 'assessment.round_id')
    .innerJoin('round_instrument', (join) =>
      join
        .onRef('round_instrument.round_id', '=', 'assessment.round_id')
        .onRef('round_instrument.instrument_id', '=', 'assessment.instrument_id'),
    )
    .selectAll('assessment')
    .select('round_instrument.version as pinned_version')
    .select(['round.state as round_state', 'opens_at', 'round.deadline as round_deadline'])
    .where('assessment_id', '=', assessmentId);
  const kept = hold === 'alone' ? query.forUpdate('assessment') : query.forShare('assessment');
  const row = await (kind === 'postgres' ? kept.forShare('round') : query).executeTakeFirst();
  if (row === undefined) throw new StoreError('not_found', { what: 'assessment', id: assessmentId });
  const own = await transaction
    .selectFrom('round_country')
    .select('deadline')
    .where('round_id', '=', row.round_id)
    .where('iso3', '=', row.iso3)
    .executeTakeFirst();
  const closing = await transaction
    .selectFrom('stakeholder_closing')
    .select('assessment_id')
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst();
  const assessment = fromAssessmentRow(row);
  const roundState = row.round_state as Round['state'];
  const lock = answerLock(
    { state: assessment.state === 'withdrawn' ? 'withdrawn' : 'in-progress', opens: 'all' },
    { state: roundState, opensAt: row.opens_at },
    own?.deadline ?? row.round_deadline,
    new Date(now),
  );
  const isMade = closing !== undefined;
  return { assessment, version: row.pinned_version, roundState, isMade, lock: lock ?? (isMade ? 'deadline' : null) };
}

/** @throws StoreError `locked` saying why */
export function requireOpenForStakeholders({ assessment, lock }: LockedForStakeholders): void {
  const { assessmentId, state } = assessment;
  if (lock !== null) throw new StoreError('locked', { assessmentId, state, reason: lock });
}
