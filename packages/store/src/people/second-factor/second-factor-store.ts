import type { SecondFactorStore } from '../../account-stores.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import { moveRights } from '../change-roles.ts';
import { readPeople } from '../read-people.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { SessionKeeper } from '../sessions/session-keeper.ts';
import { newFactorSecret } from './one-time-code.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';
import { judgeCode, spendCode } from './take-code.ts';

/** The second factor of each person. */
export function secondFactorStore(
  database: Database,
  clock: () => Date,
  sessions: SessionKeeper,
  secrets: SecretBox,
): SecondFactorStore {
  return {
    async state(personId) {
      const row = await database.read
        .selectFrom('second_factor')
        .select((column) => [
          'confirmed_at',
          column
            .selectFrom('recovery_code')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('recovery_code.person_id', '=', 'second_factor.person_id')
            .as('codes'),
        ])
        .where('person_id', '=', personId)
        .executeTakeFirst();
      if (row === undefined) return { state: 'none', recoveryCodesLeft: 0 };
      return { state: row.confirmed_at === null ? 'enrolling' : 'confirmed', recoveryCodesLeft: row.codes ?? 0 };
    },
    async enrol(actor) {
      const { personId } = actor;
      const secret = newFactorSecret();
      const sealed = secrets.seal('second-factor', personId, secret);
      await transactionBy(database, actor, async (transaction) => {
        const row = { secret: sealed, enrolled_at: clock().toISOString(), confirmed_at: null, last_step: 0 };
        const kept = await transaction
          .insertInto('second_factor')
          .values({ person_id: personId, ...row })
          .onConflict((conflict) =>
            conflict.column('person_id').doUpdateSet(row).where('second_factor.confirmed_at', 'is', null),
          )
          .executeTakeFirst();
        if (kept.numInsertedOrUpdatedRows === 0n)
          throw new StoreError('already_exists', { what: 'second factor of', id: personId });
      });
      return { secret };
    },
    async confirm(code, actor, keptSessionId) {
      const { personId } = actor;
      const judged = await judgeCode(database, secrets, personId, code, clock());
      if (judged?.step === undefined) return undefined;
      const codes = newRecoveryCodes();
      const rows = codes.map((each) => ({ person_id: personId, code_hash: recoveryCodeHash(each) ?? '' }));
      return await transactionBy(database, actor, async (transaction) => {
        const at = clock().toISOString();
        const confirmed = await transaction
          .updateTable('second_factor')
          .set({ confirmed_at: at })
          .where('person_id', '=', personId)
          .where('confirmed_at', 'is', null)
          .executeTakeFirst();
        if (confirmed.numUpdatedRows === 0n || !(await spendCode(transaction, database.kind, judged, at)))
          return undefined;
        await transaction.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
        await transaction.insertInto('recovery_code').values(rows).execute();
        await endOtherSessions(transaction, personId, keptSessionId);
        await record(transaction, actor.personId, 'person.second-factor', personId, at);
        return codes;
      });
    },
    async complete(token, code, agent) {
      const tokenHash = sha256Hex(token);
      const waiting = await database.read
        .selectFrom('session')
        .select(['person_id', 'method'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      if (waiting === undefined) return undefined;
      const judged = await judgeCode(database, secrets, waiting.person_id, code, clock());
      if (judged === undefined) return undefined;
      return await database.transaction(async (transaction) => {
        const now = clock().toISOString();
        if (!(await spendCode(transaction, database.kind, judged, now))) return undefined;
        const ended = await transaction
          .deleteFrom('session')
          .where('token_hash', '=', tokenHash)
          .where('owes', '=', 'second-factor')
          .where('expires_at', '>', now)
          .executeTakeFirst();
        const [person] = await readPeople(transaction, { personId: waiting.person_id });
        if (ended.numDeletedRows === 0n || person === undefined) return undefined;
        const method = waiting.method as 'password' | 'single-sign-on' | 'invitation';
        const whole = await sessions.start(transaction, person.personId, { method, agent, owes: null });
        return { token: whole, person, owes: null };
      });
    },
    async takeCode(personId, code) {
      const judged = await judgeCode(database, secrets, personId, code, clock());
      if (judged === undefined) return false;
      return await database.transaction((transaction) =>
        spendCode(transaction, database.kind, judged, clock().toISOString()),
      );
    },
    async remove(personId, actor, keptSessionId) {
      await transactionBy(database, actor, async (transaction) => {
        const removed = await transaction
          .deleteFrom('second_factor')
          .where('person_id', '=', personId)
          .executeTakeFirst();
        if (removed.numDeletedRows === 0n)
          throw new StoreError('not_found', { what: 'second factor of', id: personId });
        await transaction.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
        await endOtherSessions(transaction, personId, keptSessionId);
        await record(transaction, actor.personId, 'person.second-factor-removal', personId, clock().toISOString());
      });
    },
  };

  /** A change of what proves an identity: rights looked at before count no more, and only the session it was made in goes on. */
  async function endOtherSessions(transaction: DatabaseTransaction, personId: string, kept?: string): Promise<void> {
    await moveRights(transaction, personId, { endsSessions: kept === undefined });
    if (kept === undefined) return;
    await transaction.deleteFrom('session').where('person_id', '=', personId).where('session_id', '<>', kept).execute();
  }

  async function record(
    transaction: DatabaseTransaction,
    actorId: string,
    act: string,
    object: string,
    at: string,
  ): Promise<void> {
    await appendAudit(transaction, database.kind, 'people', [{ at, actorId, act, object, data: {} }]);
  }
}
