import {
  openQuestionnaire,
  type Level,
  type RespondentRole,
  type SeverityQuestion,
  type SingleChoiceQuestion,
} from '@groundwork/instrument';
import { level, revisionOf } from '../score/revision.test-data.ts';
import type { PerspectiveGroup } from './perspective-group.ts';
import type { ResponseSet } from './read-opinions.ts';

const levels: readonly Level[] = ([0, 1, 2, 3, 4] as const).map((score) => ({ score, text: `severity ${score}` }));
const everybody: SeverityQuestion['respondentRoles'] = ['gov-lead', 'private', 'civil', 'international'];

function severity(questionId: string, weight: 1 | 2, respondentRoles = everybody): SeverityQuestion {
  const base = level(questionId);
  return { ...base, kind: 'severity', weight, levels, respondentRoles, barrierIds: [`B-${questionId}`] };
}

function choice(
  questionId: string,
  respondentRoles: readonly [RespondentRole, ...RespondentRole[]],
  optionIds: readonly string[],
): SingleChoiceQuestion {
  return {
    questionId,
    kind: 'single-choice',
    label: questionId,
    text: questionId,
    respondentRoles,
    isOptional: true,
    options: optionIds.map((optionId) => ({ optionId, text: optionId })),
  };
}

const barriers = revisionOf([severity('O-A1', 1), severity('O-A2', 2)], [severity('O-C1', 1, ['private'])], []);

/**
 * As the instrument of barriers, in small: the group, three traits of firms, two barriers asked of everybody (weights 1 and 2)
 * and one asked of firms.
 */
export const opinionQuestionnaire = openQuestionnaire({
  ...barriers,
  purpose: 'opinion',
  sections: [
    {
      sectionId: 'START',
      title: 'START',
      summary: '',
      weightPercent: 0,
      subSections: [
        {
          subSectionId: 'START1',
          title: 'START1',
          questions: [
            choice('O-G0', everybody, ['government', 'private', 'civil', 'international']),
            choice('O-G1', ['private'], ['small', 'medium', 'large']),
            choice('O-G2', ['private'], ['local', 'foreign']),
            choice('O-G3', ['private'], ['bidder', 'operator', 'lender']),
          ],
        },
      ],
    },
    ...barriers.sections,
  ],
});

/** So many people of a group who all answer the same: values by question id. */
export function respondents(
  count: number,
  group: PerspectiveGroup,
  said: Readonly<Record<string, string | number>>,
): readonly ResponseSet[] {
  const answers = Object.fromEntries(
    Object.entries({ 'O-G0': group, ...said }).map(([questionId, value]) => [questionId, { value }]),
  );
  return Array.from({ length: count }, () => ({ group, answers }));
}
