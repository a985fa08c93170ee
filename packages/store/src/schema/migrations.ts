import { house } from './migrations/0001-house.ts';
import { evidenceFiles } from './migrations/0004-evidence-files.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [house, evidenceFiles];
