import type { Migration } from '../migration.ts';

/** Drafts of instrument revisions, with every edit. */
export const instrumentDrafts: Migration = {
  name: '0011-instrument-drafts',
  statements: ({ refuse }) => [
    `create table instrument_draft (instrument_id text not null, version text not null, edit integer not null, changed_at text not null, changed_by text not null, primary key (instrument_id, version))`,
    `create table instrument_draft_edit (instrument_id text not null, version text not null, edit integer not null, content text not null, at text not null, edited_by text not null, primary key (instrument_id, version, edit))`,
    ...refuse('instrument_draft_edit', ['update']),
  ],
};
