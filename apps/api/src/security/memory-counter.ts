import type { AttemptCounter } from '@groundwork/store';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts attempts in this process alone, which is enough where only one serves a database. */
export function memoryCounter(): AttemptCounter {
  const byWindow = new Map<number, RateLimiterMemory>();
  const limiterOf = (duration: number): RateLimiterMemory => {
    const limiter = byWindow.get(duration) ?? new RateLimiterMemory({ points: 1, duration });
    byWindow.set(duration, limiter);
    return limiter;
  };
  return {
    async add(key, windowSeconds, attempts = 1) {
      const counted = await limiterOf(windowSeconds).penalty(key, attempts);
      return { attempts: counted.consumedPoints, millisecondsLeft: counted.msBeforeNext };
    },
    async forget(key) {
      for (const limiter of byWindow.values()) await limiter.delete(key);
    },
  };
}
