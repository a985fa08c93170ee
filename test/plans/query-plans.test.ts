import { join } from 'node:path';
import type { AssessmentState } from '@groundwork/assessment';
import type { StoreSettings } from '@groundwork/store';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import type { AccessRule } from '../../apps/api/src/access/access-rule.ts';
import { assessmentInState } from '../../apps/api/src/access/assessment-in-state.test-data.ts';
import {
  addressOf,
  assessmentRoutes,
  assessmentRows,
  routeName,
} from '../../apps/api/src/access/assessment-rows.test-data.ts';
import { allRoutes } from '../../apps/api/src/routes/all-routes.ts';
import {
  addPublishedRound,
  openTestService,
  type Actor,
  type TestService,
} from '../../apps/api/src/testing/test-service.ts';
import { describeOnBothDatabases } from '../environment/databases.ts';

/** Tables of which a page may read every row, since they do not grow with answers, people or rounds' contents. */
const small: Readonly<Record<string, string>> = {
  country: 'some 250 rows',
  dataset: 'one row for each file of reference data',
  edition: 'one row for each published year of an index',
  mdg_framework: 'one row',
  reference_series: 'one row for each series',
  round: 'one row for each campaign',
  instrument_revision: 'one row for each published questionnaire',
  instrument_draft: 'those that experts are writing',
  publication: 'one row for each published instrument of a round',
  reset_request: 'passwords forgotten and not yet reset, without mail',
  health: 'one row',
  migration_checksum: 'one row for each migration',
  CONSTANT: 'one row without a table',
};

const states = ['in-progress', 'in-review', 'returned', 'published'] as const satisfies readonly AssessmentState[];

/** Somebody who gets as far as a route of each rule goes; where none is named, the coordinator does. */
const actorsOf: Readonly<Partial<Record<AccessRule, Actor>>> = {
  'assessment-review': 'reviewer',
  'assessment-break-glass': 'administrator',
  'people-manage': 'administrator',
  'round-manage': 'administrator',
  'role-grant': 'administrator',
  'instrument-edit': 'expert',
  'instrument-remove': 'expert',
  'texts-moderate': 'expert',
  review: 'reviewer',
  'review-agreement': 'reviewer',
  'scores-preview': 'analyst',
};

afterEach(() => vi.restoreAllMocks());

describeOnBothDatabases('every query of every route', (_open, { fresh, kind }) => {
  test('finds its rows by an index, however many there are', { timeout: 120_000 }, async () => {
    const settings = await fresh();
    const { databaseUrl } = settings;
    const asked = new Map<string, readonly unknown[]>();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    try {
      await addPublishedRound(service.store, 'published');
      listen(kind, asked);
      await useEverything(service);
      vi.restoreAllMocks();
      const texts = [...asked].filter(([text]) => /^\s*(select|update|delete|with)\b/i.test(text));
      expect(texts.length).toBeGreaterThan(120);
      const scanning =
        kind === 'sqlite' ? scansOfSqlite(service.dataDir, texts) : await scansOfPostgres(settings, texts);
      expect(scanning).toEqual([]);
    } finally {
      await service.close();
    }
  });
});

/** Notes every statement that goes to the database, with the values it was asked with last. */
function listen(kind: 'sqlite' | 'postgres', asked: Map<string, readonly unknown[]>): void {
  if (kind === 'sqlite') {
    const { prepare } = Sqlite.prototype;
    vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function noted(this: Sqlite.Database, text: string) {
      asked.set(text, []);
      return prepare.call(this, text);
    });
    return;
  }
  const { query } = pg.Client.prototype as { query: (this: pg.Client, ...given: unknown[]) => unknown };
  vi.spyOn(pg.Client.prototype as { query: typeof query }, 'query').mockImplementation(function noted(
    this: pg.Client,
    ...given: unknown[]
  ) {
    const [first] = given as [string | { readonly text?: string; readonly values?: readonly unknown[] }];
    if (typeof first === 'object' && first.text !== undefined) asked.set(first.text, first.values ?? []);
    return query.apply(this, given);
  });
}

/** Asks every route in states in which there is something to find, as somebody who may. */
async function useEverything(service: TestService): Promise<void> {
  for (const state of states) {
    for (const route of assessmentRoutes) {
      const made = await assessmentInState(service, state);
      const call = await assessmentRows[routeName(route)]?.call?.(made, service);
      const actor = actorsOf[route.access] ?? 'coordinator';
      await service.call(actor, route.method.toUpperCase(), addressOf(route, made), call);
    }
  }
  const others = allRoutes.filter(({ method, path }) => method === 'get' && !path.includes('{assessmentId}'));
  for (const { path, access } of others) {
    const address = path
      .replace('{roundId}', 'published')
      .replace('{instrumentId}', 'small')
      .replace('{iso3}', 'KEN')
      .replace('{version}', '1.0.0')
      .replace('{personId}', service.personIds.coordinator)
      .replaceAll(/\{\w+\}/g, 'none');
    await service.call(actorsOf[access] ?? 'coordinator', 'GET', address);
  }
}

type Asked = readonly (readonly [text: string, values: readonly unknown[]])[];

function scansOfSqlite(dataDir: string, texts: Asked): readonly string[] {
  const database = new Sqlite(join(dataDir, 'groundwork.sqlite'), { readonly: true });
  try {
    return texts.flatMap(([text]) => {
      const values = Array.from({ length: text.split('?').length - 1 }, () => null);
      const explain = database.prepare<null[], { readonly detail: string }>(`explain query plan ${text}`);
      const explained = explain.all(...values);
      return explained.flatMap(({ detail }) => {
        const table = /^SCAN (\w+)/.exec(detail)?.[1];
        // A page in the order of an index ends where the page does.
        const isPage = / USING INDEX /.test(detail) && /order by .* limit \S+$/.test(text);
        return table === undefined || isPage || isSmall(table, text) ? [] : [`${detail}: ${text}`];
      });
    });
  } finally {
    database.close();
  }
}

async function scansOfPostgres({ databaseUrl }: StoreSettings, texts: Asked): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Tables of a few rows are read whole otherwise: the question is whether there is an index to use.
    await client.query('set enable_seqscan = off');
    const scanning: string[] = [];
    for (const [text, values] of texts) {
      const { rows } = await client.query<{ readonly 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
      for (const row of rows) {
        const table = /Seq Scan on (\w+)/.exec(row['QUERY PLAN'])?.[1];
        if (table !== undefined && !isSmall(table, text)) scanning.push(`${row['QUERY PLAN'].trim()}: ${text}`);
      }
    }
    return scanning;
  } finally {
    await client.end();
  }
}

/** Also where a plan names a table by another name that the statement gives it, or a part of the statement itself. */
function isSmall(name: string, text: string): boolean {
  if (text.includes(`) as "${name}"`)) return true;
  const table = new RegExp(`"(\\w+)" as "${name}"`).exec(text)?.[1] ?? name;
  return Object.hasOwn(small, table);
}
