import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import {
  completeAnswers,
  newSecret,
  newTokens,
  opinionRoundInStore,
  respond,
} from '../../../../test/environment/opinion-round.ts';
import { openDatabase } from '../database/open-database.ts';
import { hashOfSecret } from './hash-of-secret.ts';

const tables = [
  'stakeholder_invitation',
  'stakeholder_draft',
  'stakeholder_draft_answer',
  'stakeholder_draft_operation',
  'stakeholder_set',
  'stakeholder_text',
] as const;

describeOnBothDatabases('links, drafts, answers and texts', (open, { fresh, kind }) => {
  /** Twelve people who come one after another over two days; the thirteenth has not sent his answers. */
  async function answered() {
    const settings = await fresh();
    let now = Date.parse('2026-03-01T08:00:00Z');
    const store = await open({ settings, clock: () => new Date(now) });
    const place = await opinionRoundInStore(store);
    const tokens = await newTokens(store, place, 'civil', 15);
    const codes: string[] = [];
    for (const [position, token] of tokens.slice(0, 12).entries()) {
      now += 3 * 3_600_000;
      const example = { value: position % 5, details: { example: `example ${position}` } };
      const answers = completeAnswers('civil', position % 5, {
        'BL-A01': example,
        'BL-E04': { value: `lesson ${position}` },
      });
      codes.push(await respond(store, token, 'civil', answers));
    }
    const key = newSecret();
    await store.stakeholders.begin(tokens[12] ?? '', key);
    const database = await openDatabase(settings);
    const rows = async (table: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database.read)).rows;
    return { store, ...place, tokens, codes, key, database, rows };
  }

  test('have nothing in common but the assessment and the group', async () => {
    const { assessmentId, database, rows } = await answered();
    const values = new Map<string, ReadonlySet<unknown>>();
    for (const table of tables)
      values.set(
        table,
        new Set((await rows(table)).flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string')),
      );
    const common = (one: (typeof tables)[number], other: (typeof tables)[number]) =>
      [...(values.get(one) ?? [])].filter((value) => values.get(other)?.has(value));
    const place = new Set([assessmentId, 'civil']);
    expect(new Set(common('stakeholder_invitation', 'stakeholder_draft'))).toEqual(place);
    expect(new Set(common('stakeholder_invitation', 'stakeholder_set'))).toEqual(place);
    expect(common('stakeholder_invitation', 'stakeholder_text')).toEqual([assessmentId]);
    expect(new Set(common('stakeholder_draft', 'stakeholder_set'))).toEqual(place);
    expect(common('stakeholder_set', 'stakeholder_text')).toEqual([assessmentId]);
    expect(await rows('stakeholder_draft_answer')).toEqual([]);
    await database.close();
  });

  test('hold no token, key or code, and no time but the day of sending', async () => {
    const { store, assessmentId, tokens, codes, key, database, rows } = await answered();
    const everything = JSON.stringify(await Promise.all([...tables, 'audit', 'operation'].map(rows)));
    for (const secret of [...tokens, ...codes, key]) expect(everything).not.toContain(secret);
    const timed = JSON.stringify(
      (await Promise.all(tables.map(rows))).flat().map(({ expires_at: _expiry, ...row }) => row),
    );
    expect(timed).not.toMatch(/\d\d:\d\d/);
    const days = (await rows('stakeholder_set')).map((row) => row['submitted_on']);
    expect(new Set(days)).toEqual(new Set(['2026-03-01', '2026-03-02']));
    // Nor does the audit, or what is kept of requests, know of anything but the coordinator's own act.
    const acts = await store.audit.list({ assessmentId });
    expect(acts.map(({ act }) => act)).toEqual(['stakeholders.invite', 'assessment.add']);
    expect((await rows('operation')).map((row) => row['kind'])).toEqual(['invite']);
    await database.close();
  });

  test('do not lie in the order in which they came', async () => {
    const { tokens, codes, database } = await answered();
    const links = tokens.slice(0, 12).map((token) => hashOfSecret('link', token));
    const receipts = codes.map((code) => hashOfSecret('receipt-code', code));
    const inPlace = async (table: string, column: string) => {
      const columns = kind === 'postgres' ? sql`, xmin::text as mark` : sql``;
      const order = kind === 'postgres' ? sql`order by ctid` : sql``;
      const { rows } = await sql<{ id: string; mark?: string }>`
        select ${sql.ref(column)} as id ${columns} from ${sql.table(table)} ${order}`.execute(database.read);
      return rows;
    };
    for (const [table, column, inTime] of [
      ['stakeholder_invitation', 'token_hash', links],
      ['stakeholder_set', 'receipt_key', receipts],
    ] as const) {
      const rows = await inPlace(table, column);
      expect(rows.map(({ id }) => id).filter((id) => inTime.includes(id))).not.toEqual(inTime);
      // PostgreSQL tells which transaction wrote a row: the last one wrote them all.
      expect(new Set(rows.map(({ mark }) => mark)).size).toBe(1);
    }
    expect(new Set((await inPlace('stakeholder_text', 'text_id')).map(({ mark }) => mark)).size).toBe(1);
    if (kind === 'sqlite') {
      // There is no row number that could tell the order.
      for (const table of tables)
        await expect(sql`select rowid from ${sql.table(table)}`.execute(database.read)).rejects.toThrow(
          'no such column',
        );
    }
    await database.close();
  });
});
