import { z } from 'zod';
import { usualDataDir } from './database/sqlite/file-check.ts';
import { defaultEvidenceLimits, type EvidenceSettings } from './evidence/evidence-settings.ts';

/** Megabytes as people count them. */
const megabyte = 1_000_000;
const dayMilliseconds = 86_400_000;

/** A whole number of the environment, which holds only texts; an empty text counts as absent. */
const count = (usual: number, largest: number) =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? String(usual) : value),
    z
      .string()
      .regex(/^\d{1,7}$/, 'is not a whole number')
      .transform(Number)
      .refine((value) => value >= 1 && value <= largest, `is not between 1 and ${largest}`),
  );

/**
 * The settings of the store, as the environment gives them. The app that starts the store may take the `shape` into its own,
 * so that all problems are listed at once.
 *
 * @example
 * storeEnvironmentShape.parse({}).DATA_DIR // => '.data'
 */
export const storeEnvironmentShape = z.object({
  /** Folder of the SQLite file and, unless they have their own, of evidence files; made when missing. */
  DATA_DIR: z.string().min(1).default(usualDataDir),
  /** `postgres://user:password@host:port/name`; absent or empty means SQLite. */
  DATABASE_URL: postgresAddress(),
  /** A streaming standby of that server, to read what is published from; it may be some seconds behind. */
  DATABASE_READ_URL: postgresAddress(),
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
  /** Folder of evidence files; absent, `evidence` in the data folder. Several server processes may share it. */
  EVIDENCE_DIR: z.string().optional(),
  /** Most megabytes of one file. */
  EVIDENCE_FILE_MEGABYTES: count(defaultEvidenceLimits.fileBytes / megabyte, 1_000),
  /** Most megabytes of all files of one assessment. */
  EVIDENCE_ASSESSMENT_MEGABYTES: count(defaultEvidenceLimits.assessmentBytes / megabyte, 1_000_000),
  /** Most uploads that one person has on their way. */
  EVIDENCE_OPEN_UPLOADS: count(defaultEvidenceLimits.openUploads, 1_000),
  /** Days after which an upload without progress is given up. */
  EVIDENCE_UPLOAD_DAYS: count(defaultEvidenceLimits.patienceMilliseconds / dayMilliseconds, 365),
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
  /** A standby of it, to read what is published from. */
  readonly databaseReadUrl?: string;
  /** 32 bytes in base64; absent, the data folder has a file with them. */
  readonly secretKey?: string;
  /** Where evidence files are and how large they may be; absent parts are as usual. */
  readonly evidence?: Partial<EvidenceSettings>;
}

/** The settings of the store in an environment that was parsed already. */
export function storeSettingsOf(environment: z.infer<typeof storeEnvironmentShape>): StoreSettings {
  const { DATA_DIR, DATABASE_URL, DATABASE_READ_URL, EVIDENCE_DIR, SECRET_KEY } = environment;
  return {
    dataDir: DATA_DIR,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(DATABASE_READ_URL === undefined ? {} : { databaseReadUrl: DATABASE_READ_URL }),
    ...(SECRET_KEY === undefined ? {} : { secretKey: SECRET_KEY }),
    evidence: {
      ...(EVIDENCE_DIR === undefined || EVIDENCE_DIR === '' ? {} : { folder: EVIDENCE_DIR }),
      fileBytes: environment.EVIDENCE_FILE_MEGABYTES * megabyte,
      assessmentBytes: environment.EVIDENCE_ASSESSMENT_MEGABYTES * megabyte,
      openUploads: environment.EVIDENCE_OPEN_UPLOADS,
      patienceMilliseconds: environment.EVIDENCE_UPLOAD_DAYS * dayMilliseconds,
    },
  };
}

/** Parses the environment into {@link StoreSettings}. */
export const storeSettingsShape = storeEnvironmentShape.transform(storeSettingsOf);
