import { isScored, type Answers, type Questionnaire, type SeverityQuestion } from '@groundwork/instrument';
import type { PerspectiveGroup } from './perspective-group.ts';
import { respondentProfile } from './respondent-profile.ts';

/** One person's answers, and the group he answers for. */
export interface ResponseSet {
  readonly group: PerspectiveGroup;
  readonly answers: Answers;
}

/** What one person says of the barriers. */
export interface Opinion {
  readonly group: PerspectiveGroup;
  /** Severity by place in the list of questions, 0 to 4; undefined where the person said nothing. */
  readonly severities: readonly (number | undefined)[];
  /** Chosen option by the question of a trait; a trait the person did not tell is absent. */
  readonly traits: Readonly<Record<string, string>>;
}

/** The opinions of some people on the barriers that an instrument asks about. */
export interface Opinions {
  readonly questions: readonly SeverityQuestion[];
  readonly people: readonly Opinion[];
}

/** Reads response sets once: what is hidden, wrong or without a value counts as nothing said. */
export function readOpinions(questionnaire: Questionnaire, sets: readonly ResponseSet[]): Opinions {
  const questions = questionnaire.questions.filter(
    (question): question is SeverityQuestion => isScored(question) && question.kind === 'severity',
  );
  const { traits } = respondentProfile(questionnaire);
  const people = sets.map(({ group, answers }): Opinion => {
    const sheet = questionnaire.sheet(answers);
    const valueOf = (questionId: string): unknown =>
      sheet.question(questionId).hasValue ? sheet.answers[questionId]?.value : undefined;
    return {
      group,
      severities: questions.map(({ questionId }) => {
        const value = valueOf(questionId);
        return typeof value === 'number' ? value : undefined;
      }),
      traits: Object.fromEntries(
        traits.flatMap(({ questionId }) => {
          const value = valueOf(questionId);
          return typeof value === 'string' ? [[questionId, value]] : [];
        }),
      ),
    };
  });
  return { questions, people };
}
