import type { Database, DatabaseTransaction } from '../database/database.ts';
import { insertRows } from '../database/insert-rows.ts';
import { keptQuery } from '../database/kept-query.ts';
import { lockRow } from '../database/lock-row.ts';
import type { AuditHeadTable } from '../tables/audit-tables.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { auditHash } from './audit-hash.ts';

/** One act to record. Names never stand in it: ids, versions and hashes do. */
export interface AuditAct {
  readonly at: string;
  readonly actorId: string;
  readonly act: string;
  readonly object: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Appends acts to a chain, inside the transaction that does them. */
export async function appendAudit(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  chain: string,
  acts: readonly AuditAct[],
): Promise<void> {
  if (acts.length === 0) return;
  // The row must exist to be kept from others, who would otherwise append to the same end.
  if (kind === 'postgres') {
    await transaction
      .insertInto('audit_head')
      .values({ chain, position: 0, hash: '' })
      .onConflict((conflict) => conflict.column('chain').doNothing())
      .execute();
  }
  const [head] = await lockHead[kind](transaction, { chain });
  let { position, hash } = head ?? { position: 0, hash: '' };
  const rows = acts.map(({ at, actorId, act, object, data }) => {
    const previousHash = hash;
    position += 1;
    hash = auditHash({ chain, position, at, actorId, act, object, data, previousHash });
    return {
      chain,
      position,
      at,
      actor_id: actorId,
      act,
      object,
      data: canonicalJson(data),
      previous_hash: previousHash,
      hash,
    };
  });
  await insertRows(transaction, 'audit', rows);
  await moveHead(transaction, { chain, position, hash });
}

const lockHead = { sqlite: keptLock('sqlite'), postgres: keptLock('postgres') } as const;

function keptLock(kind: Database['kind']) {
  return keptQuery((database, { chain }: Pick<AuditHeadTable, 'chain'>) =>
    lockRow(kind, database.selectFrom('audit_head').select(['position', 'hash']).where('chain', '=', chain)),
  );
}

const moveHead = keptQuery((database, { chain, position, hash }: Readonly<AuditHeadTable>) =>
  database
    .insertInto('audit_head')
    .values({ chain, position, hash })
    .onConflict((conflict) => conflict.column('chain').doUpdateSet({ position, hash })),
);
