import type {
  Answers,
  Flow,
  LawAndPracticeValue,
  Questionnaire,
  ScoredQuestion,
  Section,
} from '@groundwork/instrument';
import { isGap } from '@groundwork/scoring';
import type { PossibleRange, QuestionScore } from './assessment-scores.ts';
import { boundsOfMean, type BoundedItem } from './bounds-of-mean.ts';
import { isWeighted } from './score-question.ts';

/** The ranges of an assessment under way. */
export interface PossibleRanges {
  /** By section id. */
  readonly sections: ReadonlyMap<string, PossibleRange>;
  readonly index: PossibleRange;
}

/** What one question can still come to. */
interface Outlook {
  readonly lowest: number;
  readonly highest: number;
  readonly weight: number;
  /** Whether it counts in the denominator for sure, or may leave it. */
  readonly staysIn: boolean;
  /** Whether it will have a value for sure as long as it is in. */
  readonly hasValue: boolean;
  /** Whether it can have one at all. */
  readonly canHaveValue: boolean;
}

const whole: PossibleRange = { lowest: 0, highest: 100 };

/**
 * The lowest and the highest evidenced score that can still come out, of each section and of the index: by answering
 * whatever is open in any way at all, "we do not know" included, and by adding the evidence that claims lack. Answers that
 * are given stay as they are.
 *
 * Open answers may show and hide other questions, answered ones too; where that is not settled yet, both are allowed for.
 * The range may therefore be wider than what some course of answers reaches, and never narrower: the final score lies in it.
 * A section without any question left is 0 to 100.
 *
 * Availability: a sub-section that may end with too few answers may drop out of its section.
 */
export function possibleRanges(
  questionnaire: Questionnaire,
  answers: Answers,
  flow: Flow,
  scores: ReadonlyMap<string, QuestionScore>,
): PossibleRanges {
  const { revision } = questionnaire;
  const outlooks = outlooksOf(questionnaire, answers, flow, scores);
  const sections = new Map<string, PossibleRange>();
  const dimensions: BoundedItem[] = [];
  for (const section of revision.sections) {
    const { range, staysIn } = rangeOfSection(section, revision.availability.subSectionShare, outlooks);
    sections.set(
      section.sectionId,
      range === undefined ? whole : { lowest: 100 * range.lowest, highest: 100 * range.highest },
    );
    if (range === undefined) continue;
    const { weightPercent } = section;
    dimensions.push({
      ...range,
      weight: staysIn ? weightPercent : 0,
      extraWeight: staysIn ? 0 : weightPercent,
    });
  }
  const index = boundsOfMean(dimensions);
  return {
    sections,
    index: index === undefined ? whole : { lowest: 100 * index.lowest, highest: 100 * index.highest },
  };
}

function rangeOfSection(
  section: Section,
  subSectionShare: number,
  outlooks: ReadonlyMap<string, Outlook>,
): { readonly range: ReturnType<typeof boundsOfMean>; readonly staysIn: boolean } {
  const parts: BoundedItem[] = [];
  let staysIn = false;
  for (const { questions } of section.subSections) {
    const known = questions.flatMap(({ questionId }) => outlooks.get(questionId) ?? []);
    const range = boundsOfMean(
      known
        .filter(({ canHaveValue }) => canHaveValue)
        .map(({ lowest, highest, weight, staysIn: isIn, hasValue }) => {
          const isSure = isIn && hasValue;
          return { lowest, highest, weight: isSure ? weight : 0, extraWeight: isSure ? 0 : weight };
        }),
    );
    if (range === undefined) continue;
    const least = sumOf(known.filter((outlook) => outlook.staysIn));
    const most = sumOf(known);
    const sure = sumOf(known.filter((outlook) => outlook.staysIn && outlook.hasValue));
    const isSure = least > 0 && sure >= subSectionShare * most - 1e-9;
    staysIn ||= least > 0;
    parts.push({ ...range, weight: isSure ? least : 0, extraWeight: isSure ? most - least : most });
  }
  return { range: boundsOfMean(parts), staysIn };
}

