import { publicationIssues, type PublicationIssue, type Round } from '@groundwork/assessment';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { requireRound } from '../rounds/require-round.ts';
import { roundShape } from '../rounds/round-shape.ts';
import { lookBeforePublication } from './publication-facts.ts';
import { publicationCheckShape } from './publication-shape.ts';

const roundPath = z.object({ roundId: z.string().min(1).max(100) });
const why = z.string().trim().min(1).max(2000);
const scoreRunId = z.string().min(1).max(100);

const checkPublication = defineRoute({
  operationId: 'checkPublication',
  method: 'get',
  path: '/api/rounds/{roundId}/publication-check',
  access: 'round-manage',
  summary: 'Everything to know before a round is published; changes nothing',
  params: roundPath,
  query: z.strictObject({
    /** Score runs to look at, separated by commas; of other instruments the latest validated one. */
    scoreRuns: z
      .string()
      .regex(/^[^,]{1,100}(,[^,]{1,100}){0,19}$/)
      .optional(),
  }),
  answers: { 200: { description: 'Errors stand in the way, warnings must be accepted', shape: publicationCheckShape } },
  async handle({ context, parts, person, params, query }) {
    requireRound(person, params.roundId);
    const round = await roundOf(parts, params.roundId);
    const chosen = await byInstrument(parts, query.scoreRuns?.split(',') ?? []);
    const { facts, scoreRuns, comparability } = await lookBeforePublication(parts, round, chosen);
    const issues = publicationIssues(facts);
    return context.json({
      roundId: round.roundId,
      isPublishable: issues.every(({ severity }) => severity !== 'error'),
      scoreRuns,
      issues,
      previousRoundId: round.previousRoundId,
      comparability,
    });
  },
});

/** @throws ApiProblem `invalid` for a run that does not exist */
async function byInstrument({ store }: ApiParts, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const chosen: Record<string, string> = {};
  for (const id of ids) {
    const run = await store.scoreRuns.summary(id);
    if (run === undefined)
      throw new ApiProblem('invalid', { issues: [{ path: '/scoreRuns', code: 'unknown-score-run' }] });
    chosen[run.instrumentId] = id;
  }
  return chosen;
}

const publishRound = defineRoute({
  operationId: 'publishRound',
  method: 'post',
  path: '/api/rounds/{roundId}/publication',
  access: 'round-manage',
  summary: 'Publishes a closed round with the score run named for each instrument',
  params: roundPath,
  body: z.strictObject({
    operationId: z.uuid(),
    /** By instrument id. */
    scoreRuns: z.record(z.string().min(1).max(100), scoreRunId),
    /** The instant before which nothing is shown; null for at once. */
    embargoUntil: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text).toISOString())
      .nullable(),
    why,
    acceptWarnings: z.boolean().default(false),
  }),
  answers: { 200: { description: 'The published round', shape: roundShape } },
  refusals: ['content_moved', 'not_publishable', 'operation_reused', 'state_moved', 'warnings_not_accepted'],
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    const { acceptWarnings, ...publication } = body;
    const { rounds } = parts.store;
    // The mark first: what changes after it is refused by the store, what changed before it is looked at.
    const checkedMark = await rounds.contentMark(params.roundId);
    const round = await roundOf(parts, params.roundId);
    // What was published already is for the store to tell: the same operation is answered the same.
    if (round.state !== 'published') await requirePublishable(parts, round, publication.scoreRuns, acceptWarnings);
    await rounds.publish(round.roundId, { ...publication, checkedMark }, actor);
    return context.json(await roundOf(parts, round.roundId));
  },
});

/** @throws ApiProblem `invalid`, `not_publishable`, `warnings_not_accepted`, each with every reason */
async function requirePublishable(
  parts: ApiParts,
  round: Round,
  chosen: Readonly<Record<string, string>>,
  acceptWarnings: boolean,
): Promise<void> {
  const foreign = Object.keys(chosen).filter((id) =>
    round.instruments.every(({ instrumentId }) => instrumentId !== id),
  );
  if (foreign.length > 0)
    throw new ApiProblem('invalid', {
      issues: foreign.map((id) => ({ path: `/scoreRuns/${id}`, code: 'not-of-the-round' })),
    });
  const { facts, scoreRuns } = await lookBeforePublication(parts, round, chosen);
  const unnamed = Object.keys(scoreRuns).filter((instrumentId) => chosen[instrumentId] === undefined);
  const issues: readonly PublicationIssue[] = [
    // Nothing is published that was not named, even where a run would be there.
    ...unnamed.map((instrumentId) => ({ code: 'run-missing', severity: 'error', instrumentId }) as const),
    ...publicationIssues(facts).filter((issue) => issue.code !== 'run-missing'),
  ];
  if (issues.some(({ severity }) => severity === 'error'))
    throw new ApiProblem('not_publishable', { issues: told(issues) });
  if (issues.length > 0 && !acceptWarnings) throw new ApiProblem('warnings_not_accepted', { issues: told(issues) });
}

function told(issues: readonly PublicationIssue[]) {
  return issues.map((issue) => ({ path: '', ...issue }));
}

const withdrawPublication = defineRoute({
  operationId: 'withdrawPublication',
  method: 'post',
  path: '/api/rounds/{roundId}/publication/withdrawal',
  access: 'round-manage',
  summary: 'Takes a publication back: its figures are gone with the next request',
  params: roundPath,
  body: z.strictObject({ operationId: z.uuid(), why }),
  answers: { 200: { description: 'The closed round', shape: roundShape } },
  refusals: ['operation_reused', 'state_moved'],
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    await parts.store.rounds.withdraw(params.roundId, body, actor);
    return context.json(await roundOf(parts, params.roundId));
  },
});

async function roundOf({ store }: ApiParts, roundId: string): Promise<Round> {
  const round = await store.rounds.find(roundId);
  if (round === undefined) throw new ApiProblem('not_found');
  return round;
}

/** Publishing and taking back. */
export const publicationRoutes = [checkPublication, publishRound, withdrawPublication];
