import type {
  Person,
  PersonalToken,
  PersonOnList,
  Role,
  SessionSummary,
  TokenScope,
} from '@groundwork/assessment/wire';
import type { Actor } from './actor/actor.ts';
import type { PageWanted } from './database/page-wanted.ts';
import type { AccountLinkStore, MailStore, ResetRequestStore } from './link-stores.ts';
import type { SignInResult } from './sign-in-result.ts';

/** How somebody came in, and from what. */
export interface SessionStart {
  readonly method: SessionSummary['method'];
  /** Browser and system in three words. */
  readonly agent: string;
  /** What is still to be given before the session is good for anything. */
  readonly owes: 'second-factor' | null;
}

/** Everything about accounts beside the people themselves. */
export interface AccountStore {
  readonly sessions: SessionStore;
  readonly passwords: PasswordStore;
  readonly secondFactors: SecondFactorStore;
  readonly links: AccountLinkStore;
  readonly resetRequests: ResetRequestStore;
  readonly identities: IdentityStore;
  readonly personalTokens: PersonalTokenStore;
  readonly administration: PeopleAdministration;
  readonly mail: MailStore;
  readonly attempts: AttemptCounter;
  /** Holds the key of this process against the database's. @throws StoreError `other_secret_key` */
  checkSecretKey(): Promise<void>;
}

/** The sessions of a person. Ending is recorded. */
export interface SessionStore {
  /** A page of the whole sessions that live, newest first. */
  list(personId: string, page: PageWanted): Promise<readonly SessionSummary[]>;
  /** Ends one of the actor's own. @throws StoreError `not_found`, `rights_moved` */
  end(sessionId: string, actor: Actor): Promise<void>;
  /** Ends all of the actor's own but one, and says how many. @throws StoreError `rights_moved` */
  endOthers(sessionId: string, actor: Actor): Promise<number>;
  /** Ends every session and personal token of somebody. @throws StoreError `rights_moved` */
  endAll(personId: string, actor: Actor): Promise<void>;
}

export interface PasswordStore {
  /** `fits` and `none` (an account that signs in elsewhere) take the same work as `wrong`. */
  check(personId: string, password: string): Promise<'fits' | 'wrong' | 'none'>;
  /** Replaces the actor's own password, ends all sessions and open links, and gives a new session. @throws StoreError `rights_moved` */
  change(password: string, actor: Actor, agent: string): Promise<string>;
}

/** Where the second factor of a person stands. */
export interface SecondFactorState {
  readonly state: 'none' | 'enrolling' | 'confirmed';
  readonly recoveryCodesLeft: number;
}

/** Codes by time (TOTP, RFC 6238), and recovery codes for a lost device. */
export interface SecondFactorStore {
  state(personId: string): Promise<SecondFactorState>;
  /** A new secret, in force once {@link SecondFactorStore.confirm | confirmed}. @throws StoreError `already_exists`, `rights_moved` */
  enrol(actor: Actor): Promise<{ readonly secret: string }>;
  /** Takes the first code. @returns ten recovery codes, shown this once; undefined when the code is wrong. @throws StoreError `rights_moved` */
  confirm(code: string, actor: Actor, keptSessionId: string): Promise<readonly string[] | undefined>;
  /** Ends the waiting session of a token and gives a whole one; undefined when the code is wrong or was used. */
  complete(token: string, code: string, agent: string): Promise<SignInResult | undefined>;
  /** Whether a code is good now; it is used up thereby. */
  takeCode(personId: string, code: string): Promise<boolean>;
  /** Takes the factor away and ends the sessions but one. @throws StoreError `not_found`, `rights_moved` */
  remove(personId: string, actor: Actor, keptSessionId?: string): Promise<void>;
}

/** An account at the identity provider. */
export interface ProviderAccount {
  readonly issuer: string;
  readonly subject: string;
}

/** What a visit to the identity provider is for. */
export type SignInPurpose =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'link'; readonly sessionId: string }
  | { readonly kind: 'invitation'; readonly token: string };

/** What is remembered of a visit until it comes back. */
export interface SignInVisit {
  readonly nonce: string;
  readonly verifier: string;
  readonly purpose:
    | { readonly kind: 'sign-in' }
    | { readonly kind: 'link'; readonly sessionId: string }
    | { readonly kind: 'invitation'; readonly tokenHash: string };
}

