import { answerLock, type AnswerLock, type Assessment, type Round } from '@groundwork/assessment';
import type { Kysely } from 'kysely';
import type { Actor } from '../actor/actor.ts';
import { requireActor } from '../actor/require-actor.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import { fromAssessmentRow } from './assessment-row.ts';

/** An assessment kept for a write, with what decides whether it takes answers. */
export interface LockedAssessment {
  readonly assessment: Assessment;
  /** Why it takes no answers at the given instant, or null. */
  readonly lock: AnswerLock | null;
  /** The questions that may be answered; null for all. */
  readonly openQuestions: ReadonlySet<string> | null;
}

/**
 * Reads an assessment and whether it takes answers now, and keeps others from changing it or its responses until the
 * transaction ends. The answer holds for the transaction: state, deadline and round are read inside it.
 *
 * @throws StoreError `not_found`
 */
export async function lockForAnswers(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  assessmentId: string,
  now: string,
): Promise<LockedAssessment> {
  const [row] = await lockInRound[kind](transaction, { assessmentId });
  if (row === undefined) throw new StoreError('not_found', { what: 'assessment', id: assessmentId });
  return await lockedOf(transaction, row, now);
}

/**
 * The same by an actor whose rights are as they were looked at, in one statement; see `requireActor`.
 *
 * @throws StoreError `rights_moved`, `not_found`
 */
export async function lockForAnswersBy(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { assessmentId, actor, at }: { readonly assessmentId: string; readonly actor: Actor; readonly at: string },
): Promise<LockedAssessment> {
  const { personId, accessVersion: seen } = actor;
  // Whatever is sent behind this must find the lock before it: nothing is waited for until it is sent.
  if (seen === null) return await lockForAnswers(transaction, kind, assessmentId, at);
  const [row] = await lockInRoundBy[kind](transaction, { assessmentId, personId });
  if (row === undefined) {
    await requireActor(transaction, kind, actor);
    throw new StoreError('not_found', { what: 'assessment', id: assessmentId });
  }
  if (row.access_version !== seen) throw new StoreError('rights_moved');
  return await lockedOf(transaction, row, at);
}

type AssessmentInRound = Awaited<ReturnType<(typeof lockInRound)['sqlite']>>[number];

async function lockedOf(
  transaction: DatabaseTransaction,
  row: AssessmentInRound,
  now: string,
): Promise<LockedAssessment> {
  const assessment = fromAssessmentRow(row);
  const round = { state: row.round_state as Round['state'], opensAt: row.opens_at };
  const lock = answerLock(assessment, round, row.own_deadline ?? row.deadline, new Date(now));
  return {
    assessment,
    lock,
    openQuestions: assessment.opens === 'all' ? null : await queriedQuestions(transaction, assessment.assessmentId),
  };
}

const inRound = (database: Kysely<Tables>, { assessmentId }: Pick<Assessment, 'assessmentId'>) =>
  database
    .selectFrom('assessment')
    .innerJoin('round', 'round.round_id', 'assessment.round_id')
    .leftJoin('round_country', (join) =>
      join
        .onRef('round_country.round_id', '=', 'assessment.round_id')
        .onRef('round_country.iso3', '=', 'assessment.iso3'),
    )
    .selectAll('assessment')
    .select(['round.state as round_state', 'opens_at', 'round.deadline', 'round_country.deadline as own_deadline'])
    .where('assessment_id', '=', assessmentId);

const lockInRound = {
  sqlite: keptQuery(inRound),
  postgres: keptQuery((database, assessment: Pick<Assessment, 'assessmentId'>) =>
    inRound(database, assessment).forUpdate('assessment').forShare('round'),
  ),
} as const;

type PlaceAndPerson = Readonly<Record<'assessmentId' | 'personId', string>>;

const inRoundBy = (database: Kysely<Tables>, { assessmentId, personId }: PlaceAndPerson) =>
  inRound(database, { assessmentId })
    .innerJoin('person', (join) => join.on('person.person_id', '=', personId))
    .select('access_version');

const lockInRoundBy = {
  sqlite: keptQuery((database, place: PlaceAndPerson) => inRoundBy(database, place)),
  postgres: keptQuery((database, place: PlaceAndPerson) =>
    inRoundBy(database, place).forUpdate('assessment').forShare(['round', 'person']),
  ),
} as const;

/** Questions with a query that is not settled yet. */
export async function queriedQuestions(
  database: DatabaseTransaction | Database['read'],
  assessmentId: string,
): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('comment')
    .select('question_id')
    .distinct()
    .where('assessment_id', '=', assessmentId)
    .where('kind', '=', 'query')
    .where('closed_at', 'is', null)
    .where('question_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ question_id: questionId }) => (questionId === null ? [] : [questionId])));
}

/** Refuses a write to a question that takes no answers now. @throws StoreError `locked` saying why */
export function requireOpen(
  { assessment, lock, openQuestions }: LockedAssessment,
  questionIds: readonly string[],
): void {
  const { assessmentId, state } = assessment;
  if (lock !== null) throw new StoreError('locked', { assessmentId, state, reason: lock });
  const shut = questionIds.find((questionId) => openQuestions?.has(questionId) === false);
  if (shut !== undefined)
    throw new StoreError('locked', { assessmentId, state, reason: 'not-queried', questionId: shut });
}
