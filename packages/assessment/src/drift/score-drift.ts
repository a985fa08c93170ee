import type { Questionnaire } from '@groundwork/instrument';
import { carryOver, compareRevisions, type RevisionComparison } from '@groundwork/instrument/revisions';
import { compareRankings, gap, isGap, type Value } from '@groundwork/scoring';
import type { AssessmentScores } from '../score/assessment-scores.ts';
import { bandOf, scoreAssessment } from '../score/score-assessment.ts';
import type { RoundEntry } from '../score/score-round.ts';
import { carriedDecisions } from './carried-decisions.ts';
import type { CountryDrift, DimensionDrift, ScoreDrift, ValueDrift } from './drift.ts';
import { driftSummary } from './drift-summary.ts';
import { lostScore, type CountryUnderBoth } from './lost-score.ts';

/** How scores are compared. */
export interface DriftOptions {
  /** `evidenced` when absent. */
  readonly basis?: ScoreDrift['basis'];
  /** The day that `today()` stands for, the round's clock, as ISO date. */
  readonly today?: string;
}

/** How many countries are named as most affected. */
const mostAffectedCount = 10;

/**
 * What another revision of an instrument does to scores and ranks: the same answers scored under both, brought over as
 * `carryOver` says. What an expert looks at before publishing a revision.
 *
 * Ranks are taken among the countries that have a score under that revision, so that a country that loses its score moves the
 * places of the others. Answers that a person still has to confirm count as they stand. The order of entries makes no
 * difference.
 *
 * @param before the earlier revision, opened; the entries answer this one
 * @param after the later revision, opened
 * @param entries one country each
 * @param comparison of the two revisions; computed where absent
 * @example scoreDrift(questionnaire, questionnaire, entries).summary.largestShift // => 0
 */
export function scoreDrift(
  before: Questionnaire,
  after: Questionnaire,
  entries: readonly RoundEntry[],
  comparison: RevisionComparison = compareRevisions(before.revision, after.revision),
  { basis = 'evidenced', today }: DriftOptions = {},
): ScoreDrift {
  const underBoth = entries
    .toSorted((one, other) => (one.iso3 < other.iso3 ? -1 : 1))
    .map((entry) => scoreUnderBoth(before, after, entry, comparison, today));
  const rankings = compareRankings(
    underBoth.map(({ iso3, before: scores }) => ({ unit: iso3, value: scores.index[basis] })),
    underBoth.map(({ iso3, after: scores }) => ({ unit: iso3, value: scores.index[basis] })),
  );
  const ranks = new Map(rankings.map((ranking) => [ranking.unit, ranking]));
  const countries = underBoth.map(({ iso3, before: scoresBefore, after: scoresAfter, carried }): CountryDrift => {
    const ranking = ranks.get(iso3);
    const index = driftOf(scoresBefore.index[basis], scoresAfter.index[basis]);
    return {
      iso3,
      index,
      rank: {
        before: ranking?.firstRank ?? null,
        after: ranking?.secondRank ?? null,
        shift: ranking?.change ?? null,
      },
      bandId: {
        before: bandOf(index.before, before.revision.bands),
        after: bandOf(index.after, after.revision.bands),
      },
      dimensions: dimensionDrifts(scoresBefore, scoresAfter, basis),
      counts: carried.counts,
    };
  });
  return {
    versions: { before: before.revision.version, after: after.revision.version },
    basis,
    countries,
    mostAffected: mostAffected(countries),
    losing: underBoth.flatMap((country) => lostScore(country, basis, after, comparison) ?? []),
    summary: driftSummary(countries),
  };
}

function scoreUnderBoth(
  before: Questionnaire,
  after: Questionnaire,
  { iso3, answers, validated }: RoundEntry,
  comparison: RevisionComparison,
  today: string | undefined,
): CountryUnderBoth {
  const carried = carryOver(before.revision, after.revision, answers, comparison);
  const sheetOptions = today === undefined ? {} : { today };
  const [flowBefore, flowAfter] = [before.flow(answers, sheetOptions), after.flow(carried.answers, sheetOptions)];
  const decisions =
    validated === undefined ? undefined : carriedDecisions(validated, carried, comparison, after, { flow: flowAfter });
  return {
    iso3,
    carried,
    before: scoreAssessment(before, answers, { flow: flowBefore, ...(validated === undefined ? {} : { validated }) }),
    after: scoreAssessment(after, carried.answers, {
      flow: flowAfter,
      ...(decisions === undefined ? {} : { validated: decisions }),
    }),
  };
}

function driftOf(before: Value, after: Value): ValueDrift {
  return { before, after, difference: isGap(before) ? before : isGap(after) ? after : after - before };
}

function dimensionDrifts(
  before: AssessmentScores,
  after: AssessmentScores,
  basis: ScoreDrift['basis'],
): readonly DimensionDrift[] {
  const valuesOf = ({ dimensions }: AssessmentScores) =>
    new Map(dimensions.map(({ sectionId, score }) => [sectionId, score[basis]]));
  const [earlier, later] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...later.keys(), ...earlier.keys()])].map((sectionId) => ({
    sectionId,
    ...driftOf(earlier.get(sectionId) ?? gap('not-asked'), later.get(sectionId) ?? gap('not-asked')),
  }));
}

function mostAffected(countries: readonly CountryDrift[]): readonly string[] {
  return countries
    .map(({ iso3, rank, index: { difference } }) => ({
      iso3,
      places: Math.abs(rank.shift ?? 0),
      points: isGap(difference) ? 0 : Math.abs(difference),
    }))
    .filter(({ places, points }) => places > 0 || points > 1e-9)
    .toSorted((one, other) => other.places - one.places || other.points - one.points)
    .slice(0, mostAffectedCount)
    .map(({ iso3 }) => iso3);
}
