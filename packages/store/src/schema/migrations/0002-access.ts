import type { Migration } from '../migration.ts';

/** Roles bound to instrument and section, and rights that can be seen to have changed. */
export const access: Migration = {
  name: '0002-access',
  statements: () => [
    `alter table person add column home_iso3 text`,
    `alter table person add column disabled_at text`,
    `alter table person add column access_version integer not null default 1`,
    `alter table person_role add column instrument_id text`,
    `alter table person_role add column section_id text`,
    `alter table person_role add column granted_at text`,
    `alter table person_role add column granted_by text`,
    `create index person_role_country on person_role (iso3, role)`,
  ],
};
