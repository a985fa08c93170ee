import type { Migration } from '../migration.ts';

/** Assessments brought to another version of their instrument, each with the report that undoes it. */
export const carryOver: Migration = {
  name: '0010-carry-over',
  statements: ({ identity }) => [
    `create table version_move (sequence ${identity}, operation_id text not null unique, assessment_id text not null references assessment on delete cascade, from_version text not null, to_version text not null, report text not null, at text not null, moved_by text not null, undone_at text)`,
    `create index version_move_assessment on version_move (assessment_id, sequence)`,
  ],
};
