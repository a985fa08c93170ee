import { sql, type RawBuilder } from 'kysely';
import type { DatabaseTransaction } from '../database/database.ts';

/** One kind of thing that a round's retention lets go. */
export interface RetentionPart {
  readonly name: string;
  /** How many there are now. */
  count(reader: DatabaseTransaction, roundId: string): Promise<number>;
  letGo(transaction: DatabaseTransaction, roundId: string): Promise<void>;
}

/** Stands where a person's id stood. */
const retired = sql.lit('retired');

/**
 * What can go without touching a published figure or the audit: values that were not taken, responses to requests that nobody
 * repeats any more, evidence that was withdrawn, names of files as they were sent, and who wrote which comment. Answers with their history stay, as figures rest on
 * them; who saved them stays under the id, as four eyes are proved by it.
 */
export const retentionParts: readonly RetentionPart[] = [
  part('proposals', 'response_proposal', { assessment: 'assessment_id', going: sql`true` }),
  part('requests', 'operation', { assessment: 'object', going: sql`true` }),
  part('withdrawn evidence', 'evidence', { assessment: 'assessment_id', going: sql`removed_at is not null` }),
  part('uploads', 'evidence_upload', { assessment: 'assessment_id', going: sql`true` }),
  part('authors of comments', 'comment', {
    assessment: 'assessment_id',
    going: sql`author_id <> ${retired}`,
    becomes: sql`author_id = ${retired}, closed_by = case when closed_by is null then null else ${retired} end`,
  }),
  part('authors of section notes', 'section_status', {
    assessment: 'assessment_id',
    going: sql`set_by <> ${retired}`,
    becomes: sql`set_by = ${retired}`,
  }),
];

function part(
  name: string,
  table: string,
  {
    assessment,
    going,
    becomes,
  }: { readonly assessment: string; readonly going: RawBuilder<unknown>; readonly becomes?: RawBuilder<unknown> },
): RetentionPart {
  const ofRound = (roundId: string): RawBuilder<unknown> =>
    sql`${sql.ref(assessment)} in (select assessment_id from assessment where round_id = ${roundId}) and ${going}`;
  return {
    name,
    async count(reader, roundId) {
      const { rows } = await sql<{ readonly count: number }>`
        select count(*) as count from ${sql.table(table)} where ${ofRound(roundId)}`.execute(reader);
      return rows[0]?.count ?? 0;
    },
    async letGo(transaction, roundId) {
      const change =
        becomes === undefined
          ? sql`delete from ${sql.table(table)} where ${ofRound(roundId)}`
          : sql`update ${sql.table(table)} set ${becomes} where ${ofRound(roundId)}`;
      await change.execute(transaction);
    },
  };
}
