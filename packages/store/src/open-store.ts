import { assessmentStore } from './assessments/assessment-store.ts';
import { auditStore } from './audit/audit-store.ts';
import { collaborationStore } from './collaboration/collaboration-store.ts';
import { checkHealth } from './database/check-health.ts';
import type { TellDatabaseEvent } from './database/database-event.ts';
import { openDatabase } from './database/open-database.ts';
import { exportStore } from './exports/export-store.ts';
import { evidenceSettings } from './evidence/evidence-settings.ts';
import { evidenceStore } from './evidence/evidence-store.ts';
import { instrumentStore } from './instruments/instrument-store.ts';
import { accountStore } from './people/account-store.ts';
import { peopleStore } from './people/people-store.ts';
import { privacyStore } from './privacy/privacy-store.ts';
import { readSecretKey } from './people/secrets/read-secret-key.ts';
import { secretBox } from './people/secrets/secret-box.ts';
import { sessionKeeper } from './people/sessions/session-keeper.ts';
import { referenceStore } from './reference/reference-store.ts';
import { reviewStore } from './review/review-store.ts';
import { roundStore } from './rounds/round-store.ts';
import { scoreJobStore } from './scores/jobs/score-job-store.ts';
import { openJobQueue } from './scores/queue/open-job-queue.ts';
import { scoreRunStore } from './scores/score-run-store.ts';
import { stakeholderStore } from './stakeholders/stakeholder-store.ts';
import type { StoreSettings } from './store-settings.ts';
import type { Store } from './store.ts';

/**
 * Opens the data, brought to the latest schema: PostgreSQL where the settings name one, else `groundwork.sqlite` in the data
 * folder. The clock gives server time; only its UTC instants are kept. `tell` hears what an operator may want to know of.
 *
 * @throws StoreError `unwritable_folder`, `not_a_database`, `damaged`, `unreachable_database`, `newer_schema`, `migration_changed`
 */
export async function openStore(
  settings: StoreSettings,
  clock: () => Date = () => new Date(),
  tell?: TellDatabaseEvent,
): Promise<Store> {
  const database = await openDatabase(settings, undefined, tell);
  const queue = openJobQueue(database, settings, clock);
  const sessions = sessionKeeper(database, clock);
  let secretKey: Buffer | undefined;
  const secrets = secretBox(() => (secretKey ??= readSecretKey(settings)));
  return {
    people: peopleStore(database, clock, sessions),
    accounts: accountStore(database, clock, sessions, secrets),
    instruments: instrumentStore(database, clock),
    rounds: roundStore(database, clock),
    assessments: assessmentStore(database, clock),
    collaboration: collaborationStore(database, clock),
    review: reviewStore(database, clock),
    scoreRuns: scoreRunStore(database, clock),
    scoreJobs: scoreJobStore(database, queue, clock),
    stakeholders: stakeholderStore(database, clock),
    reference: referenceStore(database, clock),
    audit: auditStore(database),
    exports: exportStore(database, clock),
    privacy: privacyStore(database, clock),
    evidence: evidenceStore(database, evidenceSettings(settings.dataDir, settings.evidence), clock),
    health: () => checkHealth(database, clock),
    async close() {
      await queue.close();
      await database.close();
    },
  };
}
