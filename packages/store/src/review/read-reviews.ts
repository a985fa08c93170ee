import { personNames } from '../assessments/person-names.ts';
import type { Database } from '../database/database.ts';
import type { ReviewRecord } from './review-contract.ts';
import { readDecisions } from './read-decisions.ts';
import { readReviewedResponses } from './read-reviewed-responses.ts';
import { responseHash } from './response-hash.ts';

/** Everything a reviewer's page is made of, by assessment id, in seven statements whatever the number of assessments. */
export async function readReviews(
  database: Database,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewRecord>> {
  if (assessmentIds.length === 0) return new Map();
  const { read } = database;
  const responses = await readReviewedResponses(read, assessmentIds);
  const decided = await readDecisions(read, assessmentIds);
  const queries = await read
    .selectFrom('comment')
    .select(['assessment_id', 'question_id'])
    .select(({ fn }) => fn.countAll().as('count'))
    .where('assessment_id', 'in', assessmentIds)
    .where('kind', '=', 'query')
    .where('closed_at', 'is', null)
    .groupBy(['assessment_id', 'question_id'])
    .execute();
  const carried = await read
    .selectFrom('response')
    .innerJoin('response_version', (join) =>
      join
        .onRef('response_version.assessment_id', '=', 'response.assessment_id')
        .onRef('response_version.question_id', '=', 'response.question_id')
        .onRef('response_version.answer', '=', 'response.answer'),
    )
    .select(['response.assessment_id', 'response.question_id'])
    .distinct()
    .where('response.assessment_id', 'in', assessmentIds)
    .where('response_version.origin', '=', 'carried')
    .execute();
  const persons = [
    ...[...responses.values()].flatMap((list) => list.map(({ savedBy }) => savedBy)),
    ...[...decided.values()].flatMap(({ decisions }) => decisions.map(({ reviewerId }) => reviewerId)),
  ];
  const nameOf = await personNames(read, persons);
  return new Map(
    assessmentIds.map((id): readonly [string, ReviewRecord] => {
      const stored = responses.get(id) ?? [];
      const { decisions = [], drawn = new Set<string>() } = decided.get(id) ?? {};
      return [
        id,
        {
          responses: stored.map((response) => ({ ...response, savedBy: nameOf(response.savedBy) })),
          hashes: new Map(stored.map((response) => [response.questionId, responseHash(response)])),
          decisions,
          drawn,
          reviewerNames: new Map(decisions.map(({ reviewerId }) => [reviewerId, nameOf(reviewerId)])),
          openQueries: new Map(
            queries
              .filter((row) => row.assessment_id === id && row.question_id !== null)
              .map((row) => [row.question_id ?? '', Number(row.count)]),
          ),
          carried: new Set(carried.filter((row) => row.assessment_id === id).map((row) => row.question_id)),
        },
      ];
    }),
  );
}
