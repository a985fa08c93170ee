import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** The chain that the acts on an assessment stand in, that of its country, as a part of a statement. */
export function chainOfAssessment(database: Kysely<Tables>, assessmentId: string) {
  return database
    .selectFrom('assessment')
    .select(sql<string>`'country/' || iso3`.as('chain'))
    .where('assessment_id', '=', assessmentId);
}
