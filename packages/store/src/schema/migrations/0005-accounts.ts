import type { Migration } from '../migration.ts';

/**
 * Second factors, single sign-on, invitations and resets, personal tokens, mails, and limits that several processes share.
 * Sessions are made anew with a public id: everyone signs in once more after this.
 */
export const accounts: Migration = {
  name: '0005-accounts',
  statements: ({ wide }) => [
    `alter table person add column email text`,
    `alter table person add column email_key text`,
    `alter table person add column language text`,
    `create index person_email on person (email_key)`,
    `drop table session`,
    `create table session (token_hash text primary key, session_id text not null unique, person_id text not null references person on delete cascade, method text not null, agent text not null, owes text, started_at text not null, used_at text not null, expires_at text not null, ends_at text not null)`,
    `create index session_person on session (person_id)`,
    `create index session_expiry on session (expires_at)`,
    `create table account_token (token_hash text primary key, kind text not null, person_id text not null references person on delete cascade, issued_at text not null, issued_by text not null, expires_at text not null)`,
    `create index account_token_person on account_token (person_id, kind)`,
    `create table reset_request (login_key text primary key, requested_at text not null, state text not null)`,
    `create table second_factor (person_id text primary key references person on delete cascade, secret text not null, enrolled_at text not null, confirmed_at text, last_step ${wide} not null)`,
    `create table recovery_code (person_id text not null references person on delete cascade, code_hash text not null, primary key (person_id, code_hash))`,
    `create table identity (issuer text not null, subject text not null, identity_id text not null unique, person_id text not null references person on delete cascade, linked_at text not null, primary key (issuer, subject))`,
    `create index identity_person on identity (person_id)`,
    `create table sign_in_attempt (state_hash text primary key, browser_hash text not null, nonce text not null, verifier text not null, purpose text not null, session_id text, token_hash text, started_at text not null, expires_at text not null)`,
    `create index sign_in_attempt_expiry on sign_in_attempt (expires_at)`,
    `create table personal_token (token_id text primary key, token_hash text not null unique, person_id text not null references person on delete cascade, name text not null, scopes text not null, iso3 text, round_id text, made_at text not null, expires_at text not null, last_used_on text, revoked_at text)`,
    `create index personal_token_person on personal_token (person_id)`,
    `create table outgoing_mail (mail_id text primary key, person_id text not null references person on delete cascade, kind text not null, content text not null, state text not null, made_at text not null, due_at text not null, expires_at text not null, attempts integer not null, claimed_by text, claimed_until text, failure text)`,
    `create index outgoing_mail_due on outgoing_mail (state, due_at)`,
    `create index outgoing_mail_person on outgoing_mail (person_id)`,
    `create table attempt_count (attempt_key text primary key, attempts integer not null, expires_at text not null)`,
    `create index attempt_count_expiry on attempt_count (expires_at)`,
    `create table secret_key (secret_key_id integer primary key, fingerprint text not null)`,
  ],
};
