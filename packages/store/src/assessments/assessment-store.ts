import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';
import { withLinkChecks } from '../evidence/link/link-checks.ts';
import { StoreError } from '../store-error.ts';
import type { AssessmentStore } from './assessment-contract.ts';
import { inviteCountries } from '../rounds/invite-countries.ts';
import { lockRound } from '../rounds/lock-round.ts';
import { addAssessment } from './add-assessment.ts';
import { answersOfRound } from './answers-of-round.ts';
import { readContent } from './assessment-content.ts';
import { countryChain, fromAssessmentRow, lockAssessment } from './assessment-row.ts';
import { putEvidence, removeEvidence } from './change-evidence.ts';
import { moveAssessment } from './move-assessment.ts';
import { moveVersion, readVersionMove } from './move-version.ts';
import { personNames } from './person-names.ts';
import { prefillAssessment } from './prefill-assessment.ts';
import { readReceipts } from './read-receipts.ts';
import { readResponse, readResponses } from './read-responses.ts';
import { replayResponses, saveResponses } from './save-responses.ts';
import { submitAssessment } from './submit-assessment.ts';

/** Assessments with their responses, evidence and submissions. */
export function assessmentStore(database: Database, clock: () => Date): AssessmentStore {
  const { kind, read } = database;
  const now = () => clock().toISOString();

  return {
    async ensure(roundId, instrumentId, iso3, actor = systemActor) {
      return await transactionBy(database, actor, async (transaction) => {
        const round = await lockRound(transaction, kind, roundId);
        const pinned = round.instruments.find((one) => one.instrumentId === instrumentId);
        if (pinned === undefined)
          throw new StoreError('not_found', { what: 'instrument of the round', id: `${roundId} ${instrumentId}` });
        const at = now();
        await inviteCountries(transaction, kind, { ...round, instruments: [] }, { countries: [iso3], actor, at });
        await addAssessment(transaction, kind, { roundId, instrumentId, version: pinned.version, iso3, actor, at });
        const row = await transaction
          .selectFrom('assessment')
          .selectAll()
          .where('round_id', '=', roundId)
          .where('instrument_id', '=', instrumentId)
          .where('iso3', '=', iso3)
          .executeTakeFirstOrThrow();
        return fromAssessmentRow(row);
      });
    },
    async find(assessmentId) {
      const [row] = await findAssessment(read, { assessmentId });
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
    response: (assessmentId, questionId) => readResponse(read, { assessmentId, questionId }),
    answersOfRound: (roundId, instrumentId) => answersOfRound(database, roundId, instrumentId),
    save: (assessmentId, operations, actor, options = {}) =>
      saveResponses(
        database,
        {
          operations,
          refusals: options.refusals ?? new Map(),
          instrumentVersion: options.instrumentVersion,
          keepsLate: options.keepsLate ?? options.origin === 'offline',
        },
        { assessmentId, actor, origin: options.origin ?? 'typed', at: now() },
      ),
    replay: (assessmentId, operations, actor) => replayResponses(database, assessmentId, operations, actor),
    putEvidence: (assessmentId, questionId, evidence, actor) =>
      putEvidence(database, evidence, { assessmentId, questionId, actor, at: now() }),
    removeEvidence: (assessmentId, questionId, evidenceId, actor) =>
      removeEvidence(database, evidenceId, { assessmentId, questionId, actor, at: now() }),
    prefill: (prefill, actor) => prefillAssessment(database, prefill, { actor, at: now() }),
    moveVersion: (move, actor) => moveVersion(database, move, { actor, at: now() }),
    versionMove: (assessmentId, operationId) => readVersionMove(read, assessmentId, operationId),
    receipts: (assessmentId, page) => readReceipts(read, assessmentId, page),
    async submittedContent(assessmentId, operationId) {
      const row = await read
        .selectFrom('submission')
        .select('content')
        .where('operation_id', '=', operationId)
        .where('assessment_id', '=', assessmentId)
        .executeTakeFirst();
      return row?.content;
    },
    async contentHash(assessment) {
      return (await readContent(read, assessment)).hash;
    },
    submit: (assessmentId, operationId, actor, checkedHash) =>
      submitAssessment(database, { assessmentId, operationId, actor, at: now(), checkedHash }),
    async setState(assessmentId, from, to, actor, why) {
      return await transactionBy(database, actor, async (transaction) => {
        const assessment = await lockAssessment(transaction, kind, assessmentId);
        const { state, iso3 } = assessment;
        if (state !== from)
          throw new StoreError('state_moved', { what: 'assessment', id: assessmentId, state, expected: from });
        const move = await moveAssessment(transaction, assessment, to, { at: now(), actorId: actor.personId, why });
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

const findAssessment = keptQuery((database, { assessmentId }: { readonly assessmentId: string }) =>
  database.selectFrom('assessment').selectAll().where('assessment_id', '=', assessmentId),
);
