import { randomUUID } from 'node:crypto';
import type { Assessment } from '@groundwork/assessment';
import type { StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import type { Answers } from '@groundwork/instrument';
import { carryOver, reverseCarryOver, type CarryOver } from '@groundwork/instrument/revisions';
import type { CarriedAnswer } from '@groundwork/store';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { answersOf } from './answer-of-wire.ts';
import { revisionOf, roundOf } from './assessment-parts.ts';
import { assessmentPath } from './assessment-path.ts';

const countsShape = z.strictObject({
  answers: z.int(),
  carried: z.int(),
  converted: z.int(),
  toConfirm: z.int(),
  lost: z.int(),
  notAskedBefore: z.int(),
});

const outcomeShape = z.looseObject({
  from: z.string().optional(),
  to: z.array(z.string()),
  outcome: z.string(),
  reason: z.string(),
});

const reportShape = z.strictObject({
  versions: z.strictObject({ before: z.string(), after: z.string() }),
  counts: countsShape,
  outcomes: z.array(outcomeShape),
  losses: z.array(z.looseObject({ questionId: z.string(), reason: z.string() })),
});

const undoneShape = z.strictObject({ version: z.string(), answeredSince: z.array(z.string()) });

const prefill = defineRoute({
  operationId: 'prefillAssessment',
  method: 'post',
  path: '/api/assessments/{assessmentId}/prefill',
  access: 'assessment-coordinate',
  summary: 'Fills what is not answered yet from the round before, to be confirmed',
  params: assessmentPath,
  body: z.strictObject({ operationId: z.uuid() }),
  answers: {
    200: {
      description: 'The questions filled, and what became of each earlier answer',
      shape: z.strictObject({ questionIds: z.array(z.string()), report: reportShape }),
    },
  },
  refusals: ['content_moved', 'locked', 'operation_reused'],
  async handle({ context, parts, actor, assessment, body }) {
    const source = await earlierAssessment(parts, assessment);
    if (source === undefined)
      throw new ApiProblem('not_found', { detail: 'No earlier round holds answers of the country.' });
    const { questionnaire: before } = await revisionOf(parts, source);
    const { questionnaire: after } = await revisionOf(parts, assessment);
    const responses = await parts.store.assessments.responses(source.assessmentId);
    const carried = carryOver(before.revision, after.revision, answersOf(responses));
    const { questionIds } = await parts.store.assessments.prefill(
      {
        assessmentId: assessment.assessmentId,
        operationId: body.operationId,
        sourceId: source.assessmentId,
        // Another round's evidence stays its own: here it is a piece of its own, to be looked at again.
        items: itemsOf(
          carried.answers,
          () => 'carried',
          (item) => ({ ...item, evidenceId: randomUUID() }),
        ),
      },
      actor,
    );
    return context.json({ questionIds, report: told(carried) });
  },
});

const previewVersion = defineRoute({
  operationId: 'previewVersionMove',
  method: 'get',
  path: '/api/assessments/{assessmentId}/versions/{version}',
  access: 'assessment-read',
  summary: 'What would become of each answer in another version of the instrument; nothing is changed',
  params: assessmentPath.extend({ version: z.string().min(1).max(50) }),
  answers: { 200: { description: 'The report of a dry run', shape: reportShape } },
  async handle({ context, parts, assessment, params }) {
    return context.json(told((await carriedTo(parts, assessment, params.version)).carried));
  },
});

const moveVersion = defineRoute({
  operationId: 'moveVersion',
  method: 'post',
  path: '/api/assessments/{assessmentId}/versions/{version}',
  access: 'assessment-coordinate',
  summary: 'Brings the answers to another version of the instrument; the report undoes it',
  params: assessmentPath.extend({ version: z.string().min(1).max(50) }),
  body: z.strictObject({ operationId: z.uuid() }),
  answers: { 200: { description: 'What became of each answer', shape: reportShape } },
  refusals: ['content_moved', 'locked', 'operation_reused'],
  async handle({ context, parts, actor, assessment, params, body }) {
    const { assessmentId } = assessment;
    const earlier = await parts.store.assessments.versionMove(assessmentId, body.operationId);
    if (earlier !== undefined) return context.json(told(reportOf(earlier.report)));
    const { carried, checkedHash, originOf } = await carriedTo(parts, assessment, params.version);
    await parts.store.assessments.moveVersion(
      {
        assessmentId,
        operationId: body.operationId,
        toVersion: params.version,
        checkedHash,
        items: itemsOf(carried.answers, originOf),
        report: JSON.stringify(carried),
      },
      actor,
    );
    return context.json(told(carried));
  },
});

const undoVersion = defineRoute({
  operationId: 'undoVersionMove',
  method: 'post',
  path: '/api/assessments/{assessmentId}/version-undo',
  access: 'assessment-coordinate',
  summary: 'Goes back to the version before; answers given since stay in the history and are named',
  params: assessmentPath,
  body: z.strictObject({ operationId: z.uuid() }),
  answers: {
    200: {
      description: 'The version that holds again, and the questions answered since',
      shape: undoneShape,
    },
  },
  refusals: ['content_moved', 'locked', 'operation_reused'],
  async handle({ context, parts, actor, assessment, body }) {
    const { assessmentId } = assessment;
    const { assessments } = parts.store;
    const earlier = await assessments.versionMove(assessmentId, body.operationId);
    if (earlier !== undefined) return context.json(undoneShape.parse(JSON.parse(earlier.report)));
    const last = await assessments.versionMove(assessmentId);
    if (last === undefined)
      throw new ApiProblem('not_found', { detail: 'There is no move to another version to undo.' });
    const checkedHash = await assessments.contentHash(assessment);
    const now = answersOf(await assessments.responses(assessmentId));
    const { answers, conflicts } = reverseCarryOver(reportOf(last.report), withoutEmpty(now));
    const undone = {
      version: last.fromVersion,
      answeredSince: conflicts.map(({ questionId }) => questionId),
    };
    await assessments.moveVersion(
      {
        assessmentId,
        operationId: body.operationId,
        toVersion: last.fromVersion,
        checkedHash,
        items: itemsOf(answers, () => 'typed'),
        report: JSON.stringify(undone),
        undoes: last.operationId,
      },
      actor,
    );
    return context.json(undone);
  },
});

/** The assessment of the same country and instrument in the round before, where its answers are final enough to carry. */
async function earlierAssessment({ store }: ApiParts, assessment: Assessment): Promise<Assessment | undefined> {
  const round = await store.rounds.find(assessment.roundId);
  if (round === undefined || round.previousRoundId === null) return undefined;
  const earlier = await store.assessments.list({ roundId: round.previousRoundId, iso3: assessment.iso3 });
  return earlier.find(({ instrumentId, state }) => instrumentId === assessment.instrumentId && state !== 'withdrawn');
}

interface CarriedTo {
  readonly carried: CarryOver;
  /** Of the content that was carried. */
  readonly checkedHash: string;
  readonly originOf: (questionId: string) => StoredResponse['origin'];
}

/** @throws ApiProblem `not_found` for a version that is not published, or not pinned by the round */
async function carriedTo(parts: ApiParts, assessment: Assessment, version: string): Promise<CarriedTo> {
  const { instrumentId, assessmentId } = assessment;
  const { instruments } = await roundOf(parts, assessment);
  const isPinned = instruments.some((pinned) => pinned.instrumentId === instrumentId && pinned.version === version);
  const after = isPinned ? await parts.questionnaires.find(instrumentId, version) : undefined;
  if (after === undefined) throw new ApiProblem('not_found');
  const { questionnaire: before } = await revisionOf(parts, assessment);
  // The hash first: what changes after it is refused by the store.
  const checkedHash = await parts.store.assessments.contentHash(assessment);
  const responses = await parts.store.assessments.responses(assessmentId);
  const answers = withoutEmpty(answersOf(responses));
  const carried = carryOver(before.revision, after.questionnaire.revision, answers);
  const asTheyWere = new Map(
    carried.outcomes.flatMap(({ from, to, outcome }) =>
      outcome === 'carried' && from !== undefined ? to.map((questionId) => [questionId, from] as const) : [],
    ),
  );
  const origins = new Map(responses.map(({ questionId, origin }) => [questionId, origin]));
  return {
    carried,
    checkedHash,
    // What stands as it was need not be confirmed again; everything else is.
    originOf: (questionId) => origins.get(asTheyWere.get(questionId) ?? '') ?? 'carried',
  };
}

function withoutEmpty(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => Object.keys(answer).length > 0));
}

function itemsOf(
  answers: Answers,
  originOf: (questionId: string) => StoredResponse['origin'],
  evidenceOf: (item: WireEvidence) => WireEvidence = (item) => item,
): readonly CarriedAnswer[] {
  return Object.entries(answers).map(([questionId, { evidence = [], ...answer }]) => ({
    questionId,
    answer,
    evidence: evidence.map(evidenceOf),
    origin: originOf(questionId),
  }));
}

function told({ versions, counts, outcomes, losses }: CarryOver): z.infer<typeof reportShape> {
  return {
    versions: { ...versions },
    counts: { ...counts },
    outcomes: outcomes.map((outcome) => ({ ...outcome, to: [...outcome.to] })),
    losses: losses.map((loss) => ({ ...loss })),
  };
}

/** A report as the store keeps it: written by `moveVersion` above, and by nobody else. */
function reportOf(text: string): CarryOver {
  return JSON.parse(text) as CarryOver;
}

/** Answers that come from another round or go to another version. */
export const carryRoutes = [prefill, previewVersion, undoVersion, moveVersion];
