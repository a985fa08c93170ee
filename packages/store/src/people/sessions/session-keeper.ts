import { randomBytes, randomUUID } from 'node:crypto';
import type { Assessment } from '@groundwork/assessment';
import type { Kysely } from 'kysely';
import { fromAssessmentRow } from '../../assessments/assessment-row.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { keptQuery } from '../../database/kept-query.ts';
import { StoreError } from '../../store-error.ts';
import type { SessionStart } from '../../account-stores.ts';
import type { SignedIn } from '../people-contract.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import type { Tables } from '../../tables/tables.ts';
import { roleColumns, roleOfRow } from '../read-people.ts';

const minute = 60_000;
const hour = 60 * minute;
const slidingMilliseconds = 12 * hour;
const longestMilliseconds = 7 * 24 * hour;
/** How long the code of the second factor is waited for. */
const owingMilliseconds = 10 * minute;
/** The end of a session moves on at most this often, so that reading does not always write. */
const renewalMilliseconds = minute;

/** Keeps who is signed in. */
export interface SessionKeeper {
  /**
   * Starts a session within the transaction of the act that proves who it is. Returns the token: 32 random bytes in base64url,
   * of which only the SHA-256 is kept.
   */
  start(transaction: DatabaseTransaction, personId: string, start: SessionStart): Promise<string>;
  personOf(token: string, about?: { readonly assessmentId: string }): Promise<SignedIn | undefined>;
  end(token: string): Promise<void>;
}

/** Sessions end twelve hours after their last use, and seven days after their start in any case. */
export function sessionKeeper(database: Database, clock: () => Date): SessionKeeper {
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
  return {
    async start(transaction, personId, { method, agent, owes }) {
      const token = randomBytes(32).toString('base64url');
      const now = clock().getTime();
      await transaction.deleteFrom('session').where('expires_at', '<=', instant(now)).execute();
      await transaction
        .insertInto('session')
        .values({
          token_hash: sha256Hex(token),
          session_id: randomUUID(),
          person_id: personId,
          method,
          agent,
          owes,
          started_at: instant(now),
          used_at: instant(now - (now % minute)),
          expires_at: instant(now + (owes === null ? slidingMilliseconds : owingMilliseconds)),
          ends_at: instant(now + (owes === null ? longestMilliseconds : owingMilliseconds)),
        })
        .execute();
      return token;
    },
    async personOf(token, about) {
      const now = clock().getTime();
      const tokenHash = sha256Hex(token);
      const rows: readonly (SessionRow & Partial<SessionRowAbout>)[] =
        about === undefined
          ? await findSession(database.read, { tokenHash })
          : await findSessionAbout(database.read, { tokenHash, assessmentId: about.assessmentId });
      const [first] = rows;
      if (first === undefined) return undefined;
      if (Date.parse(first.expires_at) <= now) {
        // For good: a clock that steps back brings no session back.
        await write((transaction) => transaction.deleteFrom('session').where('token_hash', '=', tokenHash).execute());
        return undefined;
      }
      if (now - Date.parse(first.used_at) >= renewalMilliseconds && first.owes === null)
        await renew(tokenHash, now, Date.parse(first.ends_at));
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
        sessionId: first.session_id,
        owes: first.owes === null ? null : 'second-factor',
        hasSecondFactor: first.confirmed_at !== null,
        ...(about === undefined ? {} : { assessment: assessmentOf(first) }),
      };
    },
    async end(token) {
      await database.transaction(
        (transaction) => transaction.deleteFrom('session').where('token_hash', '=', sha256Hex(token)).execute(),
        { usesReserve: true },
      );
    },
  };

  async function renew(tokenHash: string, now: number, endsAt: number): Promise<void> {
    await write((transaction) =>
      transaction
        .updateTable('session')
        .set({
          used_at: instant(now - (now % minute)),
          expires_at: instant(Math.min(now + slidingMilliseconds, endsAt)),
        })
        .where('token_hash', '=', tokenHash)
        .execute(),
    );
  }

  async function write(work: (transaction: DatabaseTransaction) => Promise<unknown>): Promise<void> {
    try {
      await database.transaction(work);
    } catch (error) {
      // Who is signed in can be told all the same; the next request writes it.
      if (!(error instanceof StoreError) || !['busy', 'storage_full', 'unavailable'].includes(error.code)) throw error;
    }
  }
}

type SessionRow = Awaited<ReturnType<typeof findSession>>[number];
type SessionRowAbout = Awaited<ReturnType<typeof findSessionAbout>>[number];

function assessmentOf(row: Partial<SessionRowAbout>): Assessment | null {
  if ((row.about_assessment_id ?? null) === null) return null;
  // One that was found has every column that may not be null.
  const found = row as { readonly [Column in keyof SessionRowAbout]: NonNullable<SessionRowAbout[Column]> };
  return fromAssessmentRow({
    assessment_id: found.about_assessment_id,
    round_id: found.about_round_id,
    instrument_id: found.about_instrument_id,
    version: found.about_version,
    iso3: found.about_iso3,
    state: found.about_state,
    opens: found.about_opens,
    submitted_at: row.about_submitted_at ?? null,
    receipt_hash: row.about_receipt_hash ?? null,
  });
}

/** Every request of a person asks this first. */
const findSession = keptQuery((database, { tokenHash }: { readonly tokenHash: string }) =>
  sessionWithPerson(database, tokenHash),
);

/** And most are about an assessment. */
const findSessionAbout = keptQuery(
  (database, { tokenHash, assessmentId }: { readonly tokenHash: string; readonly assessmentId: string }) =>
    sessionWithPerson(database, tokenHash)
      .leftJoin('assessment', (join) => join.on('assessment.assessment_id', '=', assessmentId))
      .select([
        'assessment.assessment_id as about_assessment_id',
        'assessment.round_id as about_round_id',
        'assessment.instrument_id as about_instrument_id',
        'assessment.version as about_version',
        'assessment.iso3 as about_iso3',
        'assessment.state as about_state',
        'assessment.opens as about_opens',
        'assessment.submitted_at as about_submitted_at',
        'assessment.receipt_hash as about_receipt_hash',
      ]),
);

function sessionWithPerson(database: Kysely<Tables>, tokenHash: string) {
  return database
    .selectFrom('session')
    .innerJoin('person', 'person.person_id', 'session.person_id')
    .leftJoin('person_role', 'person_role.person_id', 'person.person_id')
    .leftJoin('second_factor', 'second_factor.person_id', 'person.person_id')
    .select([
      'session.session_id',
      'session.owes',
      'session.used_at',
      'session.ends_at',
      'session.expires_at',
      'second_factor.confirmed_at',
      'person.person_id',
      'person.name',
      'person.login',
      'person.home_iso3',
      'person.access_version',
      ...roleColumns,
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('person.disabled_at', 'is', null)
    .orderBy('person_role.position');
}
