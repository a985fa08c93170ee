import { availableParallelism } from 'node:os';
import { storeEnvironmentShape, storeSettingsOf, type StoreSettings } from '@groundwork/store';
import { z } from 'zod';
import { accountEnvironmentShape, readAccountSettings, type AccountSettings } from './account-settings.ts';
import { isLoopbackName } from './security/is-loopback-name.ts';

/** A number of the environment, which holds only texts: digits, nothing else. */
const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `is not between ${minimum} and ${maximum}`);

/** Settings of the environment, by their names there. */
const environmentShape = storeEnvironmentShape.extend(accountEnvironmentShape.shape).extend({
  PORT: wholeNumber(0, 65_535).default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host name or address')
    .default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  SCORE_DRAWS: wholeNumber(1, 100_000).default(1000),
  SCORE_THREADS: wholeNumber(0, 64).default(Math.max(1, availableParallelism() - 1)),
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host name or address')
    .default('127.0.0.1'),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isOrigin, 'is not an origin such as https://groundwork.example')
    .refine((origin) => !isOrigin(origin) || isSafeOrigin(origin), 'must be https, except on this machine')
    .optional(),
});

/** All settings of the service, parsed once at the start. */
export interface Settings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: z.infer<typeof environmentShape>['LOG_LEVEL'];
  /** How many proxies in front are ours: that many entries of X-Forwarded-For are believed. */
  readonly trustedProxies: number;
  /** The address people see, where a proxy stands in front. */
  readonly publicOrigin: string | undefined;
  readonly isHttps: boolean;
  /** Re-scorings behind the rank intervals of a score run. */
  readonly scoreDraws: number;
  /** Threads that a score run may have in this process; 0 takes no score jobs. */
  readonly scoreThreads: number;
  /** Where the metrics are served, apart from the service; absent, nowhere. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** What `openStore` takes. */
  readonly store: StoreSettings;
  readonly accounts: AccountSettings;
}

/** What came of reading the settings: the settings, or every problem, one line each. */
export type SettingsResult =
  | { readonly settings: Settings; readonly problems?: undefined }
  | { readonly problems: readonly string[]; readonly settings?: undefined };

/** Reads the settings from the environment. An empty variable counts as absent, as shells leave them so. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const given = Object.fromEntries(
    Object.keys(environmentShape.shape).flatMap((name) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = environmentShape.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  const host = given['HOST'] ?? '127.0.0.1';
  if (!isLoopbackName(host) && given['PUBLIC_ORIGIN'] === undefined) {
    problems.push('PUBLIC_ORIGIN is required when HOST is not this machine alone, as sign-in then needs https');
  }
  const accounts = parsed.success ? readAccountSettings(parsed.data) : undefined;
  problems.push(...(accounts?.problems ?? []));
  if (!parsed.success || accounts === undefined || problems.length > 0) return { problems };
  const { SCORE_DRAWS, SCORE_THREADS } = parsed.data;
  const { METRICS_PORT, METRICS_HOST } = parsed.data;
  const { PORT, HOST, LOG_LEVEL, TRUSTED_PROXIES, PUBLIC_ORIGIN } = parsed.data;
  return {
    settings: {
      port: PORT,
      host: HOST,
      logLevel: LOG_LEVEL,
      trustedProxies: TRUSTED_PROXIES,
      publicOrigin: PUBLIC_ORIGIN,
      isHttps: PUBLIC_ORIGIN?.startsWith('https:') ?? false,
      scoreDraws: SCORE_DRAWS,
      scoreThreads: SCORE_THREADS,
      ...(METRICS_PORT === undefined ? {} : { metrics: { host: METRICS_HOST, port: METRICS_PORT } }),
      store: storeSettingsOf(parsed.data),
      accounts: accounts.settings,
    },
  };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isSafeOrigin(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || isLoopbackName(hostname);
}
