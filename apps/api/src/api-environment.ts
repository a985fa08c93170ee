import type { Check } from '@groundwork/instrument';
import type { ReadValidatedAnswers, Store } from '@groundwork/store';
import type { Logger } from 'pino';
import type { Questionnaires } from './instruments/questionnaires.ts';
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
  /** The checks between instruments. */
  readonly roundChecks: readonly Check[];
  /** What reviewers have decided, as score runs take it. */
  readonly validatedAnswers: ReadValidatedAnswers;
}

/** What Hono's context carries: the socket of the request, and its id. */
export interface ApiEnvironment {
  readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } };
  readonly Variables: { requestId: string };
}
