import type { Assessment } from '@groundwork/assessment';
import type { AnswersToExport } from '@groundwork/exchange';
import type { ApiParts } from '../../../api-environment.ts';
import { revisionOf, roundOf } from '../../assessments/assessment-parts.ts';

/** The answers of one assessment for a file of its own country: nothing is kept back. Read when the file is. */
export async function ownAnswers(parts: ApiParts, assessment: Assessment): Promise<AnswersToExport> {
  const { questionnaire } = await revisionOf(parts, assessment);
  return {
    revision: questionnaire.revision,
    round: await roundOf(parts, assessment),
    countries: parts.store.exports.answersOf([assessment]),
    includesConfidential: true,
  };
}
