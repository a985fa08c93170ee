import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { stepOfCode } from './one-time-code.ts';
import { recoveryCodeHash } from './recovery-codes.ts';

/** A code that was found right, and still has to be used up. */
export type JudgedCode =
  | { readonly personId: string; readonly step: number; readonly recoveryHash?: undefined }
  | { readonly personId: string; readonly recoveryHash: string; readonly step?: undefined };

/** Judges a code outside of any transaction; undefined for a wrong one. */
export async function judgeCode(
  database: Database,
  secrets: SecretBox,
  personId: string,
  code: string,
  now: Date,
): Promise<JudgedCode | undefined> {
  const recoveryHash = recoveryCodeHash(code);
  if (recoveryHash !== undefined) return { personId, recoveryHash };
  const row = await database.read
    .selectFrom('second_factor')
    .select('secret')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const step = stepOfCode(secrets.open('second-factor', personId, row.secret), code, now.getTime());
  return step === undefined ? undefined : { personId, step };
}

/** Uses a judged code up. False for one that was used before: no step is taken twice, nor one before a taken one. */
export async function spendCode(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { personId, step, recoveryHash }: JudgedCode,
  at: string,
): Promise<boolean> {
  if (recoveryHash === undefined) {
    const spent = await transaction
      .updateTable('second_factor')
      .set({ last_step: step })
      .where('person_id', '=', personId)
      .where('last_step', '<', step)
      .executeTakeFirst();
    return spent.numUpdatedRows === 1n;
  }
  const spent = await transaction
    .deleteFrom('recovery_code')
    .where('person_id', '=', personId)
    .where('code_hash', '=', recoveryHash)
    .executeTakeFirst();
  if (spent.numDeletedRows === 0n) return false;
  await appendAudit(transaction, kind, 'people', [
    { at, actorId: personId, act: 'person.recovery-code', object: personId, data: {} },
  ]);
  return true;
}
