import { createHash, createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiProblem } from '../problems/api-problem.ts';

const windowSeconds = 15 * 60;

/** Requests with one link or key: one every two seconds is more than a person answers. */
const secretAttempts = 450;

/** Failures from one network: an office of many respondents shares an address. */
const networkAttempts = 100;

/** Counts requests of people who must not be found. */
export interface AnonymousLimit {
  /** Counts one attempt before it is judged. @throws ApiProblem `too_many_attempts` */
  attempt(secret: string, network: string): Promise<void>;
  /** Takes the attempt back from the network after it succeeded. */
  succeeded(network: string): Promise<void>;
}

/**
 * Makes a limiter that remembers in this process and nowhere else: other processes count for themselves. Networks are kept under
 * a key of the day, which is drawn anew each day and written nowhere; links and keys as hashes.
 */
export function createAnonymousLimit(clock: () => Date): AnonymousLimit {
  const secrets = new RateLimiterMemory({ keyPrefix: 'secret', points: secretAttempts, duration: windowSeconds });
  const networks = new RateLimiterMemory({ keyPrefix: 'network', points: networkAttempts, duration: windowSeconds });
  let day = '';
  let keyOfDay = Buffer.alloc(0);
  const networkKey = (network: string): string => {
    const today = clock().toISOString().slice(0, 10);
    if (today !== day) [day, keyOfDay] = [today, randomBytes(32)];
    return createHmac('sha256', keyOfDay).update(network).digest('base64url');
  };
  return {
    async attempt(secret, network) {
      try {
        await networks.consume(networkKey(network));
        await secrets.consume(createHash('sha256').update(secret).digest('base64url'));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw new ApiProblem('too_many_attempts', {
          detail: `Try again in ${seconds} seconds.`,
          headers: { 'Retry-After': String(seconds) },
        });
      }
    },
    async succeeded(network) {
      await networks.reward(networkKey(network));
    },
  };
}
