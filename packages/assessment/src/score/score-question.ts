import {
  levelOfParts,
  type Answer,
  type CalculatedQuestion,
  type Goalposts,
  type LawAndPracticeValue,
  type Question,
  type QuestionFlow,
  type ScoredQuestion,
} from '@groundwork/instrument';
import { gap, isGap, normaliseGoalposts, type Value } from '@groundwork/scoring';
import type { QuestionScore, ScoreTriple, ValidatedAnswer } from './assessment-scores.ts';

/** Half of the scale: what a claim without its evidence is worth at most. */
const capWithoutEvidence = 0.5;

/** Whether the question can move a score: it has a weight above zero and is no opinion. */
export function isWeighted(question: Question): question is ScoredQuestion {
  return 'weight' in question && question.weight > 0 && question.kind !== 'severity' && question.kind !== 'agreement';
}

/**
 * What an answer is worth by itself, 0 to 1, before evidence is looked at.
 *
 * Ladders: score / 4. Law and practice: (law + practice) / 4, and 2 x law / 4 where there was no case so far. Multiple
 * choice: 4 x ticked / n rounded down to half steps, where n leaves out "none of these". Number and share: between floor and
 * goalpost, clipped. "We do not know" is missing, except where level 0 itself says "unknown"; "does not apply" is missing
 * until a reviewer accepts it. A computed question has no answer: `scoreQuestion` scores it.
 *
 * Source: content.md 2.1.
 * @param isPracticeImplied whether there has been no case, so that practice is not asked
 * @example claimedScore({ kind: 'level', levels: [], ... }, { value: 3 }) // => 0.75
 */
export function claimedScore(question: ScoredQuestion, answer: Answer | undefined, isPracticeImplied = false): Value {
  if (answer?.noValue === 'do-not-know') {
    return question.kind === 'level' && question.doNotKnowLevel === 0 ? 0 : gap('do-not-know');
  }
  if (answer === undefined || answer.noValue !== undefined || answer.value === undefined) return gap('not-answered');
  const { value } = answer;
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return typeof value === 'number' ? value / 4 : gap('not-answered');
    case 'law-and-practice': {
      if (typeof value !== 'object' || Array.isArray(value)) return gap('not-answered');
      const parts = value as LawAndPracticeValue;
      const level = levelOfParts(isPracticeImplied ? { ...parts, practice: 'no-case' } : parts);
      return level === undefined ? gap('not-answered') : level / 4;
    }
    case 'number':
    case 'share':
      return typeof value === 'number' ? betweenGoalposts(question, value) : gap('not-answered');
    case 'multiple-choice': {
      if (!Array.isArray(value)) return gap('not-answered');
      const items = question.options.filter((option) => option.isExclusive !== true);
      const ticked = items.filter((option) => (value as readonly unknown[]).includes(option.optionId)).length;
      return Math.floor((8 * ticked) / items.length) / 8;
    }
    case 'calculated':
      return gap('not-answered');
  }
}

/** Without goalposts there is no score; the reader of instruments lets no weighted question be so. */
function betweenGoalposts({ floor, goalpost, transform = 'none' }: Partial<Goalposts>, value: number): Value {
  if (floor === undefined || goalpost === undefined) return gap('not-computable');
  return normaliseGoalposts(value, { floor, goalpost, transform });
}

/** The three scores of one question, with how it is treated in the denominator. */
export function scoreQuestion(
  question: ScoredQuestion,
  flow: QuestionFlow,
  answer: Answer | undefined,
  validated: ValidatedAnswer | undefined,
): QuestionScore {
  const base = { questionId: question.questionId, weight: question.weight };
  if (!flow.isShown) {
    const isZero = flow.hiddenEffect === 'zero';
    return {
      ...base,
      score: triple(isZero ? 0 : gap('not-applicable')),
      isCapped: false,
      treatment: isZero ? 'counted-as-zero' : 'left-out',
    };
  }
  if (question.kind === 'calculated') return { ...base, ...scoreCalculated(question, flow) };
  const claimed = claimedAsShown(question, flow, answer);
  if (isGap(claimed)) return { ...base, score: triple(claimed), isCapped: false, treatment: 'missing' };
  return {
    ...base,
    score: {
      claimed,
      evidenced: flow.isCapped ? Math.min(claimed, capWithoutEvidence) : claimed,
      validated: validated === undefined ? gap('not-validated') : validated.score,
    },
    isCapped: flow.isCapped,
    treatment: 'scored',
    ...(isUntested(question, flow, answer) ? { isUntested: true } : {}),
  };
}

/** An answer of a wrong kind or out of bounds is worth nothing at all: it is as if it had not been given. */
function claimedAsShown(question: ScoredQuestion, flow: QuestionFlow, answer: Answer | undefined): Value {
  const isReadable = flow.hasValue || answer?.noValue !== undefined;
  return isReadable ? claimedScore(question, answer, flow.noCase === 'implied') : gap('not-answered');
}

/** A law that no case has tried yet is scored from its text alone, and says so. */
function isUntested(question: ScoredQuestion, { noCase }: QuestionFlow, answer: Answer | undefined): boolean {
  if (question.kind !== 'law-and-practice') return false;
  const value = answer?.value as LawAndPracticeValue | undefined; // the value of its kind, read before
  return noCase === 'implied' || value?.practice === 'no-case';
}

/** A computed value needs no evidence and no reviewer: it is as sure as what it is computed from. */
function scoreCalculated(
  question: CalculatedQuestion,
  { calculated }: QuestionFlow,
): Pick<QuestionScore, 'score' | 'isCapped' | 'treatment'> {
  const value =
    typeof calculated === 'number'
      ? betweenGoalposts(question, calculated)
      : gap(calculated === undefined ? 'not-answered' : 'not-computable');
  return { score: triple(value), isCapped: false, treatment: isGap(value) ? 'missing' : 'scored' };
}

/** The same value three times: where claim, evidence and review cannot differ. */
export function triple(value: Value): ScoreTriple {
  return { claimed: value, evidenced: value, validated: value };
}
