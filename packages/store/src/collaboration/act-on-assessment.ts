import type { Assessment } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit, type AuditAct } from '../audit/append-audit.ts';
import { countryChain, lockAssessment } from '../assessments/assessment-row.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';

/** What is at hand inside one act on an assessment. */
export interface AssessmentAct {
  readonly transaction: DatabaseTransaction;
  /** Kept from others until the act ends. */
  readonly assessment: Assessment;
  readonly at: string;
  /** Says what was done, for the audit: an act that changed nothing says nothing. */
  record(act: string, data: Readonly<Record<string, unknown>>): void;
  /** An entry made elsewhere. */
  recordAct(act: AuditAct): void;
}

/**
 * One act on an assessment: rights, state, change and audit entry in one transaction, with the assessment kept from others.
 *
 * @throws StoreError `not_found`, `rights_moved`, and what the act throws
 */
export async function actOnAssessment<Result>(
  database: Database,
  by: { readonly assessmentId: string; readonly actor: Actor; readonly at: string },
  work: (act: AssessmentAct) => Promise<Result>,
): Promise<Result> {
  const { assessmentId, actor, at } = by;
  return await transactionBy(database, actor, async (transaction) => {
    const assessment = await lockAssessment(transaction, database.kind, assessmentId);
    const acts: AuditAct[] = [];
    const result = await work({
      transaction,
      assessment,
      at,
      record: (act, data) => void acts.push({ at, actorId: actor.personId, act, object: assessmentId, data }),
      recordAct: (act) => void acts.push(act),
    });
    await appendAudit(transaction, database.kind, countryChain(assessment.iso3), acts);
    return result;
  });
}
