import { expect, test } from 'vitest';
import { storeSettingsShape } from './store-settings.ts';

test('a data folder alone means SQLite, also with an empty address', () => {
  expect(storeSettingsShape.parse({ DATA_DIR: '/data', DATABASE_URL: '' })).toEqual({
    dataDir: '/data',
    evidence: {
      fileBytes: 25_000_000,
      assessmentBytes: 500_000_000,
      openUploads: 10,
      patienceMilliseconds: 604_800_000,
    },
  });
});

test('an address of PostgreSQL is taken', () => {
  const databaseUrl = 'postgres://ana:secret@db.example.org:5432/groundwork';
  expect(storeSettingsShape.parse({ DATA_DIR: '/data', DATABASE_URL: databaseUrl })).toMatchObject({
    dataDir: '/data',
    databaseUrl,
  });
});

test('all problems are listed at once', () => {
  const { error } = storeSettingsShape.safeParse({ DATA_DIR: '', DATABASE_URL: 'mysql://db' });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['DATA_DIR', 'DATABASE_URL']);
});

test('evidence has a folder of its own and its limits', () => {
  const { evidence } = storeSettingsShape.parse({
    EVIDENCE_DIR: '/files',
    EVIDENCE_FILE_MEGABYTES: '50',
    EVIDENCE_UPLOAD_DAYS: '1',
    EVIDENCE_OPEN_UPLOADS: '',
  });
  expect(evidence).toMatchObject({
    folder: '/files',
    fileBytes: 50_000_000,
    patienceMilliseconds: 86_400_000,
    openUploads: 10,
  });
});

test.each(['0', '-1', '1.5', '1e3', 'many', '1001'])(
  'a limit of %j megabytes is refused',
  (EVIDENCE_FILE_MEGABYTES) => {
    expect(storeSettingsShape.safeParse({ EVIDENCE_FILE_MEGABYTES }).success).toBe(false);
  },
);
