import { z } from 'zod';

const sha256Shape = z.string().regex(/^[0-9a-f]{64}$/);
const countShape = z.int().min(0);

/** What lies in a backup and how it is proved whole. Written last: a folder without it is no backup. */
export const backupManifestShape = z.strictObject({
  format: z.literal('groundwork-backup'),
  version: z.literal(1),
  /** When the backup began; what it holds is as of a moment shortly after. */
  madeAt: z.iso.datetime(),
  /** What it was made from; it can be restored into either. */
  source: z.enum(['sqlite', 'postgres']),
  /** The database as a SQLite file, whatever it was made from. */
  database: z.strictObject({ bytes: countShape, sha256: sha256Shape }),
  /** The schema it holds. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  /** Rows by table. */
  tables: z.record(z.string(), countShape),
  /** The last entry of each audit chain. */
  auditHeads: z.array(z.strictObject({ chain: z.string(), position: countShape, hash: z.string() })),
  /** Evidence files, kept under their SHA-256. */
  evidence: z.array(z.strictObject({ sha256: sha256Shape, bytes: countShape })),
  /** SHA-256 of the key that seals second factors, where the data folder had one; null where it is a setting. */
  secretKey: sha256Shape.nullable(),
  /** Evidence that was damaged or lost before the backup was made. */
  lostEvidence: z.array(sha256Shape),
  /** Tables of the source that hold nothing to keep: queues and counters of other software. */
  leftOut: z.array(z.string()),
});

export type BackupManifest = z.infer<typeof backupManifestShape>;

/** Names inside the folder of a backup. */
export const backupNames = { manifest: 'manifest.json', database: 'groundwork.sqlite', evidence: 'evidence' } as const;
