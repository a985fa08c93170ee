import type { SectionStatus } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import { personNames } from '../assessments/person-names.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { actOnAssessment } from './act-on-assessment.ts';

/** What officials say of one section. */
export interface SectionStatusChange {
  readonly assessmentId: string;
  readonly sectionId: string;
  readonly status: SectionStatus['status'];
  readonly note: string;
}

/** Says where a section stands; the same again changes nothing. @throws StoreError `not_found`, `locked` at the end of its road, `rights_moved` */
export async function setSectionStatus(
  database: Database,
  { assessmentId, sectionId, status, note }: SectionStatusChange,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): Promise<void> {
  await actOnAssessment(database, { assessmentId, actor, at }, async ({ transaction, assessment, record }) => {
    const { state } = assessment;
    if (state === 'withdrawn' || state === 'published')
      throw new StoreError('locked', { assessmentId, state, reason: state });
    const before = await transaction
      .selectFrom('section_status')
      .select(['status', 'note'])
      .where('assessment_id', '=', assessmentId)
      .where('section_id', '=', sectionId)
      .executeTakeFirst();
    if (before?.status === status && before.note === note) return;
    const values = { status, note, at, set_by: actor.personId };
    await transaction
      .insertInto('section_status')
      .values({ assessment_id: assessmentId, section_id: sectionId, ...values })
      .onConflict((conflict) => conflict.columns(['assessment_id', 'section_id']).doUpdateSet(values))
      .execute();
    record('section.status', { sectionId, from: before?.status ?? null, to: status });
  });
}

/** What was said of the sections of an assessment, with names; sections nobody spoke of are left out. */
export async function readSectionStatuses(database: Database, assessmentId: string): Promise<readonly SectionStatus[]> {
  const rows = await database.read
    .selectFrom('section_status')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('section_id')
    .execute();
  const nameOf = await personNames(
    database.read,
    rows.map((row) => row.set_by),
  );
  return rows.map(({ section_id: sectionId, status, note, at, set_by: setBy }) => ({
    sectionId,
    status: status as SectionStatus['status'],
    note,
    at,
    by: nameOf(setBy),
  }));
}
