import type { Answer, Answers } from '../answer/answer.ts';
import type { AnswerState } from '../expression/computing/answer-state.ts';
import type { Issue } from '../answer/issue.ts';
import type { Flow, QuestionFlow, SectionFlow } from './flow.ts';

/**
 * The answers to one questionnaire and what follows from them, kept up to date one answer at a time: only what depends on
 * an answer is looked at again. Made by `Questionnaire.sheet`; holds no reference to anything it is given but the answers.
 */
export interface AnswerSheet {
  /** The answers as given, those of hidden questions included. */
  readonly answers: Answers;
  /** What expressions read now, by the place of a question in the questionnaire; for `explainQuestion`. */
  readonly state: AnswerState;
  /**
   * Takes an answer, or takes one back with `undefined`.
   *
   * @returns the ids of all questions that stand otherwise than before, in no particular order
   * @throws InstrumentError `unknown-question`
   */
  answer(questionId: string, answer: Answer | undefined): readonly string[];
  /** @throws InstrumentError `unknown-question` */
  question(questionId: string): QuestionFlow;
  /** Whether a question is shown; quicker than the whole. @throws InstrumentError `unknown-question` */
  isShown(questionId: string): boolean;
  /** @throws InstrumentError `unknown-question` when there is no such section */
  section(sectionId: string): SectionFlow;
  /** Every issue of the questionnaire, in its order, what is missing included. */
  issues(): readonly Issue[];
  /** Everything at once. */
  flow(): Flow;
}