function sumOf(outlooks: readonly Outlook[]): number {
  return outlooks.reduce((sum, { weight }) => sum + weight, 0);
}

function outlooksOf(
  questionnaire: Questionnaire,
  answers: Answers,
  flow: Flow,
  scores: ReadonlyMap<string, QuestionScore>,
): ReadonlyMap<string, Outlook> {
  const isOpen = openQuestions(questionnaire, flow);
  const found = new Map<string, Outlook>();
  for (const question of questionnaire.questions) {
    const score = scores.get(question.questionId);
    if (!isWeighted(question) || score === undefined) continue;
    const isDecided = !questionnaire.decidedBy(question.questionId).some((questionId) => isOpen.has(questionId));
    found.set(
      question.questionId,
      isDecided
        ? settledOutlook(question, answers, score, isOpen.has(question.questionId))
        : unsettledOutlook(question, answers, score.weight),
    );
  }
  return found;
}

/** The questions whose value may still change: those that are open themselves, and those that depend on an open one. */
function openQuestions(questionnaire: Questionnaire, flow: Flow): ReadonlySet<string> {
  const states = new Map<string, boolean>();
  const flows = new Map(flow.questions.map((found) => [found.questionId, found]));
  // A stack of our own: chains of 2,000 questions are allowed.
  for (const start of flows.keys()) {
    const stack = [start];
    while (stack.length > 0) {
      const questionId = stack.at(-1) ?? start;
      const reads = questionnaire.decidedBy(questionId).filter((read) => flows.has(read));
      const waiting = reads.filter((read) => !states.has(read));
      if (states.has(questionId)) stack.pop();
      else if (waiting.length > 0) stack.push(...waiting);
      else {
        const { isShown = false, status = 'note', hasValue = false } = flows.get(questionId) ?? {};
        const isUnanswered =
          isShown && (status === 'empty' || status === 'incomplete' || (status === 'problem' && !hasValue));
        states.set(questionId, isUnanswered || reads.some((read) => states.get(read) === true));
        stack.pop();
      }
    }
  }
  return new Set([...states].filter(([, isOpen]) => isOpen).map(([questionId]) => questionId));
}

/** A question of which it is known whether it is asked. */
function settledOutlook(question: ScoredQuestion, answers: Answers, score: QuestionScore, isOpen: boolean): Outlook {
  const { weight, treatment } = score;
  const { claimed, evidenced } = score.score;
  const base = { weight, staysIn: true, hasValue: true, canHaveValue: true };
  if (treatment === 'left-out')
    return { ...base, lowest: 0, highest: 0, weight: 0, hasValue: false, canHaveValue: false };
  // Evidence that is missing can be added: up to the claim.
  if (!isGap(evidenced) && !isGap(claimed)) return { ...base, lowest: evidenced, highest: claimed };
  if (!isOpen) return { ...base, lowest: 0, highest: 0, hasValue: false, canHaveValue: false };
  return { ...base, ...openBounds(question, answers), hasValue: false };
}

/** A question that may come to be asked or not: hidden it leaves the denominator or counts as zero. */
function unsettledOutlook(question: ScoredQuestion, answers: Answers, weight: number): Outlook {
  const { lowest, highest } = openBounds(question, answers);
  const isZero = question.skip?.effect === 'zero';
  return {
    lowest: isZero ? 0 : lowest,
    highest,
    weight,
    staysIn: question.skip === undefined || isZero,
    hasValue: false,
    canHaveValue: true,
  };
}

/** What an open question can be worth: anything, or what the part that is answered leaves. */
function openBounds(question: ScoredQuestion, answers: Answers): { readonly lowest: number; readonly highest: number } {
  const value = answers[question.questionId]?.value;
  if (question.kind === 'law-and-practice' && typeof value === 'object' && !Array.isArray(value)) {
    const { law, practice } = value as LawAndPracticeValue;
    // No case so far counts the law twice; practice counts 0 to 2, law as well.
    if (law !== undefined && practice === undefined) return { lowest: law / 4, highest: (law + 2) / 4 };
    if (law === undefined && typeof practice === 'number') return { lowest: 0, highest: 1 };
  }
  return { lowest: 0, highest: 1 };
}
