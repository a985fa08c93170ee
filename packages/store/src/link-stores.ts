import type { Role } from '@groundwork/assessment/wire';
import type { Actor } from './actor/actor.ts';
import type { SignInResult } from './sign-in-result.ts';
import type { PageWanted } from './database/page-wanted.ts';

/** What a link does. */
export type AccountTokenKind = 'invitation' | 'reset';

/** A mail that is to carry a link. */
export interface MailContent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes the mail for a link; null where none is to go out. */
export type MailWriter = (link: AccountLink) => MailContent | null;

/** A link as its maker sees it: this once, in clear. */
export interface AccountLink extends LinkedPerson {
  readonly kind: AccountTokenKind;
  readonly token: string;
}

/** Whom a link is for. */
export interface LinkedPerson {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly expiresAt: string;
}

/** Somebody to be invited. */
export interface Invitation {
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly homeIso3: string | null;
  readonly roles: readonly Role[];
}

/** Invitations and resets: single use, hashed at rest, a newer one voids the older of its kind. */
export interface AccountLinkStore {
  /** Makes an account without a password and its invitation. @throws StoreError `already_exists`, `rights_moved` */
  invite(invitation: Invitation, actor: Actor, write: MailWriter): Promise<AccountLink>;
  /**
   * Makes a new link. The roles are those that were looked at, since whoever gets the link can use them.
   *
   * @throws StoreError `not_found`; `rights_moved` for the actor, or when the person has other roles by now; `state_moved` to invite
   *   who is active, or reset who is not
   */
  issue(
    kind: AccountTokenKind,
    personId: string,
    actor: Actor,
    write: MailWriter,
    roles?: readonly Role[],
  ): Promise<AccountLink>;
  /** Whom a living link is for. */
  find(kind: AccountTokenKind, token: string): Promise<LinkedPerson | undefined>;
  /** Uses an invitation: sets the password and signs in. Undefined when it is worth nothing. */
  accept(token: string, password: string, agent: string): Promise<SignInResult | undefined>;
  /** Uses a reset: sets the password, ends every session and personal token, keeps the second factor. False when it is worth nothing. */
  reset(token: string, password: string): Promise<boolean>;
}

/** Who asked for a new password, as an administrator sees it. */
export interface ResetRequest {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly requestedAt: string;
}

export interface ResetRequestStore {
  /** Notes a request: the same work whether there is such a login or not. */
  note(login: string): Promise<void>;
  /** A page of the requests of the last day that no mail has answered, newest first. */
  list(page: PageWanted): Promise<readonly ResetRequest[]>;
  /** Answers new requests by mail, and leaves those without an address to an administrator. */
  answer(write: MailWriter): Promise<void>;
}

/** A mail that this process is to send now. */
export interface ClaimedMail extends MailContent {
  readonly mailId: string;
  /** From 1. */
  readonly attempt: number;
}

/** Mails wait here until they are sent: written with what they are about, sent after it, once. */
export interface MailStore {
  /** Claims mails that are due; nobody else gets them while the claim lasts. Drops those whose link has expired. */
  claim(worker: string, limit: number): Promise<readonly ClaimedMail[]>;
  /** The mail is out: nothing of it stays. */
  sent(mailId: string, worker: string): Promise<void>;
  /** Tries again later, or never when `again` is null. */
  failed(mailId: string, worker: string, failure: string, again: Date | null): Promise<void>;
  counts(): Promise<{ readonly waiting: number; readonly failed: number }>;
}
