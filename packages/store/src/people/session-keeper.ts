import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { SignedIn } from '../store.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { roleColumns, roleOfRow } from './read-people.ts';

const hour = 3_600_000;
const slidingMilliseconds = 12 * hour;
const longestMilliseconds = 7 * 24 * hour;
/** The end of a session moves on at most this often, so that reading does not always write. */
const renewalMilliseconds = 60_000;

/** People sign in and out on a full disk too: to read, and to take their answers elsewhere. */
const usesReserve = { usesReserve: true } as const;

/** Keeps who is signed in. */
export interface SessionKeeper {
  /** A new token: 32 random bytes in base64url. Only its SHA-256 is kept. */
  start(personId: string): Promise<string>;
  personOf(token: string): Promise<SignedIn | undefined>;
  end(token: string): Promise<void>;
}

/** Sessions end twelve hours after their last use, and seven days after their start in any case. */
export function sessionKeeper(database: Database, clock: () => Date): SessionKeeper {
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
  return {
    async start(personId) {
      const token = randomBytes(32).toString('base64url');
      const now = clock().getTime();
      await database.transaction(async (transaction) => {
        await transaction.deleteFrom('session').where('expires_at', '<=', instant(now)).execute();
        await transaction
          .insertInto('session')
          .values({
            token_hash: sha256Hex(token),
            person_id: personId,
            started_at: instant(now),
            expires_at: instant(now + slidingMilliseconds),
            ends_at: instant(now + longestMilliseconds),
          })
          .execute();
      }, usesReserve);
      return token;
    },
    async personOf(token) {
      const now = clock().getTime();
      const tokenHash = sha256Hex(token);
      const rows = await database.read
        .selectFrom('session')
        .innerJoin('person', 'person.person_id', 'session.person_id')
        .leftJoin('person_role', 'person_role.person_id', 'person.person_id')
        .select([
          'session.expires_at',
          'session.ends_at',
          'person.person_id',
          'name',
          'login',
          'home_iso3',
          'access_version',
          ...roleColumns,
        ])
        .where('token_hash', '=', tokenHash)
        .where('disabled_at', 'is', null)
        .where('expires_at', '>', instant(now))
        .orderBy('person_role.position')
        .execute();
      const [first] = rows;
      if (first === undefined) return undefined;
      const renewed = Math.min(now + slidingMilliseconds, Date.parse(first.ends_at));
      if (renewed - Date.parse(first.expires_at) >= renewalMilliseconds) await renew(tokenHash, instant(renewed));
      const personId = first.person_id;
      return {
        person: {
          personId,
          name: first.name,
          login: first.login,
          homeIso3: first.home_iso3,
          roles: rows.flatMap(roleOfRow),
        },
        actor: { personId, accessVersion: first.access_version },
      };
    },
    async end(token) {
      await database.transaction(
        (transaction) => transaction.deleteFrom('session').where('token_hash', '=', sha256Hex(token)).execute(),
        usesReserve,
      );
    },
  };

  async function renew(tokenHash: string, expiresAt: string): Promise<void> {
    try {
      await database.transaction((transaction) =>
        transaction.updateTable('session').set({ expires_at: expiresAt }).where('token_hash', '=', tokenHash).execute(),
      );
    } catch (error) {
      // Who is signed in can be told all the same; the next request renews.
      if (!(error instanceof StoreError) || !['busy', 'storage_full', 'unavailable'].includes(error.code)) throw error;
    }
  }
}
