import { house } from './migrations/0001-house.ts';
import { access } from './migrations/0002-access.ts';
import { accounts } from './migrations/0005-accounts.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [house, access, accounts];
