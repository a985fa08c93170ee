import { randomUUID } from 'node:crypto';
import { roundTransitions, type Round, type RoundState } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { moveAssessment } from '../assessments/move-assessment.ts';
import { countryChain, fromAssessmentRow } from '../assessments/assessment-row.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { addAssessments } from './invite-countries.ts';
import { lockRound, roundChain } from './lock-round.ts';
import { readRoundCountries } from './read-rounds.ts';
import { removeDemonstrations } from './remove-demonstrations.ts';

/** Where a round is moved, by whom, when and why. */
export interface RoundMove {
  readonly to: RoundState;
  readonly actor: Actor;
  readonly at: string;
  readonly why: string;
  /** When published: the instant before which nothing is shown. */
  readonly embargoUntil?: string | null;
  /** When published: the score run of each instrument that stands from now on. */
  readonly scoreRuns?: Readonly<Record<string, string>>;
}

/** A round on its way, locked. */
interface Mover {
  readonly transaction: DatabaseTransaction;
  readonly kind: Database['kind'];
  readonly round: Round;
  readonly move: RoundMove;
}

/**
 * Moves a round along one allowed transition, with everything that belongs to it in the same transaction: opening makes the
 * assessments of the invited countries, publishing fixes the score run of each instrument and marks validated assessments
 * published, taking a publication back withdraws them from sight. The same state again does nothing.
 *
 * @throws StoreError `not_found`, `transition_refused`, `rights_moved`
 */
export async function moveRound(database: Database, roundId: string, move: RoundMove): Promise<void> {
  const { kind } = database;
  await transactionBy(database, move.actor, async (transaction) => {
    const round = await lockRound(transaction, kind, roundId);
    if (round.state !== move.to) await moveLockedRound({ transaction, kind, round, move });
  });
}

/**
 * Moves a round that is locked already.
 *
 * @throws StoreError `not_found` for a score run, `transition_refused`
 */
export async function moveLockedRound(mover: Mover): Promise<void> {
  const { transaction, kind, round, move } = mover;
  const { to, actor, at, why } = move;
  const { roundId, state: from } = round;
  if (!roundTransitions[from].includes(to))
    throw new StoreError('transition_refused', { what: 'round', id: roundId, from, to });
  const embargoUntil = to === 'published' ? (move.embargoUntil ?? null) : null;
  await transaction
    .updateTable('round')
    .set({ state: to, embargo_until: embargoUntil })
    .where('round_id', '=', roundId)
    .execute();
  if (from === 'planned') {
    // Invented figures go before real ones come in.
    if (!round.isDemonstration) await removeDemonstrations(transaction, kind, { actor, at });
    await openAssessments(mover);
  }
  if (to === 'published') await publish(mover);
  if (from === 'published') await withdrawPublications(mover);
  await appendAudit(transaction, kind, roundChain(roundId), [
    {
      at,
      actorId: actor.personId,
      act: 'round.state',
      object: roundId,
      data: { from, to, why, ...(to === 'published' ? { embargoUntil, scoreRuns: move.scoreRuns ?? {} } : {}) },
    },
  ]);
}

async function openAssessments({ transaction, kind, round, move: { actor, at } }: Mover): Promise<void> {
  const countries = await readRoundCountries(transaction, round.roundId);
  for (const { iso3 } of countries) await addAssessments(transaction, kind, round, { iso3, actor, at });
}

async function publish({ transaction, kind, round, move }: Mover): Promise<void> {
  const { roundId, instruments } = round;
  const { actor, at, why, scoreRuns = {} } = move;
  for (const { instrumentId } of instruments) {
    const scoreRunId = scoreRuns[instrumentId];
    if (scoreRunId === undefined) continue;
    const run = await transaction
      .selectFrom('score_run')
      .select('score_run_id')
      .where('score_run_id', '=', scoreRunId)
      .where('round_id', '=', roundId)
      .where('instrument_id', '=', instrumentId)
      .executeTakeFirst();
    if (run === undefined) throw new StoreError('not_found', { what: 'score run', id: scoreRunId });
    await transaction
      .insertInto('publication')
      .values({
        publication_id: randomUUID(),
        round_id: roundId,
        instrument_id: instrumentId,
        score_run_id: scoreRunId,
        published_at: at,
        published_by: actor.personId,
        withdrawn_at: null,
        withdrawn_by: null,
      })
      .execute();
  }
  const validated = await transaction
    .selectFrom('assessment')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('state', '=', 'validated')
    .orderBy('iso3')
    .execute();
  for (const row of validated) {
    const assessment = fromAssessmentRow(row);
    const act = await moveAssessment(transaction, assessment, 'published', { at, actorId: actor.personId, why });
    await appendAudit(transaction, kind, countryChain(assessment.iso3), [act]);
  }
}

async function withdrawPublications({ transaction, round, move: { actor, at } }: Mover): Promise<void> {
  await transaction
    .updateTable('publication')
    .set({ withdrawn_at: at, withdrawn_by: actor.personId })
    .where('round_id', '=', round.roundId)
    .where('withdrawn_at', 'is', null)
    .execute();
}
