import { boundRole } from '@groundwork/assessment/wire';
import { openStore, type StoreSettings } from '@groundwork/store';
import { countingRevision, countingRound } from './questions.ts';

/** Whoever answers for a country. */
export interface Official {
  readonly iso3: string;
  readonly login: string;
  readonly assessmentId: string;
}

/** The one password of all accounts of the fault tests. */
export const officialPassword = 'a password of the faults';

/** Puts an open round into a new database, and so many countries, each with an assessment and officials who answer it. */
export async function seedOfficials(
  settings: StoreSettings,
  countries: number,
  officialsEach = 1,
): Promise<readonly Official[]> {
  const store = await openStore(settings);
  try {
    await store.instruments.publish(countingRevision, 'c'.repeat(64));
    await store.rounds.add(countingRound);
    const officials: Official[] = [];
    for (const iso3 of Array.from({ length: countries }, (_, index) => `X${String.fromCharCode(65 + index)}X`)) {
      const { assessmentId } = await store.assessments.ensure('faults', 'counting', iso3);
      for (let each = 1; each <= officialsEach; each += 1) {
        const login = each === 1 ? `official-${iso3}` : `official-${iso3}-${each}`;
        const roles = [boundRole('coordinator', { iso3 })];
        await store.people.add({ name: login, login, password: officialPassword, roles });
        officials.push({ iso3, login, assessmentId });
      }
    }
    return officials;
  } finally {
    await store.close();
  }
}
