import { mdgTargetIds, type Answers, type Questionnaire, type TargetLink } from '@groundwork/instrument';
import { gap, isGap, type Value } from '@groundwork/scoring';
import type { QuestionScore, TargetSupport } from '../score/assessment-scores.ts';
import { isWeighted } from '../score/score-question.ts';
import { mapTriple } from '../score/score-triple.ts';

/** What a link counts. Source: content.md 2.7. */
const strengthOf = { direct: 2, enabling: 1 } as const;

/** Fewer answered questions than this behind a target are warned about. */
const fewestQuestions = 3;

/** One link with the score behind it. */
interface LinkedScore {
  readonly questionId: string;
  readonly weight: number;
  readonly score: QuestionScore;
  /** For a link on an option: 1 when ticked, 0 when not. The whole question otherwise. */
  readonly ticked: number | null;
}

/**
 * Support of each MDG target: sum(question weight x strength x score) / sum(question weight x strength) over the
 * answered questions linked to it, 0-100. Cross-cutting links count for no single target.
 *
 * A link that stands on an option of a multiple choice counts that item alone: in full when ticked, as nothing when
 * not; evidence and review move it in the proportion in which they move its question.
 *
 * Support is readiness to contribute, never progress. Source: content.md 2.7.
 */
export function supportOfTargets(
  questionnaire: Questionnaire,
  answers: Answers,
  scores: ReadonlyMap<string, QuestionScore>,
): readonly TargetSupport[] {
  const linked = new Map<string, LinkedScore[]>(mdgTargetIds.map((targetId) => [targetId, []]));
  for (const question of questionnaire.questions) {
    const score = scores.get(question.questionId);
    if (!isWeighted(question) || score === undefined) continue;
    const add = (link: TargetLink, ticked: number | null): void => {
      linked.get(link.targetId)?.push({
        questionId: question.questionId,
        weight: question.weight * strengthOf[link.strength],
        score,
        ticked,
      });
    };
    for (const link of question.targetLinks) add(link, null);
    if (question.kind !== 'multiple-choice') continue;
    const value = answers[question.questionId]?.value;
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const option of question.options) {
      for (const link of option.targetLinks ?? []) add(link, chosen.includes(option.optionId) ? 1 : 0);
    }
  }
  return mdgTargetIds.map((targetId) => supportOf(targetId, linked.get(targetId) ?? []));
}

function supportOf(targetId: string, links: readonly LinkedScore[]): TargetSupport {
  const answered = links.filter(({ score }) => !isGap(score.score.claimed));
  const questionCount = countQuestions(answered);
  return {
    targetId,
    support: mapTriple((basis) => {
      if (links.length === 0) return gap('not-asked');
      if (answered.length === 0) return gap('not-answered');
      return weightedShare(answered, basis);
    }),
    questionCount,
    linkedCount: countQuestions(links),
    warning: links.length === 0 ? 'no-questions' : questionCount < fewestQuestions ? 'few' : null,
  };
}

function weightedShare(links: readonly LinkedScore[], basis: 'claimed' | 'evidenced' | 'validated'): Value {
  let weight = 0;
  let sum = 0;
  for (const link of links) {
    const value = valueOf(link, basis);
    if (isGap(value)) continue;
    weight += link.weight;
    sum += link.weight * value;
  }
  return weight === 0 ? gap('not-answered') : (100 * sum) / weight;
}

function valueOf({ score, ticked }: LinkedScore, basis: 'claimed' | 'evidenced' | 'validated'): Value {
  const value = score.score[basis];
  const { claimed } = score.score;
  if (ticked === null || isGap(value) || isGap(claimed)) return value;
  return claimed === 0 ? 0 : Math.min(1, ticked * (value / claimed));
}

function countQuestions(links: readonly LinkedScore[]): number {
  return new Set(links.map(({ questionId }) => questionId)).size;
}
