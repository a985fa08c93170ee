import type { Actor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { roundChain } from '../rounds/lock-round.ts';
import { accountsOfRounds } from './accounts-of-rounds.ts';
import { erasePerson } from './erase-person.ts';
import { retainedRounds, type RoundRetention } from './retained-rounds.ts';
import { retentionParts } from './retention-parts.ts';

/** The name under which accounts are counted beside the other parts. */
const accounts = 'accounts';

/** What is due to go now, round by round, without touching it. */
export async function planRetention(database: Database, now: Date): Promise<readonly RoundRetention[]> {
  return await database.snapshot(async (snapshot) => {
    const rounds = await retainedRounds(snapshot, now);
    const plan: RoundRetention[] = [];
    for (const round of rounds) {
      // oxlint-disable-next-line no-await-in-loop -- one snapshot, one connection
      plan.push({ ...round, goes: round.isDue ? await goingOf(snapshot, round.roundId, dueIds(rounds)) : {} });
    }
    return plan;
  });
}

/** Lets go what is due; a round of which nothing is left to go is not written to. */
export async function runRetention(database: Database, actor: Actor, now: Date): Promise<readonly RoundRetention[]> {
  const plan = await planRetention(database, now);
  const due = plan.filter(({ isDue, goes }) => isDue && Object.keys(goes).length > 0);
  const done: RoundRetention[] = [];
  for (const round of due) {
    // oxlint-disable-next-line no-await-in-loop -- one round after another, each its own transaction
    const goes = await letGo(database, round.roundId, { actor, now, dueRoundIds: dueIds(plan) });
    done.push({ ...round, goes });
  }
  return done;
}

async function letGo(
  database: Database,
  roundId: string,
  { actor, now, dueRoundIds }: { readonly actor: Actor; readonly now: Date; readonly dueRoundIds: ReadonlySet<string> },
): Promise<RoundRetention['goes']> {
  const at = now.toISOString();
  return await transactionBy(database, actor, async (transaction) => {
    const goes = await goingOf(transaction, roundId, dueRoundIds);
    for (const part of retentionParts) {
      // oxlint-disable-next-line no-await-in-loop -- one transaction, one connection
      await part.letGo(transaction, roundId);
    }
    for (const personId of await accountsOfRounds(transaction, roundId, dueRoundIds)) {
      const reason = `retention of ${roundId}`;
      // oxlint-disable-next-line no-await-in-loop -- one transaction, one connection
      await erasePerson(transaction, database.kind, { personId, reason, actor, at });
    }
    await appendAudit(transaction, database.kind, roundChain(roundId), [
      { at, actorId: actor.personId, act: 'retention.run', object: roundId, data: { ...goes } },
    ]);
    return goes;
  });
}

async function goingOf(
  reader: DatabaseTransaction,
  roundId: string,
  dueRoundIds: ReadonlySet<string>,
): Promise<RoundRetention['goes']> {
  const counts: [string, number][] = [];
  for (const part of retentionParts) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    counts.push([part.name, await part.count(reader, roundId)]);
  }
  counts.push([accounts, (await accountsOfRounds(reader, roundId, dueRoundIds)).length]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function dueIds(rounds: readonly Pick<RoundRetention, 'roundId' | 'isDue'>[]): ReadonlySet<string> {
  return new Set(rounds.filter(({ isDue }) => isDue).map(({ roundId }) => roundId));
}
