import type { DraftSaveResult, ResponseOperation } from '@groundwork/assessment/wire';
import { systemActor } from '../../actor/actor.ts';
import { fromAnswerText } from '../../assessments/answer-text.ts';
import { planSave, type PlannedResult } from '../../assessments/plan-save.ts';
import { chunksOfRows } from '../../database/chunks-of-rows.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { ResponseTable } from '../../tables/assessment-tables.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import { requireOpenForStakeholders } from '../lock-for-stakeholders.ts';
import type { DraftSaveOptions } from '../stakeholder-contract.ts';
import { earlierDraftResults, keepDraftResults } from './draft-operations.ts';
import { openDraft } from './open-draft.ts';

/** Saves a batch of answers into a draft; see `StakeholderStore.save`. */
export async function saveDraft(
  database: Database,
  operations: readonly ResponseOperation[],
  {
    resumeKey,
    at,
    refusals = new Map(),
    instrumentVersion,
  }: DraftSaveOptions & { readonly resumeKey: string; readonly at: string },
): Promise<readonly DraftSaveResult[]> {
  const draftKey = hashOfSecret('resume-key', resumeKey);
  return await database.transaction(async (transaction) => {
    const open = await openDraft(transaction, database.kind, draftKey, { now: at, hold: 'share' });
    requireOpenForStakeholders(open);
    if (open.draft.consent_version === null) throw new StoreError('consent_required');
    const { version, assessment } = open;
    if (instrumentVersion !== undefined && instrumentVersion !== version)
      throw new StoreError('version_moved', {
        assessmentId: assessment.assessmentId,
        version,
        instrumentVersion,
      });
    const results = new Map(await earlierDraftResults(transaction, draftKey, operations));
    const isNew = new Map(
      operations.filter(({ operationId }) => !results.has(operationId)).map((one) => [one.operationId, one]),
    );
    const fresh = [...isNew.values()];
    // Decided as answers of officials are; of the plan only values and results are kept.
    const plan = planSave(
      { assessmentId: draftKey, actor: systemActor, origin: 'typed', at },
      await currentAnswers(transaction, draftKey),
      fresh,
      { refusals, isLate: () => false },
    );
    await putAnswers(transaction, draftKey, plan.responses);
    for (const operation of fresh)
      results.set(operation.operationId, toResult(operation, plan.results.get(operation.operationId)));
    await keepDraftResults(transaction, draftKey, fresh, results);
    return operations.map(({ operationId }) => {
      const result = results.get(operationId);
      if (result === undefined) throw new TypeError('every operation requires a result');
      return result;
    });
  });
}

async function currentAnswers(
  transaction: DatabaseTransaction,
  draftKey: string,
): Promise<ReadonlyMap<string, ResponseTable>> {
  const rows = await transaction
    .selectFrom('stakeholder_draft_answer')
    .selectAll()
    .where('draft_key', '=', draftKey)
    .execute();
  return new Map(
    rows.map(({ draft_key: _key, ...row }) => [
      row.question_id,
      { ...row, assessment_id: draftKey, saved_at: '', saved_by: '', origin: 'typed' },
    ]),
  );
}

async function putAnswers(
  transaction: DatabaseTransaction,
  draftKey: string,
  rows: readonly ResponseTable[],
): Promise<void> {
  const answers = rows.map(({ question_id, version, answer, client_id, client_sequence }) => ({
    draft_key: draftKey,
    question_id,
    version,
    answer,
    client_id,
    client_sequence,
  }));
  for (const chunk of chunksOfRows(answers)) {
    await transaction
      .insertInto('stakeholder_draft_answer')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['draft_key', 'question_id']).doUpdateSet(({ ref }) => ({
          version: ref('excluded.version'),
          answer: ref('excluded.answer'),
          client_id: ref('excluded.client_id'),
          client_sequence: ref('excluded.client_sequence'),
        })),
      )
      .execute();
  }
}

function toResult({ operationId, questionId }: ResponseOperation, planned: PlannedResult | undefined): DraftSaveResult {
  const base = { operationId, questionId };
  switch (planned?.outcome) {
    case 'saved':
    case 'merged':
    case 'superseded':
      return { ...base, outcome: planned.outcome, version: planned.version };
    case 'refused':
      return { ...base, outcome: 'refused', version: planned.version, issues: [...planned.issues] };
    case 'conflict':
      return {
        ...base,
        outcome: 'conflict',
        version: planned.version,
        theirs: fromAnswerText(planned.theirs.answer),
      };
    default:
      throw new TypeError('an operation of a draft is never late and always planned');
  }
}
