import type { Database } from '../database/database.ts';
import { chainOfAssessment } from './chain-of-assessment.ts';
import type { AuditEntry, AuditStore } from './audit-contract.ts';
import { verifyAudit } from './verify-audit.ts';

/** Reading and checking of what `appendAudit` wrote. */
export function auditStore(database: Database): AuditStore {
  return {
    async list({ assessmentId, limit = 200 }) {
      const acts = database.read.selectFrom('audit').selectAll().limit(limit);
      const rows = await (
        assessmentId === undefined
          ? acts.orderBy('sequence', 'desc')
          : acts
              .where('chain', '=', chainOfAssessment(database.read, assessmentId))
              .where('object', '=', assessmentId)
              .orderBy('position', 'desc')
      ).execute();
      return rows.map((row): AuditEntry => ({
        sequence: row.sequence,
        at: row.at,
        actorId: row.actor_id,
        act: row.act,
        object: row.object,
        chain: row.chain,
        data: JSON.parse(row.data) as AuditEntry['data'],
        previousHash: row.previous_hash,
        hash: row.hash,
      }));
    },
    verify: (keptHeads) => database.snapshot((snapshot) => verifyAudit(snapshot, keptHeads)),
    async heads() {
      return await database.read.selectFrom('audit_head').selectAll().orderBy('chain').execute();
    },
  };
}
