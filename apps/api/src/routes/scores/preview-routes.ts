import type { Round } from '@groundwork/assessment';
import type { Person } from '@groundwork/assessment/wire';
import type { ScoreRunSummary } from '@groundwork/store';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { roundScoresShape, runIdentity, runIdentityShape } from '../rounds/round-scores.ts';
import { groupScoreShape } from '../rounds/round-shape.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { countryScores, countryScoresShape } from './country-scores.ts';
import { previewSight, type PreviewSight } from './preview-sight.ts';

/** Groups with fewer scored countries are withheld until they are published: their mean would be a country's score. */
const smallestGroup = 3;

const roundPath = z.object({ roundId: z.string().min(1).max(100) });
const previewPath = roundPath.extend({ scoreRunId: z.string().min(1).max(100) });

const previewShape = roundScoresShape.extend({
  groups: z.array(groupScoreShape.extend({ isWithheld: z.boolean() })),
});

const listPreviews = defineRoute({
  operationId: 'listPreviews',
  method: 'get',
  path: '/api/rounds/{roundId}/previews',
  access: 'scores-preview',
  summary: 'The latest score run of each instrument and basis that may be looked at before publication',
  params: roundPath,
  answers: {
    ...notModified,
    200: { description: 'Without figures', shape: z.strictObject({ previews: z.array(runIdentityShape) }) },
  },
  async handle({ context, parts, person, params }) {
    const round = await parts.store.rounds.find(params.roundId);
    const runs = round === undefined ? [] : await latestRuns(parts, round, person);
    if (round === undefined || runs.length === 0) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson({ previews: runs.map((run) => runIdentity(round, run)) }));
  },
});

const readPreview = defineRoute({
  operationId: 'readPreview',
  method: 'get',
  path: '/api/rounds/{roundId}/previews/{scoreRunId}',
  access: 'scores-preview',
  summary: 'A score run before publication, as far as the role reaches; reviewers see their countries and no rank',
  params: previewPath,
  answers: { ...notModified, 200: { description: 'The rows and groups that may be seen', shape: previewShape } },
  async handle({ context, parts, person, params }) {
    const { round, run, sight } = await runInSight(parts, person, params);
    return answerTagged(context, taggedJson({ ...runIdentity(round, run), ...seen(run, sight) }));
  },
});

const readCountryPreview = defineRoute({
  operationId: 'readCountryPreview',
  method: 'get',
  path: '/api/rounds/{roundId}/previews/{scoreRunId}/countries/{iso3}',
  access: 'scores-preview',
  summary: 'Every score of a country before publication, as far as the role reaches',
  params: previewPath.extend({ iso3: z.string().max(10) }),
  answers: {
    ...notModified,
    200: { description: 'From the index down to the questions', shape: countryScoresShape },
  },
  async handle({ context, parts, person, params }) {
    const { round, run, sight } = await runInSight(parts, person, params);
    const limited = { ...run, rows: seen(run, sight).rows };
    return answerTagged(context, taggedJson(await countryScores(parts, { round, run: limited }, params.iso3)));
  },
});

async function latestRuns(
  { store }: ApiParts,
  { roundId, instruments }: Round,
  person: Person,
): Promise<readonly ScoreRunSummary[]> {
  const runs: ScoreRunSummary[] = [];
  for (const { instrumentId } of instruments) {
    if (previewSight(person, roundId, instrumentId) === undefined) continue;
    for (const basis of ['evidenced', 'validated'] as const) {
      const run = await store.scoreRuns.latestSummary(roundId, instrumentId, basis);
      if (run !== undefined) runs.push(run);
    }
  }
  return runs;
}

/** @throws ApiProblem `not_found`, whether there is no such run or the person may not know of it */
async function runInSight(
  { store }: ApiParts,
  person: Person,
  { roundId, scoreRunId }: z.infer<typeof previewPath>,
): Promise<{ readonly round: Round; readonly run: ScoreRunSummary; readonly sight: PreviewSight }> {
  const round = await store.rounds.find(roundId);
  const run = await store.scoreRuns.summary(scoreRunId);
  const sight = run?.roundId === roundId ? previewSight(person, roundId, run.instrumentId) : undefined;
  if (round === undefined || run === undefined || sight === undefined) throw new ApiProblem('not_found');
  return { round, run, sight };
}

/** Of some countries alone neither ranks nor groups are told: both are made of the others too. */
function seen({ rows, groups, uncertainty }: ScoreRunSummary, { countries }: PreviewSight) {
  if (countries !== 'all') {
    const own = rows
      .filter(({ iso3 }) => countries.has(iso3))
      .map(({ rankInterval: _interval, ...row }) => ({ ...row, rank: null }));
    return { rows: own, groups: [] };
  }
  return {
    rows,
    groups: groups.map((group) =>
      group.count < smallestGroup
        ? { ...group, unweightedMean: null, populationWeightedMean: null, isWithheld: true }
        : { ...group, isWithheld: false },
    ),
    ...(uncertainty === undefined ? {} : { uncertainty }),
  };
}

/** Score runs before they are published. */
export const previewRoutes = [listPreviews, readPreview, readCountryPreview];
