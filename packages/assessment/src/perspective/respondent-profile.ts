import type { Question, Questionnaire, SingleChoiceQuestion } from '@groundwork/instrument';
import { perspectiveGroups } from './perspective-group.ts';

/** What an opinion instrument asks about the respondent rather than about the country. */
export interface RespondentProfile {
  /** The question for which group the person answers, where there is one; its options are the groups. */
  readonly groupQuestionId: string | undefined;
  /** What else is asked about the person: size, local or foreign, role. */
  readonly traits: readonly SingleChoiceQuestion[];
}

const known = new WeakMap<Questionnaire, RespondentProfile>();

/**
 * Finds the questions about the respondent by their form: the group is asked by the single choice among the groups, and traits
 * are the other single choices beside it, in the same sub-section.
 */
export function respondentProfile(questionnaire: Questionnaire): RespondentProfile {
  const found = known.get(questionnaire) ?? profileOf(questionnaire);
  known.set(questionnaire, found);
  return found;
}

function profileOf(questionnaire: Questionnaire): RespondentProfile {
  const asksGroup = questionnaire.questions.find(
    (question) =>
      isSingleChoice(question) &&
      question.options.every(({ optionId }) => (perspectiveGroups as readonly string[]).includes(optionId)),
  );
  if (asksGroup === undefined) return { groupQuestionId: undefined, traits: [] };
  const { subSection } = questionnaire.place(asksGroup.questionId);
  return {
    groupQuestionId: asksGroup.questionId,
    traits: subSection.questions.filter(
      (question): question is SingleChoiceQuestion => isSingleChoice(question) && question !== asksGroup,
    ),
  };
}

function isSingleChoice(question: Question): question is SingleChoiceQuestion {
  return question.kind === 'single-choice';
}
