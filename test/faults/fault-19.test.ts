import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { verifyBackup, type Actor, type AuditHead, type Store, type StoreSettings } from '@groundwork/store';
import { expect, test } from 'vitest';
import { backupScene, rowsOf } from '../environment/backup-scene.ts';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { evidenceWith, hashOf, inPieces } from '../environment/evidence/evidence-scenario.ts';
import { plainRevision, roundInStore } from '../environment/round-in-store.ts';
import { runGroundwork } from '../environment/run-groundwork.ts';

const countries = ['AGO', 'BEN', 'CIV', 'DZA', 'EGY', 'FJI'];

/** What the writers had been told was kept, by country: the last version of each of two questions. */
type Acknowledged = ReadonlyMap<string, readonly [number, number]>;

const tables = ['assessment', 'response', 'response_version', 'operation', 'evidence', 'evidence_file'];

/** The columns looked at, each in some of the tables. */
interface AnyRow {
  readonly assessment_id: string;
  readonly iso3: string;
  readonly question_id: string;
  readonly version: number;
  readonly file_hash: string;
}

describeOnBothDatabases('fault-19: a backup during writes', (open, database) => {
  const { newBackup } = backupScene(database);

  /** Enough pages that a copy takes several steps, while the writers go on between them. */
  async function fill(store: Store): Promise<void> {
    for (let part = 0; part < 24; part += 1)
      await store.instruments.publish(
        { ...plainRevision, version: `2.0.${part}`, summary: 'a law and a register '.repeat(50_000) },
        `hash-of-${part}`,
      );
  }

  /** Each writer answers two questions in turn and puts a file before each row that stands for it. */
  function startWriting(store: Store, actor: Actor) {
    const stop = new AbortController();
    const acknowledged = new Map<string, [number, number]>();
    const write = async (iso3: string): Promise<void> => {
      const { assessmentId } = await store.assessments.ensure('round-2025', 'plain', iso3);
      for (let version = 1; !stop.signal.aborted; version += 1) {
        for (const [position, questionId] of ['PL-A1', 'PL-A2'].entries()) {
          const operation = {
            operationId: randomUUID(),
            questionId,
            baseVersion: version - 1,
            answer: { value: version },
          };
          await store.assessments.save(assessmentId, [operation], actor);
          acknowledged.set(iso3, position === 0 ? [version, version - 1] : [version, version]);
        }
        // As between two requests: the rest of the process has its turn.
        await setTimeout(10);
        if (version % 5 === 1) await attach(store, assessmentId, `%PDF-1.7\n${iso3} ${version}\n%%EOF\n`, actor);
      }
    };
    const writing = Promise.all(countries.map((iso3) => write(iso3)));
    return {
      told: (): Acknowledged => new Map([...acknowledged].map(([iso3, versions]) => [iso3, [...versions]])),
      stop: async (): Promise<void> => {
        stop.abort();
        await writing;
      },
    };
  }

  /** Restores a backup into a new place and looks at it past our own code. */
  async function restored(folder: string, before: Acknowledged, after: Acknowledged): Promise<StoreSettings> {
    const settings = await database.fresh();
    const run = await runGroundwork(['restore', folder], settings);
    expect(run.code, run.note).toBe(0);
    const store = await open({ settings });
    await expect(store.audit.verify(await headsOf(folder))).resolves.toMatchObject({ firstBad: null });
    await store.close();
    const rows = await rowsOf(settings, tables);
    const read = (table: string): readonly AnyRow[] => (rows[table] ?? []).map((text) => JSON.parse(text) as AnyRow);
    const countryOf = new Map(read('assessment').map((row) => [row.assessment_id, row.iso3]));
    const versions = new Map<string, number>();
    for (const row of read('response'))
      versions.set(`${countryOf.get(row.assessment_id)} ${row.question_id}`, row.version);
    for (const iso3 of countries) {
      const first = versions.get(`${iso3} PL-A1`) ?? 0;
      const second = versions.get(`${iso3} PL-A2`) ?? 0;
      // A moment: everything told before it is in, nothing from after its end, and no later write without an earlier one.
      expect([0, 1], `${iso3} ${first} ${second}`).toContain(first - second);
      const [firstBefore = 0, secondBefore = 0] = before.get(iso3) ?? [];
      const [firstAfter = 0, secondAfter = 0] = after.get(iso3) ?? [];
      expect(first).toBeGreaterThanOrEqual(firstBefore);
      expect(second).toBeGreaterThanOrEqual(secondBefore);
      expect(first).toBeLessThanOrEqual(firstAfter + 1);
      expect(second).toBeLessThanOrEqual(secondAfter + 1);
    }
    const total = [...versions.values()].reduce((sum, version) => sum + version, 0);
    expect(rows['response_version']).toHaveLength(total);
    expect(rows['operation']).toHaveLength(total);
    // Every file of a row is there and is what it was.
    const files = read('evidence_file').map((row) => row.file_hash);
    expect(files.length).toBeGreaterThan(0);
    // A file that has arrived may still wait to be attached.
    for (const row of read('evidence')) expect(files).toContain(row.file_hash);
    for (const sha256 of files) {
      const file = join(settings.dataDir, 'evidence', sha256.slice(0, 2), sha256);
      expect(existsSync(file) && hashOf(readFileSync(file))).toBe(sha256);
    }
    return settings;
  }

  test('restored it is a moment in time with every file of a row, the older one too; the audit holds and no number comes twice', async () => {
    const settings = await database.fresh();
    const store = await open({ settings });
    const { actor } = await roundInStore(store);
    await fill(store);
    const load = startWriting(store, actor);
    const backups: { readonly folder: string; readonly before: Acknowledged; readonly after: Acknowledged }[] = [];
    try {
      for (const folder of [newBackup(), newBackup()]) {
        const before = load.told();
        const run = await runGroundwork(['backup', folder], settings);
        expect(run.code, run.note).toBe(0);
        backups.push({ folder, before, after: load.told() });
      }
    } finally {
      await load.stop();
    }
    const [lastGiven] = await store.audit.list({ limit: 1 });
    const written = (told: Acknowledged | undefined): number =>
      [...(told?.values() ?? [])].reduce((sum, [first, second]) => sum + first + second, 0);
    const [older, newer] = backups;
    // The load was real: it went on while each backup was made.
    expect(written(older?.after)).toBeGreaterThan(written(older?.before));
    expect(written(newer?.after)).toBeGreaterThan(written(newer?.before));

    for (const { folder, before, after } of backups.toReversed()) {
      const place = await restored(folder, before, after);
      const again = await open({ settings: place });
      await again.assessments.ensure('round-2025', 'plain', 'KEN');
      await again.assessments.ensure('round-2025', 'plain', 'LSO');
      const [act] = await again.audit.list({ limit: 1 });
      expect(act?.sequence).toBeGreaterThan(lastGiven?.sequence ?? Number.POSITIVE_INFINITY);
      await again.close();
    }
  }, 120_000);
});

/** Sends a file and attaches it, as an official's browser does. */
async function attach(store: Store, assessmentId: string, text: string, actor: Actor): Promise<void> {
  const bytes = Buffer.from(text);
  const place = { assessmentId, personId: actor.personId, uploadId: randomUUID() };
  const announced = { ...place, questionId: 'PL-A1', name: 'law.pdf', length: bytes.length, hash: hashOf(bytes) };
  await store.evidence.startUpload(announced, actor);
  const { receipt } = await store.evidence.receive(place, 0, inPieces(bytes), actor);
  if (receipt === null) throw new Error('the file did not arrive');
  await store.assessments.putEvidence(assessmentId, 'PL-A1', evidenceWith(receipt.file), actor);
}

async function headsOf(folder: string): Promise<readonly AuditHead[]> {
  const { manifest } = await verifyBackup(folder);
  return manifest?.auditHeads ?? [];
}
