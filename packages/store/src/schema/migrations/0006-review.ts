import type { Migration } from '../migration.ts';
import type { SchemaDialect } from '../schema-dialect.ts';

/** Reviews: their beginnings, what was drawn for the blind second assessment, and every decision. */
export const review: Migration = {
  name: '0006-review',
  statements: ({ kind, identity, real, refuse }) => [
    `create table review_beginning (operation_id text primary key, assessment_id text not null references assessment on delete cascade, seed text not null, share ${real} not null, receipt_hash text not null, begun_at text not null, begun_by text not null)`,
    `create index review_beginning_assessment on review_beginning (assessment_id)`,
    `create table review_draw (assessment_id text not null references assessment on delete cascade, question_id text not null, drawn_at text not null, primary key (assessment_id, question_id))`,
    `create table review_decision (sequence ${identity}, decision_id text not null unique, assessment_id text not null references assessment on delete cascade, question_id text not null, part text not null, decision text not null, value text, score ${real} not null, evidenced ${real} not null, reason text not null, response_version integer not null, response_hash text not null, request_hash text not null, at text not null, reviewer_id text not null)`,
    `create index review_decision_question on review_decision (assessment_id, question_id)`,
    `create table review_final (assessment_id text not null references assessment on delete cascade, question_id text not null, decision_id text not null references review_decision (decision_id) on delete cascade, primary key (assessment_id, question_id))`,
    ...['review_beginning', 'review_draw', 'review_decision', 'review_final'].flatMap((table) => [
      ...refuse(table, ['update']),
      ...refuseDelete(kind, table),
    ]),
  ],
};

/** A row goes only with the whole assessment, as a demonstration's does. */
function refuseDelete(kind: SchemaDialect['kind'], table: string): readonly string[] {
  const isKept = `exists (select 1 from assessment where assessment_id = old.assessment_id)`;
  if (kind === 'sqlite') {
    return [
      `create trigger ${table}_refuses_delete before delete on ${table} when ${isKept} begin select raise(abort, '${table} refuses delete'); end`,
    ];
  }
  return [
    `create or replace function refuse_delete_while_assessed() returns trigger language plpgsql as $$ begin if ${isKept} then raise exception '% refuses delete', tg_table_name; end if; return old; end $$`,
    `create trigger ${table}_refuses_delete before delete on ${table} for each row execute function refuse_delete_while_assessed()`,
    `create trigger ${table}_refuses_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ];
}
