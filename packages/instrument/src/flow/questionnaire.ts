import type { Answer, Answers } from '../answer/answer.ts';
import type { Issue } from '../answer/issue.ts';
import type { InstrumentRevision, Section, SubSection } from '../definition/instrument-revision.ts';
import type { Question } from '../definition/question.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { Flow } from './flow.ts';

/** What a questionnaire is asked under. */
export interface SheetOptions {
  /** The day that `today()` stands for, as ISO date: the clock of the round. Absent: `today()` is unanswered. */
  readonly today?: string;
}

/** A revision made ready to be asked: indexes built, expressions compiled once. Made by `openQuestionnaire`. */
export interface Questionnaire {
  readonly revision: InstrumentRevision;
  /** All questions in order. */
  readonly questions: readonly Question[];
  question(questionId: string): Question | undefined;
  /** Section and sub-section of a question. @throws InstrumentError `unknown-question` */
  place(questionId: string): { readonly section: Section; readonly subSection: SubSection };
  /** The questions whose answers decide whether this one is shown and, where it is computed, its value; each once. */
  decidedBy(questionId: string): readonly string[];
  /** A sheet to be filled in, begun with these answers; answers to other questions are left aside. */
  sheet(answers?: Answers, options?: SheetOptions): AnswerSheet;
  /** What is shown, answered, capped and wrong after these answers. Pure; never throws for any answers. */
  flow(answers: Answers, options?: SheetOptions): Flow;
  /** Whether one answer is acceptable by itself (value, reason, details, evidence links), without other answers. */
  checkAnswer(questionId: string, answer: Answer): readonly Issue[];
}
