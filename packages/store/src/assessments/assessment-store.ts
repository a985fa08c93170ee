import { randomUUID } from 'node:crypto';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { withLinkChecks } from '../evidence/link/link-checks.ts';
import { StoreError } from '../store-error.ts';
import type { AssessmentStore } from '../store.ts';
import { answersOfRound } from './answers-of-round.ts';
import { countryChain, fromAssessmentRow, lockAssessment } from './assessment-row.ts';
import { putEvidence, removeEvidence } from './change-evidence.ts';
import { moveAssessment } from './move-assessment.ts';
import { personNames } from './person-names.ts';
import { readResponses } from './read-responses.ts';
import { saveResponses } from './save-responses.ts';
import { submitAssessment } from './submit-assessment.ts';

/** Assessments with their responses, evidence and submissions. */
export function assessmentStore(database: Database, clock: () => Date): AssessmentStore {
  const { kind, read } = database;
  const now = () => clock().toISOString();

  return {
    async ensure(roundId, instrumentId, iso3, actorId = 'system') {
      return await database.transaction(async (transaction) => {
        const pinned = await transaction
          .selectFrom('round_instrument')
          .select('version')
          .where('round_id', '=', roundId)
          .where('instrument_id', '=', instrumentId)
          .executeTakeFirst();
        if (pinned === undefined)
          throw new StoreError('not_found', { what: 'instrument of the round', id: `${roundId} ${instrumentId}` });
        const at = now();
        const row = {
          assessment_id: randomUUID(),
          round_id: roundId,
          instrument_id: instrumentId,
          version: pinned.version,
          iso3,
          state: 'not-started',
          submitted_at: null,
          submitted_by: null,
          receipt_hash: null,
          added_at: at,
        };
        const added = await transaction
          .insertInto('assessment')
          .values(row)
          .onConflict((conflict) => conflict.columns(['round_id', 'instrument_id', 'iso3']).doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 1n) {
          const data = { roundId, instrumentId, version: pinned.version };
          await appendAudit(transaction, kind, countryChain(iso3), [
            { at, actorId, act: 'assessment.add', object: row.assessment_id, data },
          ]);
          return fromAssessmentRow(row);
        }
        const kept = await transaction
          .selectFrom('assessment')
          .selectAll()
          .where('round_id', '=', roundId)
          .where('instrument_id', '=', instrumentId)
          .where('iso3', '=', iso3)
          .executeTakeFirstOrThrow();
        return fromAssessmentRow(kept);
      });
    },
    async find(assessmentId) {
      const row = await read
        .selectFrom('assessment')
        .selectAll()
        .where('assessment_id', '=', assessmentId)
        .executeTakeFirst();
      return row && fromAssessmentRow(row);
    },
    async list({ roundId, iso3 }) {
      let query = read
        .selectFrom('assessment')
        .selectAll()
        .orderBy('round_id')
        .orderBy('instrument_id')
        .orderBy('iso3');
      if (roundId !== undefined) query = query.where('round_id', '=', roundId);
      if (iso3 !== undefined) query = query.where('iso3', '=', iso3);
      return (await query.execute()).map(fromAssessmentRow);
    },
    async responses(assessmentId) {
      const responses = await readResponses(read, assessmentId);
      const nameOf = await personNames(
        read,
        responses.map(({ savedBy }) => savedBy),
      );
      const named = responses.map((response) => ({ ...response, savedBy: nameOf(response.savedBy) }));
      return await withLinkChecks(database, named);
    },
    answersOfRound: (roundId, instrumentId) => answersOfRound(database, roundId, instrumentId),
    save: (assessmentId, operations, actorId, origin = 'typed') =>
      saveResponses(database, operations, { assessmentId, actorId, origin, at: now() }),
    putEvidence: (assessmentId, questionId, evidence, actorId) =>
      putEvidence(database, evidence, { assessmentId, questionId, actorId, at: now() }),
    removeEvidence: (assessmentId, questionId, evidenceId, actorId) =>
      removeEvidence(database, evidenceId, { assessmentId, questionId, actorId, at: now() }),
    submit: (assessmentId, operationId, actorId) =>
      submitAssessment(database, { assessmentId, operationId, actorId, at: now() }),
    async setState(assessmentId, from, to, actorId, why) {
      return await database.transaction(async (transaction) => {
        const assessment = await lockAssessment(transaction, kind, assessmentId);
        const { state, iso3 } = assessment;
        if (state !== from)
          throw new StoreError('state_moved', { what: 'assessment', id: assessmentId, state, expected: from });
        const move = await moveAssessment(transaction, assessment, to, { at: now(), actorId, why });
        await appendAudit(transaction, kind, countryChain(iso3), [move]);
        return { ...assessment, state: to };
      });
    },
    async submittedBy(assessmentId) {
      const row = await read
        .selectFrom('assessment')
        .select('submitted_by')
        .where('assessment_id', '=', assessmentId)
        .executeTakeFirst();
      if (row === undefined || row.submitted_by === null) return null;
      return (await personNames(read, [row.submitted_by]))(row.submitted_by);
    },
  };
}
