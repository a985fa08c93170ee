import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/database.ts';
import type { PasswordStore } from '../../account-stores.ts';
import { moveRights } from '../change-roles.ts';
import type { SessionKeeper } from '../sessions/session-keeper.ts';
import { hashPassword, passwordFits } from './password-hash.ts';
import { writePassword } from './write-password.ts';

/** The own password: whether it fits, and another in its place. */
export function passwordStore(database: Database, clock: () => Date, sessions: SessionKeeper): PasswordStore {
  return {
    async check(personId, password) {
      const row = await database.read
        .selectFrom('password')
        .select('hash')
        .where('person_id', '=', personId)
        .executeTakeFirst();
      const fits = await passwordFits(password, row?.hash);
      if (row === undefined) return 'none';
      return fits ? 'fits' : 'wrong';
    },
    async change(password, actor, agent) {
      const hash = await hashPassword(password);
      const { personId } = actor;
      return await transactionBy(database, actor, async (transaction) => {
        const at = clock().toISOString();
        await writePassword(transaction, personId, hash, at);
        await moveRights(transaction, personId, { endsSessions: true });
        await appendAudit(transaction, database.kind, 'people', [
          { at, actorId: personId, act: 'person.password', object: personId, data: {} },
        ]);
        return await sessions.start(transaction, personId, { method: 'password', agent, owes: null });
      });
    },
  };
}
