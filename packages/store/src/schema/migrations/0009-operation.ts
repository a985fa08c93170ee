import type { Migration } from '../migration.ts';

/** How long after publication what names or could name people is kept, round by round. */
export const operation: Migration = {
  name: '0009-operation',
  statements: () => [
    `create table round_retention (round_id text primary key references round on delete cascade, days integer not null, set_at text not null, set_by text not null)`,
  ],
};
