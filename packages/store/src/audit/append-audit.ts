import type { CompiledQuery, Insertable } from 'kysely';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { insertRows, insertStatement } from '../database/insert-rows.ts';
import { keptQuery } from '../database/kept-query.ts';
import { lockRow } from '../database/lock-row.ts';
import type { AuditHeadTable, AuditTable } from '../tables/audit-tables.ts';
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

/** The end of a chain. */
export type AuditHead = Omit<Readonly<AuditHeadTable>, 'chain'>;

/** Appends acts to a chain, inside the transaction that does them. */
export async function appendAudit(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  chain: string,
  acts: readonly AuditAct[],
): Promise<void> {
  if (acts.length === 0) return;
  const { rows, head } = chainedActs(chain, await holdHead(transaction, kind, chain), acts);
  await insertRows(transaction, 'audit', rows);
  await moveHead(transaction, { chain, ...head });
}

/** The statements that append one act to a chain of which the head is held already, to be run with others. */
export function auditStatements(
  transaction: DatabaseTransaction,
  chain: string,
  { head: before, act }: { readonly head: AuditHead; readonly act: AuditAct },
): readonly CompiledQuery[] {
  const { rows, head } = chainedActs(chain, before, [act]);
  return [
    ...rows.map((row) => insertStatement(transaction, 'audit', row)),
    moveHead.statement(transaction, { chain, ...head }),
  ];
}

/** Reads the end of a chain and keeps others from appending to it until the transaction ends. */
export async function holdHead(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  chain: string,
): Promise<AuditHead> {
  const none: AuditHead = { position: 0, hash: '' };
  const [held] = await lockHead[kind](transaction, { chain });
  if (held !== undefined || kind === 'sqlite') return held ?? none;
  // The row must exist to be kept from others, who would otherwise append to the same end.
  await transaction
    .insertInto('audit_head')
    .values({ chain, ...none })
    .onConflict((conflict) => conflict.column('chain').doNothing())
    .execute();
  const [made] = await lockHead[kind](transaction, { chain });
  return made ?? none;
}

function chainedActs(
  chain: string,
  head: AuditHead,
  acts: readonly AuditAct[],
): { readonly rows: readonly Insertable<AuditTable>[]; readonly head: AuditHead } {
  let { position, hash } = head;
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
  return { rows, head: { position, hash } };
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
