import { randomUUID } from 'node:crypto';
import type { PersonalToken, TokenScope } from '@groundwork/assessment/wire';
import type { PersonalTokenStore } from '../../account-stores.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { PersonalTokenTable } from '../../tables/account-tables.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import { roleOfRow } from '../read-people.ts';
import { isPersonalToken, newPersonalToken } from './personal-token-text.ts';

const dayMilliseconds = 24 * 3_600_000;
/** Of one person at a time. */
const mostTokens = 50;

/** Keys for scripts: made, listed, revoked, and who holds one. */
export function personalTokenStore(database: Database, clock: () => Date): PersonalTokenStore {
  const listed = ['token_id', 'name', 'scopes', 'iso3', 'round_id', 'made_at', 'expires_at', 'last_used_on'] as const;
  return {
    async make({ name, scopes, iso3, roundId, days }, actor) {
      const secret = newPersonalToken();
      const now = clock();
      const row = {
        token_id: randomUUID(),
        name,
        scopes: JSON.stringify(scopes),
        iso3,
        round_id: roundId,
        made_at: now.toISOString(),
        expires_at: new Date(now.getTime() + days * dayMilliseconds).toISOString(),
        last_used_on: null,
      };
      const { personId } = actor;
      await transactionBy(database, actor, async (transaction) => {
        const held = await transaction
          .selectFrom('personal_token')
          .select('token_id')
          .where('person_id', '=', personId)
          .where('revoked_at', 'is', null)
          .where('expires_at', '>', row.made_at)
          .execute();
        if (held.length >= mostTokens) throw new StoreError('too_many', { what: 'personal tokens', limit: mostTokens });
        await transaction
          .insertInto('personal_token')
          .values({ ...row, token_hash: sha256Hex(secret), person_id: personId })
          .execute();
        await appendAudit(transaction, database.kind, 'people', [
          {
            at: row.made_at,
            actorId: personId,
            act: 'person.token',
            object: personId,
            data: { tokenId: row.token_id, scopes, iso3, roundId, expiresAt: row.expires_at },
          },
        ]);
      });
      return { secret, token: fromRow(row) };
    },
    async list(personId) {
      const rows = await database.read
        .selectFrom('personal_token')
        .select(listed)
        .where('person_id', '=', personId)
        .where('revoked_at', 'is', null)
        .orderBy('made_at', 'desc')
        .orderBy('token_id')
        .execute();
      return rows.map(fromRow);
    },
    async revoke(tokenId, actor) {
      const at = clock().toISOString();
      await transactionBy(database, actor, async (transaction) => {
        const revoked = await transaction
          .updateTable('personal_token')
          .set({ revoked_at: at })
          .where('token_id', '=', tokenId)
          .where('person_id', '=', actor.personId)
          .where('revoked_at', 'is', null)
          .executeTakeFirst();
        if (revoked.numUpdatedRows === 0n) throw new StoreError('not_found', { what: 'personal token', id: tokenId });
        await appendAudit(transaction, database.kind, 'people', [
          { at, actorId: actor.personId, act: 'person.token-revoke', object: actor.personId, data: { tokenId } },
        ]);
      });
    },
    async holder(secret) {
      if (!isPersonalToken(secret)) return undefined;
      const now = clock().toISOString();
      const rows = await database.read
        .selectFrom('personal_token')
        .innerJoin('person', 'person.person_id', 'personal_token.person_id')
        .leftJoin('person_role', 'person_role.person_id', 'person.person_id')
        .leftJoin('second_factor', 'second_factor.person_id', 'person.person_id')
        .select([
          'token_id',
          'scopes',
          'personal_token.iso3 as bound_iso3',
          'personal_token.round_id as bound_round_id',
          'last_used_on',
          'confirmed_at',
          'person.person_id',
          'person.name',
          'login',
          'home_iso3',
          'access_version',
          'role',
          'person_role.iso3',
          'person_role.round_id',
          'instrument_id',
          'section_id',
        ])
        .where('personal_token.token_hash', '=', sha256Hex(secret))
        .where('revoked_at', 'is', null)
        .where('personal_token.expires_at', '>', now)
        .where('disabled_at', 'is', null)
        .orderBy('person_role.position')
        .execute();
      const [first] = rows;
      if (first === undefined) return undefined;
      if (first.last_used_on !== now.slice(0, 10)) await markUsed(first.token_id, now.slice(0, 10));
      const personId = first.person_id;
      return {
        tokenId: first.token_id,
        person: {
          personId,
          name: first.name,
          login: first.login,
          homeIso3: first.home_iso3,
          roles: rows.flatMap(roleOfRow),
        },
        actor: { personId, accessVersion: first.access_version },
        hasSecondFactor: first.confirmed_at !== null,
        scopes: JSON.parse(first.scopes) as readonly TokenScope[],
        iso3: first.bound_iso3,
        roundId: first.bound_round_id,
      };
    },
  };

  async function markUsed(tokenId: string, day: string): Promise<void> {
    try {
      await database.transaction((transaction) =>
        transaction.updateTable('personal_token').set({ last_used_on: day }).where('token_id', '=', tokenId).execute(),
      );
    } catch (error) {
      // Whose it is can be told all the same; the next use notes the day.
      if (!(error instanceof StoreError) || !['busy', 'storage_full', 'unavailable'].includes(error.code)) throw error;
    }
  }
}

function fromRow(row: Omit<PersonalTokenTable, 'token_hash' | 'person_id' | 'revoked_at'>): PersonalToken {
  return {
    tokenId: row.token_id,
    name: row.name,
    scopes: JSON.parse(row.scopes) as TokenScope[],
    iso3: row.iso3,
    roundId: row.round_id,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
  };
}
