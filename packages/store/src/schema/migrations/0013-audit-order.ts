import type { Migration } from '../migration.ts';

/**
 * Acts are read by their chain. The index by object was written with every save, a quarter of what a save costs on the disk, and no
 * page read it.
 */
export const auditOrder: Migration = {
  name: '0013-audit-order',
  statements: () => ['drop index audit_object'],
};
