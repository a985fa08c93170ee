import type { Migration } from '../migration.ts';

/** Files as evidence, their uploads, and what was found at links. The bytes themselves are in the evidence folder. */
export const evidenceFiles: Migration = {
  name: '0004-evidence-files',
  statements: ({ wide }) => [
    `create table evidence_file (file_hash text primary key, media_type text not null, size ${wide} not null, stored_at text not null)`,
    `create table assessment_file (assessment_id text not null references assessment on delete cascade, file_hash text not null references evidence_file, added_at text not null, added_by text not null, primary key (assessment_id, file_hash))`,
    `create index assessment_file_content on assessment_file (file_hash)`,
    `create index assessment_file_age on assessment_file (added_at)`,
    `create table evidence_upload (upload_id text primary key, assessment_id text not null references assessment on delete cascade, question_id text not null, person_id text not null, name text not null, length ${wide} not null, hash text not null, received ${wide} not null, part_number integer not null, started_at text not null, progressed_at text not null, held_by text, held_until text, file_hash text)`,
    `create index evidence_upload_assessment on evidence_upload (assessment_id)`,
    `create index evidence_upload_person on evidence_upload (person_id)`,
    `create index evidence_upload_progress on evidence_upload (progressed_at)`,
    `alter table evidence add column file_hash text`,
    `create index evidence_file_use on evidence (assessment_id, file_hash)`,
    `create table evidence_link (link_hash text primary key, state text not null, checked_at text not null, http_status integer)`,
  ],
};
