import { createHash } from 'node:crypto';
import type { AttemptCounter } from '@groundwork/store';

/** How often something may be tried. */
export interface AttemptRule {
  readonly name: string;
  readonly windowSeconds: number;
  /** Tries on one account, whoever makes them. */
  readonly accountAttempts: number;
  /** Tries from one network: an office of many officials shares an address. */
  readonly networkAttempts: number;
}

/** Why a try is not to be made now. */
export interface AttemptRefusal {
  readonly by: 'account' | 'network';
  /** From 1. */
  readonly retryAfterSeconds: number;
  /** Whether it is the first of a row. */
  readonly isFirst: boolean;
}

/** Counts tries of one kind, by account and by network. */
export interface AttemptLimit {
  /** Counts a try before it is judged, so that many at once cannot slip through. The account may be anything that names it. */
  attempt(account: string | null, network: string): Promise<AttemptRefusal | null>;
  /** Takes the try back after it succeeded: only failures add up. */
  succeeded(account: string | null, network: string): Promise<void>;
}

/**
 * So many places are there for accounts, and for networks, of each kind of try: what is remembered stays bounded whatever is
 * thrown at it. Two that share a place share their tries; with a few thousand accounts that is rare.
 */
const places = 2 ** 17;

/** Makes the limit of a rule over a counter. */
export function attemptLimit(counter: AttemptCounter, rule: AttemptRule): AttemptLimit {
  const { name, windowSeconds } = rule;
  const keyOf = (by: AttemptRefusal['by'], of: string): string => `${name}/${by}/${placeOf(of)}`;
  const count = async (by: AttemptRefusal['by'], of: string): Promise<AttemptRefusal | null> => {
    const allowed = by === 'account' ? rule.accountAttempts : rule.networkAttempts;
    const { attempts, millisecondsLeft } = await counter.add(keyOf(by, of), windowSeconds);
    if (attempts <= allowed) return null;
    const retryAfterSeconds = Math.max(1, Math.ceil(millisecondsLeft / 1000));
    return { by, retryAfterSeconds, isFirst: attempts === allowed + 1 };
  };
  return {
    async attempt(account, network) {
      const refusal = await count('network', network);
      if (refusal !== null || account === null) return refusal;
      return await count('account', account);
    },
    async succeeded(account, network) {
      if (account !== null) await counter.forget(keyOf('account', account));
      await counter.add(keyOf('network', network), windowSeconds, -1);
    },
  };
}

function placeOf(name: string): number {
  const folded = name.normalize('NFKC').trim().toLowerCase();
  return createHash('sha256').update(folded).digest().readUInt32BE(0) % places;
}
