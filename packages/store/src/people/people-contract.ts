import type { Assessment } from '@groundwork/assessment';
import type { Person, Role } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import type { SignInResult } from '../sign-in-result.ts';

/** Accounts, sessions and passwords (argon2id; only hashes of passwords and session tokens are kept). */
export interface PeopleStore {
  /** @throws StoreError `already_exists` when the login is taken, upper or lower case */
  add(
    person: {
      readonly name: string;
      readonly login: string;
      readonly password: string;
      readonly homeIso3?: string | null;
      /** Where mails go. */
      readonly email?: string | null;
      /** Language of mails (BCP 47). */
      readonly language?: string | null;
      readonly roles: readonly Role[];
    },
    actor?: Actor,
  ): Promise<Person>;
  findByLogin(login: string): Promise<Person | undefined>;
  find(personId: string): Promise<Person | undefined>;
  /** Replaces the password and ends every session of the person. @throws StoreError `not_found` */
  setPassword(login: string, password: string, actor?: Actor): Promise<void>;
  /** Gives a role, effective with the next request; one already held changes nothing. @throws StoreError `not_found`, `rights_moved` */
  grant(personId: string, role: Role, actor: Actor): Promise<void>;
  /** Takes a role away and ends the sessions of the person. @throws StoreError `not_found`, `rights_moved`, `last_administrator` */
  revoke(personId: string, role: Role, actor: Actor): Promise<void>;
  /** Shuts an account, ending its sessions, or opens it again. @throws StoreError `not_found`, `rights_moved`, `last_administrator` */
  setDisabled(personId: string, isDisabled: boolean, actor: Actor): Promise<void>;
  list(): Promise<readonly Person[]>;
  /**
   * A session when login and password fit; takes the same time when they do not. It waits for the second factor where the
   * person has one. The agent is browser and system in three words.
   */
  signIn(login: string, password: string, agent?: string): Promise<SignInResult | undefined>;
  /**
   * Who a token belongs to while its session lives: 12 hours from its last use, 7 days from its start at most. What a request is
   * about can be looked up in the same statement.
   */
  bySession(token: string, about?: { readonly assessmentId: string }): Promise<SignedIn | undefined>;
  signOut(token: string): Promise<void>;
}

/** A person with a living session, and what a write by that person is held against. */
export interface SignedIn {
  readonly person: Person;
  readonly actor: Actor;
  /** What the session is called in addresses. */
  readonly sessionId: string;
  /** What is still to be given before the session is good for anything else. */
  readonly owes: 'second-factor' | null;
  readonly hasSecondFactor: boolean;
  /** The assessment asked for beside it; null where there is none, absent where none was asked for. */
  readonly assessment?: Assessment | null;
}
