import type { InstrumentRevision } from '@groundwork/instrument';
import { competitionRanks, gap, groupMean, isGap, type Value } from '@groundwork/scoring';
import { countryGroups, type CountryGroup, type Grouping } from '../country/country-groups.ts';
import type { Country } from '../country/country.ts';
import type { EditionRow, RankInterval } from '../edition/edition.ts';
import { bandOf } from '../score/score-assessment.ts';
import type { GroupScore, RunUncertainty, ScoreRun, TargetScore } from '../score/score-run.ts';
import type { CountryOutcome } from './country-outcome.ts';

const groupings: readonly Grouping[] = ['world', 'region', 'sub-region', 'income', 'special'];

/** A run but for its identity, its hashes and the scores of each country. */
export interface AssembledRun extends Pick<ScoreRun, 'instrumentId' | 'version' | 'basis' | 'rows' | 'groups'> {
  readonly targets: readonly TargetScore[];
  readonly uncertainty: RunUncertainty | null;
}

/**
 * Puts the countries of a run together: ranks 1-2-2-4 on unrounded values compared at 1e-9, bands, and means of groups
 * unweighted and population-weighted with their coverage, of the index and of the support of each target.
 *
 * A country of a group that did not take part counts in `of`, not in the mean.
 *
 * @param outcomes by ISO code
 * @param intervals of ranks by ISO code; a country without a rank has none whatever stands here
 */
export function assembleRun(
  revision: InstrumentRevision,
  outcomes: readonly CountryOutcome[],
  countries: readonly Country[],
  {
    basis,
    intervals,
    uncertainty,
  }: {
    readonly basis: ScoreRun['basis'];
    readonly intervals: ReadonlyMap<string, RankInterval>;
    readonly uncertainty: RunUncertainty | null;
  },
): AssembledRun {
  const byCode = new Map(countries.map((country) => [country.iso3, country]));
  const ranks = competitionRanks(outcomes.map(({ index }) => index));
  const rows = outcomes.map(({ iso3, version, index, components }, place): EditionRow => {
    const rank = ranks[place] ?? null;
    return {
      iso3,
      name: byCode.get(iso3)?.name ?? iso3,
      index,
      rank,
      ...(uncertainty === null ? {} : { rankInterval: rank === null ? null : (intervals.get(iso3) ?? null) }),
      groupId: bandOf(index, revision.bands),
      components,
      flags: version === revision.version ? [] : ['other-revision'],
    };
  });
  const entered = new Set(outcomes.map(({ iso3 }) => iso3));
  const states = countries.filter(({ isMemberState, iso3 }) => isMemberState || entered.has(iso3));
  const groups = groupings.flatMap((by) => countryGroups(states, by));
  const scoresOf = (values: ReadonlyMap<string, Value>) => groups.map((group) => groupScore(group, values));
  return {
    instrumentId: revision.instrumentId,
    version: revision.version,
    basis,
    rows,
    groups: scoresOf(new Map(outcomes.map(({ iso3, index }) => [iso3, index]))),
    targets: targetsOf(outcomes, scoresOf),
    uncertainty,
  };
}

function targetsOf(
  outcomes: readonly CountryOutcome[],
  scoresOf: (values: ReadonlyMap<string, Value>) => readonly GroupScore[],
): readonly TargetScore[] {
  return (outcomes[0]?.targets ?? []).map(({ targetId }, place): TargetScore => {
    const countries = outcomes.flatMap(({ iso3, targets }): TargetScore['countries'] => {
      const target = targets[place];
      if (target === undefined) return [];
      const { support, questionCount, warning } = target;
      return [{ iso3, support, questionCount, warning }];
    });
    return { targetId, countries, groups: scoresOf(new Map(countries.map(({ iso3, support }) => [iso3, support]))) };
  });
}

function groupScore({ groupId, title, countries }: CountryGroup, values: ReadonlyMap<string, Value>): GroupScore {
  const mean = groupMean(
    countries.map(({ iso3 }) => values.get(iso3) ?? gap('not-asked')),
    countries.map(({ population }) => population?.persons ?? gap('not-computable')),
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
