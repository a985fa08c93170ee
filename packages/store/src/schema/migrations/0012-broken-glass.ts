import type { Migration } from '../migration.ts';

/** Administrators' looks at answers, each with its reason and its end. */
export const brokenGlass: Migration = {
  name: '0012-broken-glass',
  statements: ({ refuse }) => [
    `create table broken_glass (look_id text primary key, assessment_id text not null references assessment on delete cascade, person_id text not null, reason text not null, at text not null, until text not null)`,
    `create index broken_glass_assessment on broken_glass (assessment_id, until)`,
    ...refuse('broken_glass', ['update']),
  ],
};
