import type { Answers, Flow, Questionnaire } from '@groundwork/instrument';
import { arithmeticMean, groupByCutOffs, isGap, type Value } from '@groundwork/scoring';
import { supportOfTargets } from '../target/support-of-targets.ts';
import type { AssessmentScores, QuestionScore, ValidatedAnswer } from './assessment-scores.ts';
import { coverageOf } from './coverage.ts';
import { geometricWithFloor, indexOfDimensions } from './index-of-dimensions.ts';
import { possibleRanges } from './possible-ranges.ts';
import { scoreDimension } from './score-dimension.ts';
import { isWeighted, scoreQuestion } from './score-question.ts';
import { mapTriple } from './score-triple.ts';

/** Points by which arithmetic and geometric must differ before both are shown. Source: product.md, Scores. */
const unevenBeyondPoints = 5;

/** What a score may rest on beside the answers. */
export interface ScoreOptions {
  /** The reviewer's decisions by question id; without them nothing is validated. */
  readonly validated?: ReadonlyMap<string, ValidatedAnswer>;
  /** What the questionnaire says of these very answers, where the caller has it already. */
  readonly flow?: Flow;
  /** The day that `today()` stands for, as ISO date: the reference date of the round. */
  readonly today?: string;
}

/**
 * Scores one country's answers: questions, sub-dimensions, dimensions, index, coverage, target support.
 *
 * The same function runs in the official's browser, on the server, in the command line and over a whole round, so a
 * score can never depend on where it was computed.
 *
 * @param questionnaire the opened revision
 * @param answers answers by question id; hidden ones are ignored as the flow says
 * @returns question scores 0-1, everything else 0-100, or a gap with its reason
 */
export function scoreAssessment(
  questionnaire: Questionnaire,
  answers: Answers,
  options: ScoreOptions = {},
): AssessmentScores {
  const { revision } = questionnaire;
  const { today } = options;
  const flow = options.flow ?? questionnaire.flow(answers, today === undefined ? {} : { today });
  const flows = new Map(flow.questions.map((found) => [found.questionId, found]));
  const questions: QuestionScore[] = [];
  const required = new Set<string>();
  for (const question of questionnaire.questions) {
    const { questionId } = question;
    const found = flows.get(questionId);
    if (!isWeighted(question) || found === undefined) continue;
    if (question.evidence === 'required') required.add(questionId);
    const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
    questions.push(scoreQuestion(question, found, answer, options.validated?.get(questionId)));
  }
  const byId = new Map(questions.map((score) => [score.questionId, score]));
  const possible = possibleRanges(questionnaire, answers, flow, byId);
  const dimensions = revision.sections.map((section) =>
    scoreDimension(section, revision.availability, byId, possible.sections.get(section.sectionId) ?? possible.index),
  );
  const index = mapTriple((basis) => indexOfDimensions(dimensions, basis, arithmeticMean));
  const geometricIndex = mapTriple((basis) => indexOfDimensions(dimensions, basis, geometricWithFloor));
  return {
    index,
    possible: possible.index,
    geometricIndex,
    isUneven:
      !isGap(index.evidenced) &&
      !isGap(geometricIndex.evidenced) &&
      Math.abs(index.evidenced - geometricIndex.evidenced) > unevenBeyondPoints,
    bandId: bandOf(index.evidenced, revision.bands),
    coverage: coverageOf(questions.map((score) => ({ score, isEvidenceRequired: required.has(score.questionId) }))),
    dimensions,
    questions,
    targets: supportOfTargets(questionnaire, answers, byId),
  };
}

/** The display band a score lies in, or null without a score. Compared at 1e-9; bands are half-open. */
export function bandOf(
  score: Value,
  bands: readonly { readonly bandId: string; readonly from: number }[],
): string | null {
  return groupByCutOffs(
    score,
    bands.map(({ bandId, from }) => ({ groupId: bandId, from })),
  );
}
