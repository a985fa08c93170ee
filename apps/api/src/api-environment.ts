import type { Store } from '@groundwork/store';
import type { Logger } from 'pino';
import type { Questionnaires } from './instruments/questionnaires.ts';
import type { AnonymousLimit } from './security/anonymous-limit.ts';
import type { SignInLimit } from './security/sign-in-limit.ts';
import type { Settings } from './settings.ts';

/** What every route may use. */
export interface ApiParts {
  readonly store: Store;
  readonly settings: Settings;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly questionnaires: Questionnaires;
  readonly signInLimit: SignInLimit;
  readonly anonymousLimit: AnonymousLimit;
}

/** What Hono's context carries: the socket of the request, its id, and whether nothing of who asks may be written down. */
export interface ApiEnvironment {
  readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } };
  readonly Variables: { requestId: string; isAnonymous?: boolean };
}
