import type { Assessment } from '@groundwork/assessment';
import type { WireAnswer, WireEvidence } from '@groundwork/assessment/wire';
import type { Answer, Answers } from '@groundwork/instrument';
import { fromAssessmentRow } from '../assessments/assessment-row.ts';
import { isWithoutAnswer } from '../assessments/answer-text.ts';
import type { Database } from '../database/database.ts';
import type { AssessmentContent } from '../assessments/assessment-content.ts';

/** Assessments of a round and instrument that were sent at least once and not withdrawn, by ISO code. */
export async function readSentAssessments(
  { read }: Database,
  roundId: string,
  instrumentId: string,
): Promise<readonly Assessment[]> {
  const rows = await read
    .selectFrom('assessment')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('instrument_id', '=', instrumentId)
    .where('receipt_hash', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .orderBy('iso3')
    .execute();
  return rows.map(fromAssessmentRow);
}

/**
 * The answers as they were last sent, by assessment id; those never sent are left out. A submission is never changed, so whatever
 * is computed from one can be kept under its receipt.
 */
export async function readSentAnswers(
  { read }: Database,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, Answers>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await read
    .selectFrom('assessment')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.assessment_id', '=', 'assessment.assessment_id')
        .onRef('submission.receipt_hash', '=', 'assessment.receipt_hash'),
    )
    .select(['assessment.assessment_id', 'content'])
    .where('assessment.assessment_id', 'in', assessmentIds)
    .execute();
  return new Map(rows.map((row) => [row.assessment_id, answersOfContent(row.content)]));
}

/** Reads back what {@link AssessmentContent} holds as text. */
function answersOfContent(text: AssessmentContent['text']): Answers {
  const { responses } = JSON.parse(text) as {
    readonly responses: readonly {
      readonly questionId: string;
      readonly answer: WireAnswer;
      readonly evidence: readonly WireEvidence[];
    }[];
  };
  return Object.fromEntries(
    responses
      .filter(({ answer, evidence }) => !isWithoutAnswer(answer) || evidence.length > 0)
      .map(({ questionId, answer, evidence }) => [
        questionId,
        { ...(answer as Answer), ...(evidence.length === 0 ? {} : { evidence }) },
      ]),
  );
}
