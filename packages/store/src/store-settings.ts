import { z } from 'zod';

/**
 * The settings of the store, as the environment gives them. The app that starts the store may take the `shape` into its own,
 * so that all problems are listed at once.
 *
 * @example
 * storeEnvironmentShape.parse({}).DATA_DIR // => '.data'
 */
export const storeEnvironmentShape = z.object({
  /** Folder of the SQLite file and, unless they have their own, of evidence files; made when missing. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Folder of evidence files; absent or empty means `evidence` in the data folder. */
  EVIDENCE_DIR: z.preprocess((value) => (value === '' ? undefined : value), z.string().min(1).optional()),
  /** `postgres://user:password@host:port/name`; absent or empty means SQLite. */
  DATABASE_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be an address like postgres://user:password@host:5432/name' })
      .optional(),
  ),
  /** 32 bytes in base64: what second factors and waiting mails are sealed with. Absent or empty: a file of the data folder. */
  SECRET_KEY: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .refine(
        (text) => /^[A-Za-z0-9+/_-]{43}=?$/.test(text),
        'must be 32 random bytes in base64, as `openssl rand -base64 32` prints them',
      )
      .optional(),
  ),
});

/** Where the data are: a folder, and a PostgreSQL server where one is used. */
export interface StoreSettings {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly evidenceDir?: string;
  /** 32 bytes in base64; absent, the data folder has a file with them. */
  readonly secretKey?: string;
}

/** Parses the environment into {@link StoreSettings}. */
export const storeSettingsShape = storeEnvironmentShape.transform(
  ({ DATA_DIR, DATABASE_URL, EVIDENCE_DIR, SECRET_KEY }): StoreSettings => ({
    dataDir: DATA_DIR,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(EVIDENCE_DIR === undefined ? {} : { evidenceDir: EVIDENCE_DIR }),
    ...(SECRET_KEY === undefined ? {} : { secretKey: SECRET_KEY }),
  }),
);
