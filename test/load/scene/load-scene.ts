import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundRole } from '@groundwork/assessment/wire';
import { openStore, systemActor, type Store, type StoreSettings } from '@groundwork/store';
import type { Account } from '../../environment/running-server.ts';
import { officialPassword, type Official } from '../../faults/scene/seed-officials.ts';
import { runProcess } from '../../faults/scene/server-process.ts';

/** An official with questions that nobody else at the country answers. */
export interface LoadOfficial extends Official {
  readonly questionIds: readonly string[];
}

/** A database like that of a service at work: figures, a published round of 193 States, an open one with many officials. */
export interface LoadScene {
  readonly settings: StoreSettings;
  readonly accounts: readonly Account[];
  readonly officials: readonly LoadOfficial[];
  readonly countries: readonly string[];
}

/** The round that is published and read. */
export const publishedRound = 'eg-demo-2025';

/** The round that is answered. */
export const openRound = 'eg-demo-2026';

/** The round that is closed and scored: the answers of the published one. */
export const closedRound = 'load-closed';

const instrumentId = 'egov-readiness';
const version = '1.0.0';
/** Hashing a password takes one core. */
const hashedAtOnce = 2;

/** Prepares the demonstration in a new database and so many officials, spread over the countries. */
export async function makeLoadScene(settings: StoreSettings, officialCount: number): Promise<LoadScene> {
  const prepared = await runProcess('apps/cli/src/main.ts', ['prepare'], settings);
  if (prepared.code !== 0) throw new Error(`prepare ended with ${String(prepared.code)}: ${prepared.said}`);
  const accounts = JSON.parse(readFileSync(join(settings.dataDir, 'demonstration-accounts.json'), 'utf8')) as Account[];
  const store = await openStore(settings);
  try {
    const found = await store.instruments.find(instrumentId, version);
    await makeClosedRound(store, found?.hash ?? '');
    const questionIds = (found?.revision.sections ?? [])
      .flatMap(({ subSections }) => subSections.flatMap(({ questions }) => questions))
      .filter(({ kind }) => kind === 'level')
      .map(({ questionId }) => questionId);
    const countries = (await store.reference.countries())
      .filter(({ isMemberState }) => isMemberState)
      .map(({ iso3 }) => iso3);
    const shares = Math.ceil(officialCount / countries.length);
    const officials: LoadOfficial[] = [];
    for (let index = 0; index < officialCount; index += 1) {
      const iso3 = countries[index % countries.length] ?? '';
      const share = Math.floor(index / countries.length);
      const { assessmentId } = await store.assessments.ensure(openRound, instrumentId, iso3);
      const own = questionIds.filter((_, position) => position % shares === share);
      officials.push({ iso3, login: `load-${index}`, assessmentId, questionIds: own });
    }
    for (let from = 0; from < officials.length; from += hashedAtOnce)
      await Promise.all(
        officials.slice(from, from + hashedAtOnce).map(({ login, iso3 }) =>
          store.people.add({
            name: login,
            login,
            password: officialPassword,
            roles: [boundRole('coordinator', { iso3, roundId: openRound })],
          }),
        ),
      );
    return { settings, accounts, officials, countries };
  } finally {
    await store.close();
  }
}

async function makeClosedRound(store: Store, hash: string): Promise<void> {
  await store.rounds.add({
    roundId: closedRound,
    title: 'Closed and not published',
    referenceDate: '2024-12-31',
    opensAt: '2025-02-03T06:00:00.000Z',
    deadline: new Date(Date.now() + 86_400_000).toISOString(),
    state: 'open',
    isDemonstration: true,
    previousRoundId: null,
    embargoUntil: null,
    instruments: [{ instrumentId, version, hash }],
  });
  for (const { assessment, answers } of await store.assessments.answersOfRound(publishedRound, instrumentId)) {
    const { assessmentId } = await store.assessments.ensure(closedRound, instrumentId, assessment.iso3);
    const operations = Object.entries(answers).map(([questionId, answer]) => ({
      operationId: randomUUID(),
      questionId,
      baseVersion: 0,
      answer,
    }));
    await store.assessments.save(assessmentId, operations, systemActor);
    await store.assessments.submit(assessmentId, randomUUID(), systemActor);
  }
  await store.rounds.move(closedRound, { to: 'closed', why: 'to be scored' }, systemActor);
}
