import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Country, Round, ScoreRun } from '@groundwork/assessment';
import { boundRole, type Role } from '@groundwork/assessment/wire';
import type { Check } from '@groundwork/instrument';
import { openStore, systemActor, type ReadValidatedAnswers, type Store, type StoreSettings } from '@groundwork/store';
import { createApi } from '../create-api.ts';
import { makeLog } from '../log/make-log.ts';
import { createMetrics, type Metrics } from '../metrics/metrics.ts';
import { openMailOffice } from '../mail/mail-office.ts';
import { createMailSender } from '../mail/mail-sender.ts';
import { requireDescribed } from './require-described.ts';
import { serveApi, type ArrivalLimits, type ServedApi } from '../serve-api.ts';
import { serviceOrigin } from '../security/service-origin.ts';
import type { Settings } from '../settings.ts';
import { smallRevision, smallRevisionHash } from './small-revision.ts';

/** The people of the scenarios; `anonymous` is nobody. */
export const actors = {
  coordinator: [boundRole('coordinator', { iso3: 'KEN' })],
  contributor: [boundRole('contributor', { iso3: 'KEN' })],
  foreigner: [boundRole('coordinator', { iso3: 'URY' })],
  reviewer: [boundRole('reviewer', { iso3: 'KEN' })],
  analyst: [boundRole('analyst')],
  expert: [boundRole('expert')],
  administrator: [boundRole('administrator')],
} as const satisfies Record<string, readonly Role[]>;

/** Who acts in a scenario. */
export type Actor = keyof typeof actors | 'anonymous';

/** The one password of all test accounts. */
export const testPassword = 'a password of the tests';

const origin = 'http://localhost';

/** A call of a scenario. `body` is sent as JSON; `raw` as it is. */
export interface Call {
  readonly body?: unknown;
  readonly raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
}

/** What came back, read whole. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The body as JSON; undefined where it is none. */
  // eslint-disable-next-line typescript/no-explicit-any
  readonly json: any;
}

/** The real service over a real database in a folder of its own. */
export interface TestService {
  readonly store: Store;
  readonly assessmentId: string;
  readonly foreignAssessmentId: string;
  readonly personIds: Readonly<Record<keyof typeof actors, string>>;
  /** Lines of the log so far, without those that each request has. */
  readonly logged: readonly string[];
  /** The line that each request has. */
  readonly requestLines: readonly string[];
  /** Where the data are. */
  readonly dataDir: string;
  readonly metrics: Metrics;
  /** Moves the one clock of the service; everybody signs in anew at the next call. */
  setClock(now: string): void;
  /** Signs in anew at the next call: after an act that ended sessions. */
  forgetSessions(): void;
  call(actor: Actor, method: string, path: string, call?: Call): Promise<Answered>;
  /** The same by anybody added to the store with {@link testPassword}, by login. */
  callAs(login: string, method: string, path: string, call?: Call): Promise<Answered>;
  /** Listens on a port of loopback, for scenarios about lines that break; closed with the service. */
  listen(limits?: ArrivalLimits): Promise<URL>;
  /** The session cookie of an actor, for requests past `call`. */
  cookieOf(actor: Actor): Promise<string>;
  close(): Promise<void>;
}

/** What can be set for one service. */
export interface TestServiceOptions {
  readonly settings?: Partial<Settings>;
  /** An empty database to use; absent, a file in a folder of its own. */
  readonly databaseUrl?: string;
  /** The time; absent, what `setClock` says. */
  readonly clock?: () => Date;
  /** The checks between instruments. */
  readonly roundChecks?: readonly Check[];
  /** What reviewers have decided; absent, what the store has. */
  readonly validatedAnswers?: ReadValidatedAnswers;
  /** Where evidence files are and how large they may be. */
  readonly evidence?: NonNullable<StoreSettings['evidence']>;
}

