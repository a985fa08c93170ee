import type { Migration } from '../migration.ts';

/**
 * Invitations, drafts and answers of stakeholders. Nothing here says when, but the day of a submission, and nothing leads from a
 * link to answers. On SQLite the rows lie in the order of their random keys, as a row number would tell the order in which they
 * came; on PostgreSQL they are mixed when they are written.
 */
export const stakeholders: Migration = {
  name: '0008-stakeholders',
  statements: ({ kind, refuse }) => {
    const keyed = kind === 'sqlite' ? ' without rowid' : '';
    return [
      `create table stakeholder_invitation (token_hash text primary key, assessment_id text not null references assessment on delete cascade, group_id text not null, state text not null, expires_at text not null)${keyed}`,
      `create index stakeholder_invitation_group on stakeholder_invitation (assessment_id, group_id, state)`,
      `create table stakeholder_draft (draft_key text primary key, assessment_id text not null references assessment on delete cascade, group_id text not null, consent_version text)${keyed}`,
      `create index stakeholder_draft_assessment on stakeholder_draft (assessment_id)`,
      `create table stakeholder_draft_answer (draft_key text not null references stakeholder_draft on delete cascade, question_id text not null, version integer not null, answer text not null, client_id text, client_sequence integer, primary key (draft_key, question_id))${keyed}`,
      `create table stakeholder_draft_operation (draft_key text not null references stakeholder_draft on delete cascade, operation_id text not null, request_hash text not null, response text not null, primary key (draft_key, operation_id))${keyed}`,
      `create table stakeholder_set (set_id text primary key, assessment_id text not null references assessment on delete cascade, group_id text not null, consent_version text not null, submitted_on text not null, answers text not null, content_hash text not null, receipt_key text not null unique, receipt_hash text not null)${keyed}`,
      `create index stakeholder_set_assessment on stakeholder_set (assessment_id, set_id)`,
      `create table stakeholder_text (text_id text primary key, assessment_id text not null references assessment on delete cascade, question_id text not null, part text not null, content text not null, may_publish integer not null)${keyed}`,
      `create index stakeholder_text_assessment on stakeholder_text (assessment_id, text_id)`,
      `create table stakeholder_closing (assessment_id text primary key references assessment on delete cascade, closed_on text not null, by_group text not null, by_trait text not null, sets_hash text not null)`,
      ...refuse('stakeholder_closing', ['update']),
    ];
  },
};
