import type { BrokenGlass } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { personNames } from '../assessments/person-names.ts';
import type { Database } from '../database/database.ts';
import type { PageWanted } from '../database/page-wanted.ts';
import { StoreError } from '../store-error.ts';
import { actOnAssessment } from './act-on-assessment.ts';

/** A look an administrator asks for. */
export interface GlassToBreak {
  /** UUID of the client: the same again is the same look. */
  readonly lookId: string;
  readonly assessmentId: string;
  readonly reason: string;
  readonly minutes: number;
}

/**
 * Lets an administrator read an assessment for a while, with the reason, in sight of the country: it is an entry of the
 * country's own chain.
 *
 * @throws StoreError `operation_reused`, `not_found`, `rights_moved`
 */
export async function breakGlass(
  database: Database,
  { lookId, assessmentId, reason, minutes }: GlassToBreak,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<{ readonly until: string }> {
  const until = new Date(Date.parse(at) + minutes * 60_000).toISOString();
  return await actOnAssessment(database, { assessmentId, actor, at }, async ({ transaction, record }) => {
    const kept = await transaction
      .selectFrom('broken_glass')
      .selectAll()
      .where('look_id', '=', lookId)
      .executeTakeFirst();
    if (kept !== undefined) {
      if (kept.assessment_id !== assessmentId || kept.person_id !== actor.personId || kept.reason !== reason)
        throw new StoreError('operation_reused', { operationId: lookId });
      return { until: kept.until };
    }
    await transaction
      .insertInto('broken_glass')
      .values({ look_id: lookId, assessment_id: assessmentId, person_id: actor.personId, reason, at, until })
      .execute();
    record('assessment.break-glass', { lookId, reason, until });
    return { until };
  });
}

/** Whether a person may look at an assessment now because of a glass that was broken. */
export async function isGlassBroken(
  database: Database,
  { assessmentId, personId, at }: { readonly assessmentId: string; readonly personId: string; readonly at: string },
): Promise<boolean> {
  const row = await database.read
    .selectFrom('broken_glass')
    .select('look_id')
    .where('assessment_id', '=', assessmentId)
    .where('until', '>', at)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A page of the looks there ever were at an assessment, newest first, with names. */
export async function readBrokenGlass(
  database: Database,
  assessmentId: string,
  { after, limit }: PageWanted,
): Promise<readonly BrokenGlass[]> {
  let query = database.read
    .selectFrom('broken_glass')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('at', 'desc')
    .orderBy('look_id', 'desc')
    .limit(limit);
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'look_id'), '<', tuple(...after)));
  const rows = await query.execute();
  const nameOf = await personNames(
    database.read,
    rows.map(({ person_id: personId }) => personId),
  );
  return rows.map(({ look_id: lookId, person_id: personId, reason, at, until }) => ({
    lookId,
    by: nameOf(personId),
    reason,
    at,
    until,
  }));
}
