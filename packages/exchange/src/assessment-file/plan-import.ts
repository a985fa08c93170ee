import {
  checkAnswer,
  questionsInOrder,
  type Answer,
  type InstrumentRevision,
  type Issue,
} from '@groundwork/instrument';
import type { AssessmentFile, AssessmentIdentity, CommentInFile, ResponseInFile } from './assessment-file.ts';
import { compareResponses, type ResponseRelation, type ResponseWithPast } from './compare-responses.ts';
import { planEvidence, type EvidencePlan, type StandingEvidence } from './plan-evidence.ts';

/** What stands in the assessment that a file is brought to. */
export interface StandingAssessment extends AssessmentIdentity {
  readonly revision: InstrumentRevision;
  readonly isDemonstration: boolean;
  readonly responses: readonly ResponseWithPast[];
  readonly evidence: readonly StandingEvidence[];
  readonly commentIds: ReadonlySet<string>;
}

/** A save, ready for the service but for its operation id. */
export interface PlannedOperation {
  readonly questionId: string;
  /** The version it goes on from; 0 where it goes on from none that is here, so that the save keeps both. */
  readonly baseVersion: number;
  readonly answer: Omit<Answer, 'evidence'>;
  /** `carried` for what waits to be confirmed since the last round, here as there. */
  readonly origin: 'imported' | 'carried';
  /** What the instrument says against it: to be kept as a proposal. */
  readonly issues: readonly Issue[];
}

/** A response that is not the same on both sides. */
export interface ResponseDifference {
  readonly questionId: string;
  /** `behind` alone makes no operation, since the answer is in the history already. */
  readonly kind: Exclude<ResponseRelation, 'same'>;
  readonly fileVersion: number;
  /** 0 where nothing stands. */
  readonly standingVersion: number;
  readonly issues: readonly Issue[];
}

/** What bringing a file in would do; nothing is taken away by it. */
export interface ImportPlan extends EvidencePlan {
  /** In which the file is of another assessment; nothing is planned then. */
  readonly mismatches: readonly (keyof AssessmentIdentity | 'isDemonstration')[];
  readonly operations: readonly PlannedOperation[];
  /** In the order of the file. */
  readonly differences: readonly ResponseDifference[];
  readonly sameCount: number;
  /** Questions that have a response here and none in the file. */
  readonly onlyHere: readonly string[];
  readonly newComments: readonly CommentInFile[];
}

const nothingPlanned: Omit<ImportPlan, 'mismatches'> = {
  operations: [],
  differences: [],
  sameCount: 0,
  onlyHere: [],
  newEvidence: [],
  differentEvidence: [],
  removedEvidence: [],
  newComments: [],
};

/**
 * Compares an assessment file with what stands and plans the saves that would bring it in. A save is based on what stands
 * only where the file goes on from that very answer: whatever was changed on both sides becomes a conflict that keeps both.
 *
 * @param sha256 as 64 small hexadecimal digits; passed in, since this room has none
 */
export function planImport(
  file: AssessmentFile,
  standing: StandingAssessment,
  sha256: (text: string) => string,
): ImportPlan {
  const mismatches = (
    ['iso3', 'roundId', 'isDemonstration', 'instrumentId', 'version', 'revisionHash'] as const
  ).filter((part) => file[part] !== standing[part]);
  if (mismatches.length > 0) return { ...nothingPlanned, mismatches };
  const here = new Map(standing.responses.map((response) => [response.questionId, response]));
  const issuesOf = issuesBy(standing.revision);
  const differences: ResponseDifference[] = [];
  const operations: PlannedOperation[] = [];
  for (const response of file.responses) {
    const { questionId, version: fileVersion } = response;
    const current = here.get(questionId);
    const kind = compareResponses(response, current, sha256);
    if (kind === 'same') continue;
    const issues = issuesOf(questionId, response.answer);
    const standingVersion = current?.version ?? 0;
    differences.push({ questionId, kind, fileVersion, standingVersion, issues });
    if (kind !== 'behind') operations.push(operationOf(response, kind, standingVersion, issues));
  }
  const inFile = new Set(file.responses.map(({ questionId }) => questionId));
  return {
    mismatches,
    operations,
    differences,
    sameCount: file.responses.length - differences.length,
    onlyHere: standing.responses.flatMap(({ questionId }) => (inFile.has(questionId) ? [] : [questionId])),
    ...planEvidence(file.responses, standing.evidence, issuesOf),
    newComments: file.comments.filter(({ commentId }) => !standing.commentIds.has(commentId)),
  };
}

function operationOf(
  { questionId, answer, origin }: ResponseInFile,
  kind: ResponseDifference['kind'],
  standingVersion: number,
  issues: readonly Issue[],
): PlannedOperation {
  return {
    questionId,
    baseVersion: kind === 'ahead' || kind === 'confirms' ? standingVersion : 0,
    answer,
    origin: origin === 'carried' ? 'carried' : 'imported',
    issues,
  };
}

/** What an instrument says against an answer. */
function issuesBy(revision: InstrumentRevision): (questionId: string, answer: Answer) => readonly Issue[] {
  const questions = new Map(questionsInOrder(revision).map((question) => [question.questionId, question]));
  return (questionId, answer) => {
    const question = questions.get(questionId);
    if (question !== undefined) return checkAnswer(question, answer);
    return [{ code: 'unknown-question', severity: 'error', questionId, params: {} }];
  };
}
