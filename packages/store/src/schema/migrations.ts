import { house } from './migrations/0001-house.ts';
import { access } from './migrations/0002-access.ts';
import { rounds } from './migrations/0003-rounds.ts';
import { review } from './migrations/0006-review.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [house, access, rounds, review];
