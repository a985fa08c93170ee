import type { AttemptCounter } from '../../account-stores.ts';
import type { Database } from '../../database/database.ts';

/** Expired counts are swept away about once in so many additions. */
const sweepEvery = 100;

/** Counts in a table, so that all processes of a database count together. One statement adds and tells. */
export function attemptCounter(database: Database, clock: () => Date): AttemptCounter {
  let additions = 0;
  return {
    async add(key, windowSeconds, attempts = 1) {
      const now = clock().getTime();
      const at = new Date(now).toISOString();
      const expiresAt = new Date(now + windowSeconds * 1000).toISOString();
      additions += 1;
      const row = await database.transaction(async (transaction) => {
        if (additions % sweepEvery === 0)
          await transaction.deleteFrom('attempt_count').where('expires_at', '<=', at).execute();
        return await transaction
          .insertInto('attempt_count')
          .values({ attempt_key: key, attempts, expires_at: expiresAt })
          .onConflict((conflict) =>
            conflict.column('attempt_key').doUpdateSet(({ eb, ref }) => ({
              attempts: eb
                .case()
                .when('attempt_count.expires_at', '<=', at)
                .then(attempts)
                .else(eb('attempt_count.attempts', '+', attempts))
                .end(),
              expires_at: eb
                .case()
                .when('attempt_count.expires_at', '<=', at)
                .then(expiresAt)
                .else(ref('attempt_count.expires_at'))
                .end(),
            })),
          )
          .returning(['attempts', 'expires_at'])
          .executeTakeFirstOrThrow();
      });
      return { attempts: row.attempts, millisecondsLeft: Date.parse(row.expires_at) - now };
    },
    async forget(key) {
      await database.transaction((transaction) =>
        transaction.deleteFrom('attempt_count').where('attempt_key', '=', key).execute(),
      );
    },
  };
}
