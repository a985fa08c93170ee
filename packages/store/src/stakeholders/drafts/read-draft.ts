import type { PerspectiveGroup } from '@groundwork/assessment';
import type { DraftAnswer } from '@groundwork/assessment/wire';
import { fromAnswerText } from '../../assessments/answer-text.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import { hashOfSecret } from '../hash-of-secret.ts';
import type { StakeholderDraft } from '../stakeholder-contract.ts';

/** The draft of a key; see `StakeholderStore.draft`. */
export async function readDraft(database: Database['read'], resumeKey: string): Promise<StakeholderDraft | undefined> {
  const draftKey = hashOfSecret('resume-key', resumeKey);
  const row = await database
    .selectFrom('stakeholder_draft')
    .selectAll()
    .where('draft_key', '=', draftKey)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const answers = await readDraftAnswers(database, draftKey);
  return {
    assessmentId: row.assessment_id,
    group: row.group_id as PerspectiveGroup,
    consentVersion: row.consent_version,
    answers,
    contentHash: draftHash(answers),
  };
}

/** The answers of a draft by question id, cleared ones too. */
export async function readDraftAnswers(
  database: DatabaseTransaction | Database['read'],
  draftKey: string,
): Promise<readonly DraftAnswer[]> {
  const rows = await database
    .selectFrom('stakeholder_draft_answer')
    .select(['question_id', 'version', 'answer'])
    .where('draft_key', '=', draftKey)
    .execute();
  return rows
    .toSorted((a, b) => (a.question_id < b.question_id ? -1 : 1))
    .map(({ question_id: questionId, version, answer }) => ({ questionId, version, answer: fromAnswerText(answer) }));
}

/** Names the answers of a draft as they stand. */
export function draftHash(answers: readonly DraftAnswer[]): string {
  return sha256Hex(canonicalJson(answers));
}
