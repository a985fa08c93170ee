import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Country, Edition, EditionRow } from '@groundwork/assessment';
import type { StoreSettings } from '@groundwork/store';
import pg from 'pg';
import { afterEach } from 'vitest';
import type { TestDatabase } from './databases.ts';
import { plainRun } from './plain-run.ts';
import { roundInStore } from './round-in-store.ts';

/** What tests of backups need: data worth keeping, and places to put them. */
export interface BackupScene {
  /** A database with a bit of everything, closed again. */
  start(): Promise<StoreSettings>;
  newFolder(): string;
  /** A folder that does not exist yet. */
  newBackup(): string;
  /** An empty place for SQLite. */
  emptySqlite(): StoreSettings;
}

/** Whole numbers beyond four bytes, fractions that only a full double keeps, gaps and other scripts. */
const country: Country = {
  iso3: 'KEN',
  m49: null,
  name: 'Kenya',
  isMemberState: true,
  region: 'Africa',
  subRegion: null,
  incomeGroup: null,
  isLeastDeveloped: false,
  isLandlockedDeveloping: false,
  isSmallIslandDeveloping: false,
  population: { persons: 8_000_000_000, year: 2023 },
  dot: null,
};

const edition: Edition = {
  editionId: 'egdi-2024',
  indexId: 'egdi',
  indexTitle: 'E-Government Development Index',
  indexLabel: 'EGDI',
  year: 2024,
  producer: 'UNDESA',
  source: 'survey',
  terms: 'open',
  scale: { minimum: 0, maximum: 1 },
  decimals: 4,
  isRanked: true,
  isDemonstration: false,
  components: [],
  groups: [],
};

const row: EditionRow = {
  iso3: 'KEN',
  name: 'Kenya',
  index: 0.1 + 0.2,
  rank: 109,
  groupId: null,
  components: {},
  flags: [],
};
const rows: readonly EditionRow[] = [row, { ...row, index: 3, rank: 1 }, { ...row, index: { gap: 'withheld' } }];

/** Makes the scene of one `describe`; its folders go after each test. */
export function backupScene({ open, fresh }: TestDatabase): BackupScene {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-backup-'));
    folders.push(folder);
    return folder;
  };
  return {
    newFolder,
    newBackup: () => join(newFolder(), 'backup'),
    emptySqlite: () => ({ dataDir: join(newFolder(), 'data') }),
    async start() {
      const settings = await fresh();
      const store = await open({ settings });
      const { assessmentId, actor } = await roundInStore(store);
      const texts = ['Ünïcödé – 政府 🏛', 'it’s "quoted"\n\\n', ''];
      for (const [index, value] of texts.entries()) {
        const operation = { operationId: randomUUID(), questionId: `PL-A${index}`, baseVersion: 0, answer: { value } };
        await store.assessments.save(assessmentId, [operation], actor);
      }
      await store.reference.loadCountries('countries', [country], { KEN: { zh: '肯尼亚' } });
      await store.reference.loadEditions('egdi', 'editions', [{ edition, rows }]);
      await store.scoreRuns.add(plainRun);
      await store.people.signIn('ana', 'correct horse');
      await store.health();
      await store.close();
      return settings;
    },
  };
}

/** Every row of these tables, in one spelling and order: read past our own code. */
export async function rowsOf(
  settings: StoreSettings,
  tables: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows: Record<string, readonly string[]> = {};
  const reader = await openReader(settings);
  for (const table of tables) {
    const found = await reader.read(`select * from "${table}"`);
    rows[table] = found
      .map((row) =>
        JSON.stringify(
          Object.fromEntries(
            Object.keys(row)
              .toSorted()
              .map((name) => [name, row[name]]),
          ),
        ),
      )
      .toSorted();
  }
  await reader.close();
  return rows;
}

/** Puts a file where evidence lies; the SHA-256 it lies under. */
export function putEvidenceFile({ dataDir }: StoreSettings, content: string): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const folder = join(dataDir, 'evidence', sha256.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, sha256), content);
  return sha256;
}

type Row = Readonly<Record<string, unknown>>;

async function openReader({ dataDir, databaseUrl }: StoreSettings) {
  if (databaseUrl === undefined) {
    const file = new DatabaseSync(join(dataDir, 'groundwork.sqlite'), { readOnly: true });
    return {
      read: async (text: string) => file.prepare(text).all() as readonly Row[],
      close: async () => file.close(),
    };
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  client.setTypeParser(pg.types.builtins.INT8, Number);
  await client.connect();
  return { read: async (text: string) => (await client.query<Row>(text)).rows, close: () => client.end() };
}
