import {
  compileExpression,
  parseExpression,
  questionsRead,
  type AnswerSheet,
  type AnswerState,
  type Check,
  type ExpressionNames,
  type NamedQuestion,
  type Questionnaire,
  type ReadableValue,
} from '@groundwork/instrument';

/** One instrument of a round, as a country has answered it. */
export interface AnsweredInstrument {
  readonly questionnaire: Questionnaire;
  readonly sheet: AnswerSheet;
}

/** A check between instruments that speaks, with every place it is shown at, so that each links to the others. */
export interface SpokenCheck {
  readonly checkId: string;
  readonly severity: Check['severity'];
  readonly message: string;
  readonly places: readonly {
    readonly instrumentId: string;
    readonly version: string;
    readonly sectionId: string;
    readonly questionId: string;
  }[];
}

/**
 * The checks between instruments that speak over one country's answers in a round.
 *
 * A check is asked only when every question it reads belongs to one of the instruments; hidden and unanswered questions read
 * as unanswered, as everywhere. They warn and never block. Source: content.md 12.3.
 *
 * @param checks as read from `instruments/checks.yaml`
 * @param instruments those of the round; question ids are unique over all of them
 */
export function checkBetween(
  checks: readonly Check[],
  instruments: readonly AnsweredInstrument[],
): readonly SpokenCheck[] {
  const { names, state, placeOf } = joined(instruments);
  return checks.flatMap((check): readonly SpokenCheck[] => {
    const { tree } = parseExpression(check.when);
    if (tree === undefined) return [];
    const isAsked = questionsRead(tree).every((questionId) => names.question(questionId) !== undefined);
    if (!isAsked || compileExpression(tree, names)(state) !== true) return [];
    const { checkId, severity, message, questionIds } = check;
    const places = questionIds.flatMap((questionId) => placeOf(questionId) ?? []);
    return places.length === 0 ? [] : [{ checkId, severity, message, places }];
  });
}

/** The answers of several instruments as if they were one. */
function joined(instruments: readonly AnsweredInstrument[]): {
  readonly names: ExpressionNames;
  readonly state: AnswerState;
  readonly placeOf: (questionId: string) => SpokenCheck['places'][number] | undefined;
} {
  const named = new Map<string, NamedQuestion & { readonly questionnaire: Questionnaire }>();
  const values: ReadableValue[] = [];
  const answers: AnswerState['answers'][number][] = [];
  for (const { questionnaire, sheet } of instruments) {
    for (const [place, question] of questionnaire.questions.entries()) {
      named.set(question.questionId, { slot: values.length, question, questionnaire });
      values.push(sheet.state.values[place]);
      answers.push(sheet.state.answers[place]);
    }
  }
  const today = instruments[0]?.sheet.state.today;
  return {
    names: { question: (questionId) => named.get(questionId) },
    state: { values, answers, today, row: undefined },
    placeOf(questionId) {
      const questionnaire = named.get(questionId)?.questionnaire;
      if (questionnaire === undefined) return undefined;
      const { instrumentId, version } = questionnaire.revision;
      const { sectionId } = questionnaire.place(questionId).section;
      return { instrumentId, version, sectionId, questionId };
    },
  };
}
