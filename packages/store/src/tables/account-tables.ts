/** Links that act once for a person: an invitation to an account, a new password. One that is used or voided leaves no row. */
export interface AccountTokenTable {
  /** SHA-256 of the token; the token itself is never stored. */
  token_hash: string;
  /** `invitation` or `reset`. */
  kind: string;
  person_id: string;
  issued_at: string;
  /** Person id, or `system` for one asked for by the person. */
  issued_by: string;
  expires_at: string;
}

/** Who forgot a password, as it was typed: whether there is such a login is looked up later, out of sight of whoever asks. */
export interface ResetRequestTable {
  login_key: string;
  requested_at: string;
  /** `new`, or `administrator` when no mail can be sent to the person. */
  state: string;
}

export interface SecondFactorTable {
  person_id: string;
  /** The shared secret in base32, sealed. */
  secret: string;
  enrolled_at: string;
  /** Null until a first code was given. */
  confirmed_at: string | null;
  /** The last 30-second step of which a code was taken, counted from 1970: none before or at it is taken again. */
  last_step: number;
}

/** A used one leaves no row. */
export interface RecoveryCodeTable {
  person_id: string;
  /** SHA-256 of a code of 120 random bits. */
  code_hash: string;
}

/** An account at the identity provider that stands for a person here. */
export interface IdentityTable {
  issuer: string;
  subject: string;
  /** What it is called in addresses. */
  identity_id: string;
  person_id: string;
  linked_at: string;
}

/** A visit to the identity provider under way, shared by all processes; one that has come back leaves no row. */
export interface SignInAttemptTable {
  /** SHA-256 of the state sent along. */
  state_hash: string;
  /** SHA-256 of the value in the browser's cookie. */
  browser_hash: string;
  nonce: string;
  /** Of PKCE (RFC 7636). */
  verifier: string;
  /** `sign-in`, `link` or `invitation`. */
  purpose: string;
  /** The session that wants to link, or null. */
  session_id: string | null;
  /** The invitation that is to be accepted, hashed, or null. */
  token_hash: string | null;
  started_at: string;
  expires_at: string;
}

/** A key for scripts. */
export interface PersonalTokenTable {
  token_id: string;
  /** SHA-256 of the token; the token itself is never stored. */
  token_hash: string;
  person_id: string;
  name: string;
  /** JSON list. */
  scopes: string;
  /** The only country it is good for, or null. */
  iso3: string | null;
  /** The only round it is good for, or null. */
  round_id: string | null;
  made_at: string;
  expires_at: string;
  /** A day: when exactly scripts run is nobody's business. */
  last_used_on: string | null;
  revoked_at: string | null;
}

/** Mails that wait to be sent. A sent one leaves no row. */
export interface OutgoingMailTable {
  mail_id: string;
  person_id: string;
  kind: string;
  /** Address and text, sealed, since the text may hold a token; empty when it failed for good. */
  content: string;
  /** `waiting` or `failed`. */
  state: string;
  made_at: string;
  due_at: string;
  /** After this its link is worth nothing, so it is not sent. */
  expires_at: string;
  attempts: number;
  /** The process that sends it now. */
  claimed_by: string | null;
  claimed_until: string | null;
  /** Why the last attempt failed, without address or text. */
  failure: string | null;
}

/** Attempts counted by several processes together. */
export interface AttemptCountTable {
  /** What was tried and one of a bounded number of places: never a login or an address. */
  attempt_key: string;
  attempts: number;
  expires_at: string;
}
