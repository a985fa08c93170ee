import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { boundRole } from '@groundwork/assessment/wire';
import { hashOfText, readInstrument } from '@groundwork/instrument/authoring';
import { openStore, type StoreSettings } from '@groundwork/store';
import { officialPassword, type Official } from '../../faults/scene/seed-officials.ts';
import { runProcess } from '../../faults/scene/server-process.ts';
import { levelQuestions } from './level-questions.ts';
import { makeRound } from './make-round.ts';

/** An official with questions that nobody else at the country answers. */
export interface LoadOfficial extends Official {
  readonly questionIds: readonly string[];
}

/** A database like that of a service at work: figures, a published round, a closed one, and an open one with many officials. */
export interface LoadScene {
  readonly settings: StoreSettings;
  readonly officials: readonly LoadOfficial[];
  readonly countries: readonly string[];
}

/** The login of an account that may do everything; the password is that of the officials. */
export const administratorLogin = 'load-administrator';

/** A round that is read, one that is scored and one that is answered. */
export const rounds = { published: 'load-published', closed: 'load-closed', open: 'load-open' } as const;

const instrumentFile = fileURLToPath(
  new URL('../../../instruments/egov-readiness/1.0.0/instrument.yaml', import.meta.url),
);
/** Hashing a password takes one core. */
const hashedAtOnce = 2;

/** Makes rounds of so many countries in a new database, and so many officials, spread over the countries. */
export async function makeLoadScene(
  settings: StoreSettings,
  count: { readonly countries: number; readonly officials: number },
): Promise<LoadScene> {
  const loaded = await runProcess('apps/cli/src/main.ts', ['load'], settings);
  if (loaded.code !== 0) throw new Error(`load ended with ${String(loaded.code)}: ${loaded.said}`);
  const text = readFileSync(instrumentFile, 'utf8');
  const { revision } = readInstrument(text, { fileName: 'instrument.yaml' });
  if (revision === undefined) throw new TypeError('the instrument requires a revision');
  const hash = hashOfText(text);
  const store = await openStore(settings);
  try {
    await store.instruments.publish(revision, hash);
    const countries = (await store.reference.countries())
      .filter(({ isMemberState }) => isMemberState)
      .map(({ iso3 }) => iso3)
      .slice(0, count.countries);
    for (const [state, roundId] of Object.entries(rounds) as [keyof typeof rounds, string][])
      await makeRound(store, { roundId, state, revision, hash, countries });
    const officials: LoadOfficial[] = [];
    const shares = Math.ceil(count.officials / countries.length);
    const questionIds = levelQuestions(revision);
    for (let index = 0; index < count.officials; index += 1) {
      const iso3 = countries[index % countries.length] ?? '';
      const share = Math.floor(index / countries.length);
      const { assessmentId } = await store.assessments.ensure(rounds.open, revision.instrumentId, iso3);
      const own = questionIds.filter((_, position) => position % shares === share);
      officials.push({ iso3, login: `load-${index}`, assessmentId, questionIds: own });
    }
    const accounts = [
      { login: administratorLogin, roles: [boundRole('administrator')] },
      ...officials.map(({ login, iso3 }) => ({ login, roles: [boundRole('coordinator', { iso3 })] })),
    ];
    for (let from = 0; from < accounts.length; from += hashedAtOnce)
      await Promise.all(
        accounts
          .slice(from, from + hashedAtOnce)
          .map((account) => store.people.add({ name: account.login, password: officialPassword, ...account })),
      );
    return { settings, officials, countries };
  } finally {
    await store.close();
  }
}
