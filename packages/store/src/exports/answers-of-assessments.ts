import type { ReviewDecision } from '@groundwork/assessment';
import type { Answer } from '@groundwork/instrument';
import { readResponses } from '../assessments/read-responses.ts';
import { readFinals } from '../review/read-finals.ts';
import type { Database } from '../database/database.ts';
import type { CountryResponses, PublishedAssessment } from './export-contract.ts';

/**
 * The answers of assessments, one after another: a few short statements by the key of each when it is asked for. A reader who is slow
 * or goes away therefore holds no connection, and on SQLite the write-ahead log does not grow behind it.
 */
export async function* answersOfAssessments(
  database: Database,
  assessments: readonly Pick<PublishedAssessment, 'assessmentId' | 'iso3'>[],
): AsyncGenerator<CountryResponses, void, undefined> {
  const { read } = database;
  const countries = await read.selectFrom('country').select(['iso3', 'name']).execute();
  const names = new Map(countries.map(({ iso3, name }) => [iso3, name]));
  for (const { assessmentId, iso3 } of assessments) {
    const responses = await readResponses(read, assessmentId);
    const finals = (await readFinals(database, [assessmentId])).get(assessmentId) ?? [];
    const decided = new Map(finals.map(({ questionId, decision }) => [questionId, decision]));
    yield {
      iso3,
      name: names.get(iso3) ?? iso3,
      responses: responses.map(({ questionId, answer, evidence, version, savedAt }) => ({
        questionId,
        // Kept answers are those of the wire, whose absent parts are absent.
        answer: { ...(answer as Answer), ...(evidence.length === 0 ? {} : { evidence }) },
        evidenceCount: evidence.length,
        ...stateOf(decided.get(questionId)),
        version,
        savedAt,
      })),
    };
  }
}

function stateOf(
  decision: ReviewDecision['decision'] | undefined,
): Pick<CountryResponses['responses'][number], 'state'> {
  if (decision === undefined) return {};
  return { state: decision === 'confirm' ? 'confirmed' : 'adjusted' };
}
