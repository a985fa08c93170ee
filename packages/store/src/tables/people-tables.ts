import type { Generated } from 'kysely';

/** The only table with names: entries elsewhere hold the pseudonymous id, so a person can be erased. */
export interface PersonTable {
  /** UUID; stands for the person in every other table. */
  person_id: string;
  name: string;
  /** As the person writes it. */
  login: string;
  /** Lower case and in one Unicode form: what a login is found by. */
  login_key: string;
  added_at: string;
  /** The country the person belongs to, or null. */
  home_iso3: string | null;
  /** Set while the person may not sign in. */
  disabled_at: string | null;
  /** Counts changes of the person's rights. */
  access_version: Generated<number>;
  /** Where mails go, or null. */
  email: string | null;
  /** What an address is found by, as `login_key`. */
  email_key: string | null;
  /** Language of mails (BCP 47), or null. */
  language: string | null;
}

export interface PersonRoleTable {
  person_id: string;
  /** Order in which the roles were given. */
  position: number;
  role: string;
  /** The country it is bound to, or null. */
  iso3: string | null;
  /** The round it is bound to, or null. */
  round_id: string | null;
  /** The instrument it is bound to, or null. */
  instrument_id: string | null;
  /** The section it is bound to, or null. */
  section_id: string | null;
  granted_at: string | null;
  /** Person id. */
  granted_by: string | null;
}

export interface PasswordTable {
  person_id: string;
  /** argon2id in the PHC string form, with its own parameters and salt. */
  hash: string;
  changed_at: string;
}

export interface SessionTable {
  /** SHA-256 of the token; the token itself is never stored. */
  token_hash: string;
  /** What the session is called in addresses: worth nothing by itself. */
  session_id: string;
  person_id: string;
  /** `password`, `single-sign-on` or `invitation`. */
  method: string;
  /** Browser and system in three words; never the whole text a browser sends. */
  agent: string;
  /** `second-factor` while its code is still to be given: such a session can do nothing else. */
  owes: string | null;
  started_at: string;
  /** Last use, to the minute. */
  used_at: string;
  /** Moves on with use. */
  expires_at: string;
  /** Never moves. */
  ends_at: string;
}
