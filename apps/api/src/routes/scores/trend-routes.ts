import {
  comparableTrend,
  revisionComparability,
  type RevisionComparability,
  type TrendRound,
} from '@groundwork/assessment';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { publicRun } from '../../editions/public-run.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { demonstrationShape } from '../editions/edition-shape.ts';
import { demonstrationLabel } from '../rounds/round-scores.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { valueShape } from '../value-shape.ts';

const trendShape = z.strictObject({
  demonstration: demonstrationShape,
  instrumentId: z.string(),
  /** Published figures, oldest round first. */
  points: z.array(
    z.strictObject({
      roundId: z.string(),
      title: z.string(),
      referenceDate: z.string(),
      version: z.string(),
      scoreRunId: z.string(),
      basis: z.enum(['evidenced', 'validated']),
      index: valueShape,
      rank: z.number().nullable(),
      rankInterval: z.strictObject({ low: z.int(), high: z.int() }).nullable().optional(),
      groupId: z.string().nullable(),
    }),
  ),
  /** From each round to the next: whether a line may be drawn, and the change over the comparable questions. */
  links: z.array(
    z.strictObject({
      fromRoundId: z.string(),
      toRoundId: z.string(),
      step: z.enum(['none', 'patch', 'minor', 'major']),
      comparableCount: z.int(),
      of: z.int(),
      breaks: z.array(z.strictObject({ code: z.enum(['questions', 'scoring', 'basis']), count: z.int().optional() })),
      before: valueShape,
      after: valueShape,
      change: valueShape,
    }),
  ),
});

const readTrends = defineRoute({
  operationId: 'readTrends',
  method: 'get',
  path: '/api/countries/{iso3}/trends',
  access: 'public',
  summary: 'A country over published rounds, compared only over what is comparable, with every break and why',
  params: z.object({ iso3: z.string().max(10) }),
  answers: {
    ...notModified,
    200: {
      description: 'One trend per instrument; demonstrations apart',
      shape: z.strictObject({ iso3: z.string(), trends: z.array(trendShape) }),
    },
  },
  async handle({ context, parts, params }) {
    const iso3 = params.iso3.toUpperCase();
    const isKnown = (await parts.store.reference.countries()).some((country) => country.iso3 === iso3);
    if (!isKnown) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson({ iso3, trends: await trendsOf(parts, iso3) }));
  },
});

async function trendsOf(parts: ApiParts, iso3: string): Promise<readonly object[]> {
  const { store, clock } = parts;
  const now = clock();
  const series = new Map<
    string,
    { readonly label: object; readonly instrumentId: string; readonly rounds: TrendRound[] }
  >();
  for (const round of await store.rounds.list()) {
    for (const { instrumentId } of round.instruments) {
      const run = await publicRun(store, round, instrumentId, now);
      const row = run?.rows.find((candidate) => candidate.iso3 === iso3);
      if (run === undefined || row === undefined) continue;
      const scores = await store.scoreRuns.scoresOf(run.scoreRunId, iso3);
      const version = (await store.scoreRuns.entriesOf(run.scoreRunId)).get(iso3)?.version ?? run.version;
      const opened = await parts.questionnaires.find(instrumentId, version);
      if (scores === undefined || opened === undefined) continue;
      const key = `${instrumentId} ${String(round.isDemonstration)}`;
      const known = series.get(key) ?? { label: demonstrationLabel(round), instrumentId, rounds: [] };
      series.set(key, known);
      const { scoreRunId, basis } = run;
      known.rounds.push({
        round,
        run: { scoreRunId, version, revisionHash: opened.hash, basis },
        revision: opened.questionnaire.revision,
        row,
        questions: scores.questions,
      });
    }
  }
  return [...series.values()].map(({ label, instrumentId, rounds }) => ({
    ...label,
    instrumentId,
    ...comparableTrend(rounds.toSorted(byReferenceDate), compared),
  }));
}

function byReferenceDate(one: TrendRound, other: TrendRound): number {
  const [a, b] = [one.round.referenceDate, other.round.referenceDate];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Published revisions never change, so two are compared once. */
const comparabilities = new Map<string, RevisionComparability>();
const keptComparabilities = 64;

function compared(before: TrendRound, after: TrendRound): RevisionComparability {
  const key = `${before.run.revisionHash} ${after.run.revisionHash}`;
  const known = comparabilities.get(key);
  if (known !== undefined) return known;
  const comparability = revisionComparability(before.revision, after.revision);
  const oldest = comparabilities.size >= keptComparabilities ? comparabilities.keys().next().value : undefined;
  if (oldest !== undefined) comparabilities.delete(oldest);
  comparabilities.set(key, comparability);
  return comparability;
}

/** Countries over rounds. */
export const trendRoutes = [readTrends];