/** Single sign-on: visits under way, and whose account at the provider is whose here. */
export interface IdentityStore {
  /** Remembers a visit for ten minutes. */
  begin(
    visit: Pick<SignInVisit, 'nonce' | 'verifier'> & {
      readonly state: string;
      readonly browser: string;
      readonly purpose: SignInPurpose;
    },
  ): Promise<void>;
  /** The visit of a state and browser, once. */
  take(state: string, browser: string): Promise<SignInVisit | undefined>;
  /** Signs in whom the account stands for; undefined for nobody, or somebody disabled. */
  signIn(account: ProviderAccount, agent: string): Promise<SignInResult | undefined>;
  /** Links to the one active person with this address, who is then signed in. The address must have been verified. */
  linkByEmail(account: ProviderAccount, email: string, agent: string): Promise<SignInResult | undefined>;
  /** Links to the person of a living session, and says who that is. @throws StoreError `already_exists`; `not_found` when the session has ended */
  linkToSession(account: ProviderAccount, sessionId: string): Promise<string>;
  /** Accepts an invitation by its hash. @throws StoreError `already_exists` */
  acceptInvitation(account: ProviderAccount, tokenHash: string, agent: string): Promise<SignInResult | undefined>;
  list(
    personId: string,
  ): Promise<readonly { readonly identityId: string; readonly issuer: string; readonly linkedAt: string }[]>;
  /** @throws StoreError `not_found`, `rights_moved`; `state_moved` when nothing else is left to sign in with */
  unlink(identityId: string, actor: Actor): Promise<void>;
}

/** Who sends a personal token, and how far it reaches. */
export interface TokenHolder {
  readonly tokenId: string;
  readonly person: Person;
  readonly actor: Actor;
  readonly hasSecondFactor: boolean;
  readonly scopes: readonly TokenScope[];
  /** The only country and round it is good for; null binds to none. */
  readonly iso3: string | null;
  readonly roundId: string | null;
}

export interface PersonalTokenStore {
  /** @returns the token, shown this once. @throws StoreError `rights_moved`, `too_many` */
  make(
    wanted: {
      readonly name: string;
      readonly scopes: readonly TokenScope[];
      readonly iso3: string | null;
      readonly roundId: string | null;
      readonly days: number;
    },
    actor: Actor,
  ): Promise<{ readonly secret: string; readonly token: PersonalToken }>;
  /** Those not revoked, newest first. */
  list(personId: string): Promise<readonly PersonalToken[]>;
  /** @throws StoreError `not_found`, `rights_moved` */
  revoke(tokenId: string, actor: Actor): Promise<void>;
  holder(secret: string): Promise<TokenHolder | undefined>;
}

/** Which people are asked for. */
export interface PeopleQuery {
  /** Only people of these countries: as home or by a role. */
  readonly countries?: readonly string[];
  readonly role?: Role['role'];
  /** Roles elsewhere count for nothing: who may not see them must not find people by them. */
  readonly rolesWithin?: readonly string[];
  /** The login key of the last one seen. */
  readonly after?: string;
  readonly limit: number;
}

export interface PeopleAdministration {
  /** By login; `next` is where the following page begins. */
  page(query: PeopleQuery): Promise<{ readonly people: readonly PersonOnList[]; readonly next: string | null }>;
  find(personId: string): Promise<PersonOnList | undefined>;
  /** @throws StoreError `not_found`, `rights_moved` */
  change(
    personId: string,
    change: { readonly name?: string; readonly homeIso3?: string | null },
    actor: Actor,
  ): Promise<void>;
  /** Records that an account waits after too many attempts; nothing for an account of nobody. */
  recordLockout(account: { readonly login: string } | { readonly personId: string }): Promise<void>;
}

/** Counts attempts for all processes of a database. */
export interface AttemptCounter {
  /** Adds one, or a negative one to take it back. @returns how many there are now and how long they are remembered */
  add(
    key: string,
    windowSeconds: number,
    attempts?: number,
  ): Promise<{ readonly attempts: number; readonly millisecondsLeft: number }>;
  forget(key: string): Promise<void>;
}