/** Makes the service with two countries, an open round, a planned publication and the {@link actors}. */
export async function openTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-api-'));
  const { databaseUrl, evidence = {} } = options;
  const storeSettings = { dataDir, evidence, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  let now = new Date('2026-03-01T12:00:00Z');
  const clock = options.clock ?? (() => now);
  const store = await openStore(storeSettings, clock);
  await store.instruments.publish(smallRevision, smallRevisionHash);
  await store.reference.loadCountries('countries-1', [country('KEN', 'Kenya'), country('URY', 'Uruguay')], {});
  await store.rounds.add(testRound('round-1', 'open'));
  const assessment = await store.assessments.ensure('round-1', 'small', 'KEN');
  const foreign = await store.assessments.ensure('round-1', 'small', 'URY');
  const idOf = async (name: keyof typeof actors): Promise<string> =>
    (await store.people.add({ name, login: name, password: testPassword, roles: actors[name] })).personId;
  // Together: each waits for its own slow hash.
  const [coordinator, contributor, foreigner, reviewer, analyst, expert, administrator] = await Promise.all([
    idOf('coordinator'),
    idOf('contributor'),
    idOf('foreigner'),
    idOf('reviewer'),
    idOf('analyst'),
    idOf('expert'),
    idOf('administrator'),
  ]);
  const personIds = { coordinator, contributor, foreigner, reviewer, analyst, expert, administrator };
  const logged: string[] = [];
  const requestLines: string[] = [];
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    logLevel: 'info',
    trustedProxies: 0,
    publicOrigin: undefined,
    isHttps: false,
    scoreDraws: 50,
    scoreThreads: 1,
    store: storeSettings,
    accounts: { secondFactorRoles: [], singleSignOn: undefined, mail: undefined },
    ...options.settings,
  };
  const metrics = createMetrics();
  const log = makeLog('info', (line) => {
    (line.includes('"kind":"request"') ? requestLines : logged).push(line);
  });
  const mailSettings = settings.accounts.mail;
  const mail =
    mailSettings &&
    openMailOffice({
      store,
      sender: createMailSender(mailSettings),
      origin: serviceOrigin(settings),
      clock,
      log,
    });
  const app = createApi({
    store,
    settings,
    clock,
    log,
    metrics,
    ...(mail === undefined ? {} : { mail }),
    ...(options.roundChecks === undefined ? {} : { roundChecks: options.roundChecks }),
    ...(options.validatedAnswers === undefined ? {} : { validatedAnswers: options.validatedAnswers }),
  });
  const cookies = new Map<string, string>();
  let served: ServedApi | undefined;

  const send = async (method: string, path: string, call: Call, cookie?: string): Promise<Answered> => {
    const isUnsafe = method !== 'GET' && method !== 'HEAD';
    const hasBody = call.body !== undefined || call.raw !== undefined;
    const response = await app.request(
      path,
      {
        method,
        headers: {
          ...(isUnsafe ? { Origin: origin } : {}),
          ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
          ...(cookie === undefined ? {} : { Cookie: cookie }),
          ...call.headers,
        },
        ...(hasBody ? { body: call.raw ?? JSON.stringify(call.body), duplex: 'half' } : {}),
      },
      { incoming: { socket: { remoteAddress: call.remoteAddress ?? '192.0.2.1' } } },
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = text !== '' && /json/.test(response.headers.get('Content-Type') ?? '');
    const json: unknown = isJson ? JSON.parse(text) : undefined;
    requireDescribed(method, path, response.status, json);
    return { status: response.status, headers: response.headers, text, bytes, json };
  };

  const cookieOf = async (actor: string): Promise<string | undefined> => {
    if (actor === 'anonymous') return undefined;
    const known = cookies.get(actor);
    if (known !== undefined) return known;
    const answered = await send('POST', '/api/session', { body: { login: actor, password: testPassword } });
    const cookie = answered.headers.get('Set-Cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`${actor} cannot sign in: ${answered.text}`);
    cookies.set(actor, cookie);
    return cookie;
  };

  return {
    store,
    assessmentId: assessment.assessmentId,
    foreignAssessmentId: foreign.assessmentId,
    personIds,
    logged,
    requestLines,
    metrics,
    forgetSessions: () => cookies.clear(),
    setClock(instant) {
      now = new Date(instant);
      cookies.clear();
    },
    dataDir,
    async listen(limits) {
      served ??= await serveApi(app, '127.0.0.1', 0, limits);
      return new URL(served.address);
    },
    cookieOf: async (actor) => (await cookieOf(actor)) ?? '',
    call: async (actor, method, path, call = {}) => send(method, path, call, await cookieOf(actor)),
    callAs: async (login, method, path, call = {}) => send(method, path, call, await cookieOf(login)),
    async close() {
      await served?.close(500);
      await mail?.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A round of the small questionnaire, open in March 2026. */
export function testRound(roundId: string, state: Round['state']): Round {
  return {
    roundId,
    title: `Round ${roundId}`,
    referenceDate: '2025-12-31',
    opensAt: '2026-02-01T00:00:00.000Z',
    deadline: '2026-03-31T21:00:00.000Z',
    state,
    isDemonstration: roundId.includes('demo'),
    previousRoundId: null,
    embargoUntil: null,
    instruments: [{ instrumentId: 'small', version: '1.0.0', hash: smallRevisionHash }],
  };
}

/** A round with one scored country, published at once or under an embargo. */
export async function addPublishedRound(
  store: Store,
  roundId: string,
  embargoUntil: string | null = null,
): Promise<void> {
  await store.rounds.add(testRound(roundId, 'closed'));
  const run = testRun(roundId);
  await store.scoreRuns.add(run);
  await store.rounds.move(
    roundId,
    { to: 'published', why: 'for the scenario', embargoUntil, scoreRuns: { small: run.scoreRunId } },
    systemActor,
  );
}

/** A score run with one row and one group; its figures are invented. */
export function testRun(roundId: string): ScoreRun {
  return {
    scoreRunId: `run-of-${roundId}`,
    roundId,
    instrumentId: 'small',
    version: '1.0.0',
    revisionHash: smallRevisionHash,
    inputHash: 'b'.repeat(64),
    engineVersion: '0.1.0',
    computedAt: '2026-04-01T00:00:00.000Z',
    basis: 'evidenced',
    rows: [{ iso3: 'KEN', name: 'Kenya', index: 61.5, rank: 1, groupId: 'high', components: { A: 61.5 }, flags: [] }],
    groups: [
      {
        groupId: 'region:Africa',
        title: 'Africa',
        unweightedMean: 61.5,
        populationWeightedMean: 61.5,
        count: 1,
        of: 1,
      },
    ],
    countries: {},
  };
}

function country(iso3: string, name: string): Country {
  const isAfrican = iso3 === 'KEN';
  return {
    iso3,
    m49: null,
    name,
    isMemberState: true,
    region: isAfrican ? 'Africa' : 'Americas',
    subRegion: isAfrican ? 'Eastern Africa' : 'South America',
    incomeGroup: isAfrican ? 'LMC' : 'HIC',
    isLeastDeveloped: false,
    isLandlockedDeveloping: false,
    isSmallIslandDeveloping: false,
    population: { persons: 1_000_000, year: 2024 },
    dot: null,
  };
}
