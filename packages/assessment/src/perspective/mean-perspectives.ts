import { isGap, arithmeticMean, gap, type Value } from '@groundwork/scoring';
import type { ClosedPerspectives } from './closed-perspectives.ts';
import { perspectiveGroups, type PerspectiveGroup } from './perspective-group.ts';
import { gapOfMeans, isTalkFirst } from './perspective-gap.ts';

/** A mean over countries, each counted once, with how many of how many it is over. */
export interface MeanView {
  readonly group: PerspectiveGroup;
  /** 0 to 100, higher is worse; a gap `withheld` where no country shows a figure, or `not-asked` of this group. */
  readonly severity: Value;
  readonly countries: number;
  readonly of: number;
}

/** One barrier as the groups of several countries see it. */
export interface MeanBarrier {
  readonly questionId: string;
  readonly barrierIds: readonly string[];
  readonly groups: readonly MeanView[];
  readonly perspectiveGap: Value;
  readonly isTalkFirst: boolean;
}

/** What the opinions of several countries come to. */
export interface MeanPerspectives {
  readonly indices: readonly MeanView[];
  readonly barriers: readonly MeanBarrier[];
}

/**
 * Sums up countries: unweighted means of the figures that each of them shows, and of nothing else. A country whose figure is
 * withheld stays out, and the coverage says so; so no total over countries, less the countries shown, can speak of those that are
 * not. Traits are not summed up.
 *
 * @param countries what each tells, all of the same instrument revision
 */
export function meanPerspectives(countries: readonly ClosedPerspectives[]): MeanPerspectives {
  const meanOf = (group: PerspectiveGroup, severities: readonly Value[]): MeanView => {
    const shown = severities.filter((severity) => !isGap(severity));
    const isAsked = severities.some((severity) => !isGap(severity) || severity.gap !== 'not-asked');
    return {
      group,
      severity: shown.length > 0 ? arithmeticMean(shown) : gap(isAsked ? 'withheld' : 'not-asked'),
      countries: shown.length,
      of: countries.length,
    };
  };
  const barriers = countries[0]?.barriers ?? [];
  return {
    indices: perspectiveGroups.map((group) =>
      meanOf(
        group,
        countries.map(({ indices }) => severityOf(indices, group)),
      ),
    ),
    barriers: barriers.map(({ questionId, barrierIds }): MeanBarrier => {
      const groups = perspectiveGroups.map((group) =>
        meanOf(
          group,
          countries.map((country) =>
            severityOf(country.barriers.find((barrier) => barrier.questionId === questionId)?.groups ?? [], group),
          ),
        ),
      );
      const perspectiveGap = gapOfMeans(groups);
      return { questionId, barrierIds, groups, perspectiveGap, isTalkFirst: isTalkFirst(perspectiveGap) };
    }),
  };
}

function severityOf(
  views: readonly { readonly group: PerspectiveGroup; readonly severity: Value }[],
  group: PerspectiveGroup,
): Value {
  return views.find((view) => view.group === group)?.severity ?? gap('not-asked');
}
