import { z } from 'zod';

/**
 * The settings of the store, as the environment gives them. The app that starts the store may take the `shape` into its own,
 * so that all problems are listed at once.
 *
 * @example
 * storeEnvironmentShape.parse({}).DATA_DIR // => '.data'
 */
export const storeEnvironmentShape = z.object({
  /** Folder of the SQLite file and of evidence files; made when missing. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** `postgres://user:password@host:port/name`; absent or empty means SQLite. */
  DATABASE_URL: postgresAddress(),
  /** A streaming standby of that server, to read what is published from; it may be some seconds behind. */
  DATABASE_READ_URL: postgresAddress(),
});

function postgresAddress() {
  return z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be an address like postgres://user:password@host:5432/name' })
      .optional(),
  );
}

/** Where the data are: a folder, and a PostgreSQL server where one is used. */
export interface StoreSettings {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly databaseReadUrl?: string;
}

/** Takes the settings of the store out of a parsed environment. */
export function storeSettingsOf(environment: z.infer<typeof storeEnvironmentShape>): StoreSettings {
  const { DATA_DIR, DATABASE_URL, DATABASE_READ_URL } = environment;
  return {
    dataDir: DATA_DIR,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(DATABASE_READ_URL === undefined ? {} : { databaseReadUrl: DATABASE_READ_URL }),
  };
}

/** Parses the environment into {@link StoreSettings}. */
export const storeSettingsShape = storeEnvironmentShape.transform(storeSettingsOf);
