import { isGap } from '@groundwork/scoring';
import type { QuestionScore } from '../score/assessment-scores.ts';
import { answersToReview } from './answers-to-review.ts';
import type { AnswersUnderReview } from './answers-under-review.ts';
import type { LastRound } from './last-round.ts';
import type { QuestionFlag } from './review-flag.ts';

/** Levels a score must move to be a jump. */
const jumpFromLevels = 2;

/** Minutes before the submission that count as the last moment. */
const lateMinutes = 60;

/** What a reviewer should look at, answer by answer, in the order of the questions. */
export function questionFlags(under: AnswersUnderReview): readonly QuestionFlag[] {
  const { questionnaire, flow, scores, carried, savedAt, submittedAt, last, spoken } = under;
  const { instrumentId } = questionnaire.revision;
  const toReview = new Map(answersToReview(questionnaire, scores).map((answer) => [answer.questionId, answer]));
  const capped = new Set(scores.questions.filter(({ isCapped }) => isCapped).map(({ questionId }) => questionId));
  const earlier = new Map(last?.scores.questions.map((score) => [score.questionId, score]));
  return flow.questions.flatMap(({ questionId, isShown, issues }): readonly QuestionFlag[] => {
    if (!isShown) return [];
    const flags: QuestionFlag[] = [];
    const answer = toReview.get(questionId);
    if (answer !== undefined && capped.has(questionId))
      flags.push({ code: 'no-evidence', questionId, claimed: answer.claimed, evidenced: answer.evidenced });
    if (answer !== undefined) flags.push(...levelJump(questionId, answer.claimed, earlier.get(questionId), last));
    if (carried.has(questionId)) flags.push({ code: 'carried-unchanged', questionId });
    for (const { code, severity, params } of issues)
      if (code === 'check' && severity === 'warning')
        flags.push({ code: 'check', questionId, checkId: String(params['checkId']) });
    for (const { checkId, places } of spoken) {
      const others = places.filter((place) => place.instrumentId !== instrumentId || place.questionId !== questionId);
      if (others.length < places.length)
        flags.push({
          code: 'check-between',
          questionId,
          checkId,
          others: others.map((place) => ({ instrumentId: place.instrumentId, questionId: place.questionId })),
        });
    }
    const saved = savedAt.get(questionId);
    const minutesBefore = saved === undefined ? Infinity : (Date.parse(submittedAt) - Date.parse(saved)) / 60_000;
    if (minutesBefore >= 0 && minutesBefore <= lateMinutes)
      flags.push({ code: 'saved-late', questionId, minutesBefore: Math.round(minutesBefore) });
    return flags;
  });
}

/**
 * What the answer says against what it said then, or what reviewers put in its place: answer against answer, so that evidence
 * that came or went makes no jump; it has a flag of its own.
 */
function levelJump(
  questionId: string,
  now: number,
  earlier: QuestionScore | undefined,
  last: LastRound | null,
): readonly QuestionFlag[] {
  const comparability = last?.verdicts.get(questionId);
  if (earlier === undefined || comparability === undefined || earlier.treatment !== 'scored') return [];
  const judged = last?.validated.get(questionId);
  const before = judged?.status === 'adjusted' ? judged.score : earlier.score.claimed;
  if (isGap(before)) return [];
  const levels = (now - before) * 4;
  // Half steps of a list of many options fall on eighths, so that two levels are two and not a little less.
  if (Math.abs(levels) < jumpFromLevels - 1e-9) return [];
  return [{ code: 'level-jump', questionId, before, now, levels, comparability }];
}
