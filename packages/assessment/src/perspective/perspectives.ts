import { isScored, type Answers, type Questionnaire, type SeverityQuestion } from '@groundwork/instrument';
import { arithmeticMean, gap, isGap, type Value } from '@groundwork/scoring';

/** The groups whose views are set side by side; the fourth is shown beside them and no part of the gap. */
export const perspectiveGroups = ['government', 'private', 'civil', 'international'] as const;

/** Who speaks. */
export type PerspectiveGroup = (typeof perspectiveGroups)[number];

/** One person's answers, and the group he answers for. */
export interface ResponseSet {
  readonly group: PerspectiveGroup;
  readonly answers: Answers;
}

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

/** Smallest group that is shown. Source: content.md part 6; safety.md, privacy. */
const fewestPeople = 5;

/** Points of severity from which the groups should talk first. Source: content.md part 6. */
const talkFirstPoints = 25;

/**
 * Sets the views of the groups on each barrier side by side: means of severity (0-4) times 25, per group, never per person,
 * and the gap between them. Groups of fewer than five are withheld, in counts as in means.
 *
 * Opinions are never added to a country's readiness. Source: content.md part 6.
 */
export function perspectives(questionnaire: Questionnaire, sets: readonly ResponseSet[]): Perspectives {
  const severities = questionnaire.questions.filter(
    (question): question is SeverityQuestion => isScored(question) && question.kind === 'severity',
  );
  const answered = perspectiveGroups.map((group) => ({
    group,
    values: sets
      .filter((set) => set.group === group)
      .map(({ answers }) => {
        const sheet = questionnaire.sheet(answers);
        return severities.map(({ questionId }) => {
          const value = sheet.question(questionId).hasValue ? sheet.answers[questionId]?.value : undefined;
          return typeof value === 'number' ? value : undefined;
        });
      }),
  }));
  const barriers = severities.map(({ questionId, barrierIds = [] }, position): BarrierView => {
    const groups = answered.map(({ group, values }) =>
      viewOf(
        group,
        values.flatMap((row) => row[position] ?? []),
      ),
    );
    const perspectiveGap = gapOf(groups);
    return {
      questionId,
      barrierIds,
      groups,
      perspectiveGap,
      isTalkFirst: !isGap(perspectiveGap) && perspectiveGap >= talkFirstPoints - 1e-9,
    };
  });
  return {
    barriers,
    indices: perspectiveGroups.map((group, place) =>
      indexOf(group, answered[place]?.values.length ?? 0, barriers, severities),
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
  severities: readonly SeverityQuestion[],
): GroupView {
  if (people > 0 && people < fewestPeople) return { group, severity: gap('withheld'), count: null };
  const views = barriers.map(({ groups }) => groups.find((view) => view.group === group)?.severity ?? gap('not-asked'));
  const shown = views.flatMap((severity, position) =>
    isGap(severity) ? [] : [{ severity, weight: severities[position]?.weight ?? 0 }],
  );
  const severity =
    shown.length === 0
      ? gap(people === 0 ? 'not-answered' : 'withheld')
      : arithmeticMean(
          shown.map((view) => view.severity),
          shown.map(({ weight }) => weight),
        );
  return { group, severity, count: people };
}

/** The fourth group stands beside and is no part of the gap. */
function gapOf(groups: readonly GroupView[]): Value {
  const means = groups
    .filter(({ group }) => group !== 'international')
    .flatMap(({ severity }) => (isGap(severity) ? [] : [severity]));
  return means.length < 2 ? gap('not-computable') : Math.max(...means) - Math.min(...means);
}
