import type { Questionnaire, SeverityQuestion } from '@groundwork/instrument';
import { gap, isGap, type Value } from '@groundwork/scoring';
import { fewestPeople } from './disclosure/fewest-people.ts';
import { opinionIndex } from './opinion-index.ts';
import { gapOfMeans, isTalkFirst } from './perspective-gap.ts';
import { perspectiveGroups, type PerspectiveGroup } from './perspective-group.ts';
import { readOpinions, type Opinions, type ResponseSet } from './read-opinions.ts';

/** What one group says of one barrier or of all together. */
export interface GroupView {
  readonly group: PerspectiveGroup;
  /** 0 to 100, higher is worse; a gap `withheld` where fewer than five have answered, or `not-answered`. */
  readonly severity: Value;
  /** How many have answered; `null` where that itself would point to a few people. */
  readonly count: number | null;
}

/** One barrier as the groups see it. */
export interface BarrierView {
  readonly questionId: string;
  readonly barrierIds: readonly string[];
  readonly groups: readonly GroupView[];
  /** Largest minus smallest mean of government, private sector and civil society; a gap where fewer than two are shown. */
  readonly perspectiveGap: Value;
  /** Whether the gap is so large that the groups should talk first. */
  readonly isTalkFirst: boolean;
}

/** What an opinion instrument says, for one country. */
export interface Perspectives {
  readonly barriers: readonly BarrierView[];
  /** The weighted mean over all severity questions a group was asked, by group. */
  readonly indices: readonly GroupView[];
}

/**
 * Sets the views of the groups on each barrier side by side: means of severity (0-4) times 25, per group, never per person,
 * and the gap between them. Groups of fewer than five are withheld, in counts as in means.
 *
 * Opinions are never added to a country's readiness. Source: content.md part 6.
 */
export function perspectives(questionnaire: Questionnaire, sets: readonly ResponseSet[]): Perspectives {
  return viewOpinions(readOpinions(questionnaire, sets));
}

/** As {@link perspectives}, of opinions that are read already. */
export function viewOpinions({ questions, people }: Opinions): Perspectives {
  const byGroup = perspectiveGroups.map((group) => ({
    group,
    values: people.filter((person) => person.group === group).map(({ severities }) => severities),
  }));
  const barriers = questions.map(({ questionId, barrierIds = [] }, position): BarrierView => {
    const groups = byGroup.map(({ group, values }) =>
      viewOf(
        group,
        values.flatMap((row) => row[position] ?? []),
      ),
    );
    const perspectiveGap = gapOfMeans(groups);
    return { questionId, barrierIds, groups, perspectiveGap, isTalkFirst: isTalkFirst(perspectiveGap) };
  });
  return {
    barriers,
    indices: perspectiveGroups.map((group, place) =>
      indexOf(group, byGroup[place]?.values.length ?? 0, barriers, questions),
    ),
  };
}

function viewOf(group: PerspectiveGroup, values: readonly number[]): GroupView {
  if (values.length === 0) return { group, severity: gap('not-answered'), count: 0 };
  if (values.length < fewestPeople) return { group, severity: gap('withheld'), count: null };
  return {
    group,
    severity: 25 * (values.reduce((sum, value) => sum + value, 0) / values.length),
    count: values.length,
  };
}

function indexOf(
  group: PerspectiveGroup,
  people: number,
  barriers: readonly BarrierView[],
  questions: readonly SeverityQuestion[],
): GroupView {
  if (people > 0 && people < fewestPeople) return { group, severity: gap('withheld'), count: null };
  const views = barriers.map(({ groups }) => groups.find((view) => view.group === group)?.severity ?? gap('not-asked'));
  const index = opinionIndex(questions, views);
  return { group, severity: people > 0 && isGap(index) ? gap('withheld') : index, count: people };
}
