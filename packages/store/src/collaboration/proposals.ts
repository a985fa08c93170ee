import type { Proposal, SaveResult } from '@groundwork/assessment/wire';
import type { Selectable } from 'kysely';
import type { Actor } from '../actor/actor.ts';
import { fromAnswerText } from '../assessments/answer-text.ts';
import { lockForAnswers, requireOpen } from '../assessments/lock-for-answers.ts';
import { earlierResponses, operationRow, type OperationRequest } from '../assessments/operation-log.ts';
import { personNames } from '../assessments/person-names.ts';
import { putResponses, startAnswering } from '../assessments/save-responses.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import type { PageWanted } from '../database/page-wanted.ts';
import { StoreError } from '../store-error.ts';
import type { ResponseProposalTable, ResponseTable } from '../tables/assessment-tables.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { actOnAssessment } from './act-on-assessment.ts';

/** Values that were not taken and wait for a person, oldest first, with names; a page of them where asked. */
export async function readProposals(
  database: Database,
  assessmentId: string,
  page?: PageWanted,
): Promise<readonly Proposal[]> {
  let query = database.read
    .selectFrom('response_proposal')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .where('resolved_at', 'is', null)
    .orderBy('at')
    .orderBy('operation_id');
  if (page !== undefined) query = query.limit(page.limit);
  const after = page?.after;
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'operation_id'), '>', tuple(...after)));
  const rows = await query.execute();
  const nameOf = await personNames(
    database.read,
    rows.map(({ actor_id: actorId }) => actorId),
  );
  return rows.map((row) => toProposal(row, nameOf));
}

/** A choice between a proposal and the value that stands. */
export interface ProposalChoice {
  readonly assessmentId: string;
  /** The operation that brought the proposal. */
  readonly proposalId: string;
  /** Id of this choice. */
  readonly operationId: string;
  readonly choice: 'accept' | 'decline';
  /** The version of the response that the person saw beside the proposal. */
  readonly baseVersion: number;
}

/**
 * Settles a proposal: accepted, its value becomes the next version; declined, the value that stands stays. Both values remain
 * in the history. The same choice again gives the same result.
 *
 * @returns the version that stands afterwards
 * @throws StoreError `not_found`, `already_settled`, `response_moved` when another version stands by now, `locked` for an
 * acceptance while no answers are taken, `operation_reused`
 */
export async function settleProposal(
  database: Database,
  choice: ProposalChoice,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<{ readonly version: number }> {
  const { assessmentId, proposalId, operationId } = choice;
  const request: OperationRequest = {
    operationId,
    kind: 'settle',
    object: assessmentId,
    actorId: actor.personId,
    content: { proposalId, choice: choice.choice, baseVersion: choice.baseVersion },
  };
  return await actOnAssessment(database, { assessmentId, actor, at }, async (act) => {
    const { transaction } = act;
    const earlier = (await earlierResponses(transaction, [request])).get(operationId);
    if (earlier !== undefined) return JSON.parse(earlier) as { readonly version: number };
    const proposal = await openProposal(transaction, assessmentId, proposalId);
    const current = await transaction
      .selectFrom('response')
      .selectAll()
      .where('assessment_id', '=', assessmentId)
      .where('question_id', '=', proposal.question_id)
      .executeTakeFirst();
    const version = current?.version ?? 0;
    if (version !== choice.baseVersion)
      throw new StoreError('response_moved', { questionId: proposal.question_id, version });
    const result = { version };
    if (choice.choice === 'accept') {
      const locked = await lockForAnswers(transaction, database.kind, assessmentId, at);
      requireOpen(locked, [proposal.question_id]);
      result.version = version + 1;
      for (const move of await startAnswering(transaction, locked.assessment, at, actor.personId)) act.recordAct(move);
      await putVersion(transaction, proposal, { version: result.version, operationId, actor, at });
    }
    await transaction
      .updateTable('response_proposal')
      .set({
        resolution: choice.choice === 'accept' ? 'accepted' : 'declined',
        resolved_at: at,
        resolved_by: actor.personId,
      })
      .where('operation_id', '=', proposalId)
      .execute();
    act.record(`proposal.${choice.choice}`, {
      proposalId,
      operationId,
      questionId: proposal.question_id,
      version: result.version,
      answerHash: sha256Hex(proposal.answer),
    });
    await transaction
      .insertInto('operation')
      .values(operationRow(request, JSON.stringify(result), at))
      .execute();
    return result;
  });
}

async function openProposal(
  transaction: DatabaseTransaction,
  assessmentId: string,
  proposalId: string,
): Promise<Selectable<ResponseProposalTable>> {
  const proposal = await transaction
    .selectFrom('response_proposal')
    .selectAll()
    .where('operation_id', '=', proposalId)
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst();
  if (proposal === undefined) throw new StoreError('not_found', { what: 'proposal', id: proposalId });
  if (proposal.resolution !== null)
    throw new StoreError('already_settled', { what: 'proposal', id: proposalId, how: proposal.resolution });
  return proposal;
}

async function putVersion(
  transaction: DatabaseTransaction,
  proposal: Selectable<ResponseProposalTable>,
  place: { readonly version: number; readonly operationId: string; readonly actor: Actor; readonly at: string },
): Promise<void> {
  const row: ResponseTable = {
    assessment_id: proposal.assessment_id,
    question_id: proposal.question_id,
    version: place.version,
    answer: proposal.answer,
    saved_at: place.at,
    saved_by: place.actor.personId,
    origin: proposal.origin,
    client_id: null,
    client_sequence: null,
  };
  await putResponses(transaction, [row]);
  await transaction
    .insertInto('response_version')
    .values({
      ...row,
      operation_id: place.operationId,
      base_version: place.version - 1,
      made_at: proposal.made_at,
    })
    .execute();
}

function toProposal(row: Selectable<ResponseProposalTable>, nameOf: (personId: string) => string): Proposal {
  return {
    proposalId: row.operation_id,
    questionId: row.question_id,
    reason: row.reason as Exclude<SaveResult['outcome'], 'saved' | 'merged' | 'superseded'>,
    baseVersion: row.base_version,
    metVersion: row.current_version,
    answer: fromAnswerText(row.answer),
    at: row.at,
    by: nameOf(row.actor_id),
    madeAt: row.made_at,
  };
}
