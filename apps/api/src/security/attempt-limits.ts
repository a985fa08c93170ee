import type { AttemptCounter } from '@groundwork/store';
import { attemptLimit, type AttemptLimit } from './attempt-limit.ts';

/** What is limited, each by itself. */
export type LimitedAct = 'sign-in' | 'second-factor' | 'reset-request' | 'link' | 'single-sign-on';

/** The limit of every act. */
export type AttemptLimits = Readonly<Record<LimitedAct, AttemptLimit>>;

const quarterHour = 15 * 60;

/** Makes the limits over a counter: of this process, or of all that share a database. */
export function attemptLimits(counter: AttemptCounter): AttemptLimits {
  const limit = (name: LimitedAct, windowSeconds: number, accountAttempts: number, networkAttempts: number) =>
    attemptLimit(counter, { name, windowSeconds, accountAttempts, networkAttempts });
  return {
    'sign-in': limit('sign-in', quarterHour, 10, 100),
    // A code has a million values, three of which are good: five tries leave a guesser one chance in 70,000.
    'second-factor': limit('second-factor', quarterHour, 5, 100),
    'reset-request': limit('reset-request', 4 * quarterHour, 3, 20),
    // A link's token cannot be guessed; the limit keeps the hashing of passwords from being asked for without end.
    link: limit('link', quarterHour, 0, 50),
    'single-sign-on': limit('single-sign-on', quarterHour, 0, 100),
  };
}
