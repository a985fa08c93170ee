import type { Actor } from '../actor/actor.ts';
import type { Database } from '../database/database.ts';
import { eraseByLogin } from './erase-person.ts';
import { exportPerson, type PersonExport } from './export-person.ts';
import type { RoundRetention } from './retained-rounds.ts';
import { planRetention, runRetention } from './run-retention.ts';
import { setRetention } from './set-retention.ts';

/** What is kept about people: taken out, erased, and kept no longer than a round has said. */
export interface PrivacyStore {
  /** Every row in which the person stands, table by table; without what signs in. @throws StoreError `not_found` */
  exportPerson(login: string): Promise<PersonExport>;
  /**
   * Erases name, login, password, roles and sessions. What the person did stays under an id that no longer leads to anyone:
   * answers, scores and audit are as before. The reason stands in the audit for ever.
   * @throws StoreError `not_found`, `rights_moved`, `last_administrator`
   */
  erasePerson(login: string, reason: string, actor: Actor): Promise<{ readonly personId: string }>;
  /** Days after publication; null for as long as the round is kept. @throws StoreError `not_found`, `rights_moved` */
  setRetention(roundId: string, days: number | null, actor: Actor): Promise<void>;
  /** Rounds that have a retention, with what is due to go now. */
  retentionPlan(): Promise<readonly RoundRetention[]>;
  /** Lets go what is due, each round in one transaction with its audit entry; tells what went. @throws StoreError `rights_moved` */
  runRetention(actor: Actor): Promise<readonly RoundRetention[]>;
}

/** Makes the {@link PrivacyStore} of a database. */
export function privacyStore(database: Database, clock: () => Date): PrivacyStore {
  const now = () => clock().toISOString();
  return {
    exportPerson: (login) => exportPerson(database, login),
    erasePerson: (login, reason, actor) => eraseByLogin(database, login, { reason, actor, at: now() }),
    setRetention: (roundId, days, actor) => setRetention(database, roundId, days, { actor, at: now() }),
    retentionPlan: () => planRetention(database, clock()),
    runRetention: (actor) => runRetention(database, actor, clock()),
  };
}
