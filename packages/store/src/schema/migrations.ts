import { house } from './migrations/0001-house.ts';
import { access } from './migrations/0002-access.ts';
import { rounds } from './migrations/0003-rounds.ts';
import { evidenceFiles } from './migrations/0004-evidence-files.ts';
import { accounts } from './migrations/0005-accounts.ts';
import { review } from './migrations/0006-review.ts';
import { scoreJobs } from './migrations/0007-score-jobs.ts';
import { stakeholders } from './migrations/0008-stakeholders.ts';
import { operation } from './migrations/0009-operation.ts';
import { carryOver } from './migrations/0010-carry-over.ts';
import { instrumentDrafts } from './migrations/0011-instrument-drafts.ts';
import { brokenGlass } from './migrations/0012-broken-glass.ts';
import { auditOrder } from './migrations/0013-audit-order.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [
  house,
  access,
  rounds,
  evidenceFiles,
  accounts,
  review,
  scoreJobs,
  stakeholders,
  operation,
  carryOver,
  instrumentDrafts,
  brokenGlass,
  auditOrder,
];
