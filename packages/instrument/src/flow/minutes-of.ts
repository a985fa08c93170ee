import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import { questionsInOrder } from '../definition/questions-in-order.ts';
import type { Question } from '../definition/question.ts';

/** How long answers of a kind take beside each other; a level with its five anchors is 3. Our own estimate. */
const effortOfKind: Readonly<Record<Question['kind'], number>> = {
  level: 3,
  state: 2,
  'law-and-practice': 4,
  'multiple-choice': 2,
  number: 4,
  share: 4,
  severity: 2,
  agreement: 1,
  calculated: 0,
  'single-choice': 1,
  text: 5,
  date: 1,
  repeat: 15,
  ranking: 3,
  note: 0,
};

/**
 * Minutes of every question, by its id: its own where the author says so; what is left of the instrument's estimate is
 * spread over the others by their kind, so that the whole takes as long as the instrument says.
 */
export function minutesOf(revision: InstrumentRevision): ReadonlyMap<string, number> {
  const questions = questionsInOrder(revision);
  const own = questions.map((question) => ('minutes' in question ? question.minutes : undefined));
  const left = Math.max(0, revision.estimatedMinutes - own.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0));
  const efforts = questions.map(({ kind }, index) => (own[index] === undefined ? effortOfKind[kind] : 0));
  const effort = efforts.reduce((sum, part) => sum + part, 0);
  return new Map(
    questions.map(({ questionId }, index) => [
      questionId,
      own[index] ?? (effort === 0 ? 0 : (left * (efforts[index] ?? 0)) / effort),
    ]),
  );
}
