import type { AccountStore } from '../account-stores.ts';
import type { Database } from '../database/database.ts';
import { accountLinkStore } from './account-tokens/account-link-store.ts';
import { resetRequestStore } from './account-tokens/reset-request-store.ts';
import { attemptCounter } from './attempts/attempt-counter.ts';
import { mailStore } from './mail/mail-store.ts';
import { passwordStore } from './passwords/password-store.ts';
import { peopleAdministration } from './people-administration.ts';
import { personalTokenStore } from './personal-tokens/personal-token-store.ts';
import { secondFactorStore } from './second-factor/second-factor-store.ts';
import { checkSecretKey } from './secrets/check-secret-key.ts';
import type { SecretBox } from './secrets/secret-box.ts';
import type { SessionKeeper } from './sessions/session-keeper.ts';
import { sessionStore } from './sessions/session-store.ts';
import { identityStore } from './single-sign-on/identity-store.ts';

/** Puts together what accounts are made of. */
export function accountStore(
  database: Database,
  clock: () => Date,
  sessions: SessionKeeper,
  secrets: SecretBox,
): AccountStore {
  return {
    sessions: sessionStore(database, clock),
    passwords: passwordStore(database, clock, sessions),
    secondFactors: secondFactorStore(database, clock, sessions, secrets),
    links: accountLinkStore(database, clock, sessions, secrets),
    resetRequests: resetRequestStore(database, clock, secrets),
    identities: identityStore(database, clock, sessions),
    personalTokens: personalTokenStore(database, clock),
    administration: peopleAdministration(database, clock),
    mail: mailStore(database, clock, secrets),
    attempts: attemptCounter(database, clock),
    checkSecretKey: () => checkSecretKey(database, secrets),
  };
}
