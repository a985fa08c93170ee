import type { Store } from '@groundwork/store';
import type { Logger } from 'pino';
import type { Readiness } from './health/readiness.ts';
import type { Questionnaires } from './instruments/questionnaires.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { DenialAlarm } from './security/denial-alarm.ts';
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
  readonly denialAlarm: DenialAlarm;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
}

/** What Hono's context carries: the socket of the request, and its id. */
export interface ApiEnvironment {
  readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } };
  readonly Variables: { requestId: string };
}
