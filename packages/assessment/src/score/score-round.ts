import type { Answers, Questionnaire } from '@groundwork/instrument';
import { competitionRanks, gap, groupMean, isGap, type Value } from '@groundwork/scoring';
import { countryGroups, type Grouping } from '../country/country-groups.ts';
import type { Country } from '../country/country.ts';
import type { EditionRow } from '../edition/edition.ts';
import type { AssessmentScores, ValidatedAnswer } from './assessment-scores.ts';
import { bandOf, scoreAssessment } from './score-assessment.ts';
import type { GroupScore, ScoreRun } from './score-run.ts';

/** One country's answers in a round. */
export interface RoundEntry {
  readonly iso3: string;
  readonly answers: Answers;
  readonly validated?: ReadonlyMap<string, ValidatedAnswer>;
}

/** What a score run is made of. Identity, hashes and time are passed in: this room has no clock and no hash. */
export interface RoundToScore {
  readonly questionnaire: Questionnaire;
  readonly entries: readonly RoundEntry[];
  readonly countries: readonly Country[];
  readonly basis: ScoreRun['basis'];
  /** The reference date of the round, which `today()` stands for. */
  readonly today?: string;
  readonly run: Pick<
    ScoreRun,
    'scoreRunId' | 'roundId' | 'revisionHash' | 'inputHash' | 'engineVersion' | 'computedAt'
  >;
}

const groupings: readonly Grouping[] = ['world', 'region', 'sub-region', 'income', 'special'];

/**
 * Scores a round: every country's scores, ranks 1-2-2-4 on unrounded values compared at 1e-9, bands, and group means
 * unweighted and population-weighted with their coverage. The order of entries does not matter; rows come by ISO code.
 *
 * A country of a group that did not take part counts in `of`, not in the mean.
 */
export function scoreRound({ questionnaire, entries, countries, basis, today, run }: RoundToScore): ScoreRun {
  const { revision } = questionnaire;
  const byCode = new Map(countries.map((country) => [country.iso3, country]));
  const ordered = entries.toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  const scored = ordered.map(({ iso3, answers, validated }) => ({
    iso3,
    scores: scoreAssessment(questionnaire, answers, {
      ...(validated === undefined ? {} : { validated }),
      ...(today === undefined ? {} : { today }),
    }),
  }));
  const values = scored.map(({ scores }) => scores.index[basis]);
  const ranks = competitionRanks(values);
  const rows = scored.map(({ iso3, scores }, position): EditionRow => ({
    iso3,
    name: byCode.get(iso3)?.name ?? iso3,
    index: scores.index[basis],
    rank: ranks[position] ?? null,
    groupId: bandOf(scores.index[basis], revision.bands),
    components: Object.fromEntries(scores.dimensions.map(({ sectionId, score }) => [sectionId, score[basis]])),
    flags: [],
  }));
  const indexOf = new Map(rows.map(({ iso3, index }) => [iso3, index]));
  const states = countries.filter(({ isMemberState, iso3 }) => isMemberState || indexOf.has(iso3));
  return {
    ...run,
    instrumentId: revision.instrumentId,
    version: revision.version,
    basis,
    rows,
    groups: groupings
      .flatMap((by) => countryGroups(states, by))
      .map(({ groupId, title, countries: members }) => scoreGroup(groupId, title, members, indexOf)),
    countries: Object.fromEntries(scored.map(({ iso3, scores }): [string, AssessmentScores] => [iso3, scores])),
  };
}

function scoreGroup(
  groupId: string,
  title: string,
  members: readonly Country[],
  indexOf: ReadonlyMap<string, Value>,
): GroupScore {
  const mean = groupMean(
    members.map(({ iso3 }) => indexOf.get(iso3) ?? gap('not-asked')),
    members.map(({ population }) => population?.persons ?? gap('not-computable')),
  );
  return {
    groupId,
    title,
    unweightedMean: isGap(mean.unweightedMean) ? null : mean.unweightedMean,
    populationWeightedMean: isGap(mean.populationWeightedMean) ? null : mean.populationWeightedMean,
    count: mean.count,
    of: mean.of,
  };
}
