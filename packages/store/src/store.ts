import type { AccountStore } from './account-stores.ts';
import type { AssessmentStore } from './assessments/assessment-contract.ts';
import type { AuditStore } from './audit/audit-contract.ts';
import type { CollaborationStore } from './collaboration/collaboration-contract.ts';
import type { EvidenceStore } from './evidence/evidence-store.ts';
import type { ExportStore } from './exports/export-contract.ts';
import type { InstrumentStore } from './instruments/instrument-contract.ts';
import type { PeopleStore } from './people/people-contract.ts';
import type { PrivacyStore } from './privacy/privacy-store.ts';
import type { ReferenceStore } from './reference/reference-contract.ts';
import type { ReviewStore } from './review/review-contract.ts';
import type { RoundStore } from './rounds/round-contract.ts';
import type { ScoreJobStore } from './scores/score-jobs.ts';
import type { ScoreRunStore } from './scores/score-runs.ts';
import type { StakeholderStore } from './stakeholders/stakeholder-contract.ts';

/** Where the data are kept, behind one object. Made by `openStore`; the same on SQLite and PostgreSQL. */
export interface Store {
  readonly people: PeopleStore;
  readonly accounts: AccountStore;
  readonly instruments: InstrumentStore;
  readonly rounds: RoundStore;
  readonly assessments: AssessmentStore;
  readonly collaboration: CollaborationStore;
  readonly review: ReviewStore;
  readonly scoreRuns: ScoreRunStore;
  readonly scoreJobs: ScoreJobStore;
  readonly stakeholders: StakeholderStore;
  readonly reference: ReferenceStore;
  readonly audit: AuditStore;
  readonly exports: ExportStore;
  readonly privacy: PrivacyStore;
  readonly evidence: EvidenceStore;
  /** Writes and reads a row; throws when the database cannot. */
  health(): Promise<void>;
  close(): Promise<void>;
}
