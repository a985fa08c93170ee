import { openStore, type StoreSettings } from '@groundwork/store';
import { expect } from 'vitest';
import { queryDatabase } from './query-database.ts';
import type { Writer } from './writers.ts';

const counts = `select assessment_id, (select max(version) from response where response.assessment_id = assessment.assessment_id) as version, (select count(*) from response_version where response_version.assessment_id = assessment.assessment_id) as versions, (select count(*) from operation where object = assessment.assessment_id) as operations, (select count(*) from audit where object = assessment.assessment_id and act = 'response.save') as acts from assessment`;

/**
 * Every acknowledged save is there, nothing is there twice, none is half there, the audit verifies and the file is sound. A save
 * that was sent and not acknowledged may be there, as a whole.
 */
export async function expectKept(settings: StoreSettings, writers: readonly Writer[]): Promise<void> {
  if (settings.databaseUrl === undefined) {
    await expect(queryDatabase(settings, 'pragma integrity_check')).resolves.toEqual([{ integrity_check: 'ok' }]);
  }
  const rows = new Map((await queryDatabase(settings, counts)).map((row) => [row['assessment_id'], row]));
  const store = await openStore(settings);
  try {
    for (const { official, acknowledged } of writers) {
      const { iso3, assessmentId } = official;
      const [response] = await store.assessments.responses(assessmentId);
      const version = response?.version ?? 0;
      expect(version, `${iso3}: acknowledged ${acknowledged}`).toBeGreaterThanOrEqual(acknowledged);
      expect(version, `${iso3}: acknowledged ${acknowledged}`).toBeLessThanOrEqual(acknowledged + 1);
      expect(response?.answer.value ?? 0, iso3).toBe(version);
      const row = rows.get(assessmentId) ?? {};
      const found = ['version', 'versions', 'operations', 'acts'].map((name) => Number(row[name] ?? 0));
      expect(found, `${iso3}: version, versions, operations, acts`).toEqual([version, version, version, version]);
    }
    await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
  } finally {
    await store.close();
  }
}
