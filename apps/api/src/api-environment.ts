import type { Check } from '@groundwork/instrument';
import type { ReadValidatedAnswers, Store } from '@groundwork/store';
import type { Logger } from 'pino';
import type { Readiness } from './health/readiness.ts';
import type { Questionnaires } from './instruments/questionnaires.ts';
import type { ExportSlots } from './security/export-slots.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { DenialAlarm } from './security/denial-alarm.ts';
import type { AnonymousLimit } from './security/anonymous-limit.ts';
import type { MailOffice } from './mail/mail-office.ts';
import type { AttemptLimits } from './security/attempt-limits.ts';
import type { IdentityProvider } from './security/identity-provider.ts';
import type { Settings } from './settings.ts';

/** What every route may use. */
export interface ApiParts {
  readonly store: Store;
  readonly settings: Settings;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly questionnaires: Questionnaires;
  readonly exportSlots: ExportSlots;
  /** What reviewers have decided, as score runs take it. */
  readonly validatedAnswers: ReadValidatedAnswers;
  readonly denialAlarm: DenialAlarm;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly anonymousLimit: AnonymousLimit;
  readonly limits: AttemptLimits;
  /** Sends mails; undefined where no mail server is set. */
  readonly mail: MailOffice | undefined;
  /** Signs people in elsewhere; undefined where no provider is set. */
  readonly provider: IdentityProvider | undefined;
  /** Goes on with work that no answer waits for; a failure is logged. */
  readonly background: (work: Promise<unknown>) => void;
  /** The checks between instruments. */
  readonly roundChecks: readonly Check[];
}

/**
 * What Hono's context carries: the socket of the request, its id, whether nothing of who asks may be written down, who asks once
 * that is known, whether a refusal stands in the security log already, and whether the answer was made with all its headers.
 */
export interface ApiEnvironment {
  readonly Bindings: {
    readonly incoming?: {
      readonly socket?: { readonly remoteAddress?: string | undefined; readonly destroy?: () => unknown };
    };
  };
  readonly Variables: {
    requestId: string;
    isAnonymous?: boolean;
    personId?: string;
    isRefusalNoted?: boolean;
    hasAllHeaders?: boolean;
  };
}
