import {
  checkAnswer,
  questionsInOrder,
  type Answer,
  type Evidence,
  type InstrumentRevision,
  type Issue,
  type Question,
} from '@groundwork/instrument';
import { canonicalText } from '../json/canonical-text.ts';
import { treeOf } from '../json/tree-of.ts';
import type { AssessmentFile, AssessmentIdentity, CommentInFile } from './assessment-file.ts';

/** What stands in the assessment that a file is brought to. */
export interface StandingAssessment extends AssessmentIdentity {
  readonly revision: InstrumentRevision;
  readonly isDemonstration: boolean;
  readonly responses: readonly {
    readonly questionId: string;
    readonly version: number;
    readonly answer: Omit<Answer, 'evidence'>;
  }[];
  readonly evidenceIds: ReadonlySet<string>;
  readonly commentIds: ReadonlySet<string>;
}

/** A save, ready for the service but for its operation id. */
export interface PlannedOperation {
  readonly questionId: string;
  /** The version that both sides know; a save on top of it is a conflict where the assessment has moved on since. */
  readonly baseVersion: number;
  readonly answer: Omit<Answer, 'evidence'>;
}

/**
 * How a response of the file compares with the one that stands: `new` where none does; `changed` where the same version
 * has another answer; `behind` where the one that stands was changed since, so that the save will be a conflict with both
 * kept; `ahead` where the file's was. Only `refused` ones, which the instrument does not accept, make no operation.
 */
export interface ResponseDifference {
  readonly questionId: string;
  readonly kind: 'new' | 'changed' | 'behind' | 'ahead' | 'refused';
  readonly fileVersion: number;
  /** 0 where nothing stands. */
  readonly standingVersion: number;
  /** Only of `refused`. */
  readonly issues: readonly Issue[];
}

/** A piece of proof that is not here yet. */
export interface PlannedEvidence {
  readonly questionId: string;
  readonly evidence: Evidence;
  /** Why the instrument does not take it, such as a link that is none; empty where it does. */
  readonly issues: readonly Issue[];
}

/** What bringing a file in would do; nothing is taken away by it. */
export interface ImportPlan {
  /** In which the file is of another assessment; nothing is planned then. */
  readonly mismatches: readonly (keyof AssessmentIdentity | 'isDemonstration')[];
  readonly operations: readonly PlannedOperation[];
  /** In the order of the file; responses that say the same are not among them. */
  readonly differences: readonly ResponseDifference[];
  readonly sameCount: number;
  /** Questions that have a response here and none in the file. */
  readonly onlyHere: readonly string[];
  readonly newEvidence: readonly PlannedEvidence[];
  readonly newComments: readonly CommentInFile[];
}

const nothingPlanned: Omit<ImportPlan, 'mismatches'> = {
  operations: [],
  differences: [],
  sameCount: 0,
  onlyHere: [],
  newEvidence: [],
  newComments: [],
};

/**
 * Compares an assessment file with what stands and plans the saves that would bring it in. A save is based on the version
 * that both sides know, so that whatever was changed here since becomes a conflict that keeps both values.
 */
export function planImport(file: AssessmentFile, standing: StandingAssessment): ImportPlan {
  const mismatches = (
    ['iso3', 'roundId', 'isDemonstration', 'instrumentId', 'version', 'revisionHash'] as const
  ).filter((part) => file[part] !== standing[part]);
  if (mismatches.length > 0) return { ...nothingPlanned, mismatches };
  const here = new Map(standing.responses.map((response) => [response.questionId, response]));
  const questions = new Map(questionsInOrder(standing.revision).map((question) => [question.questionId, question]));
  const differences: ResponseDifference[] = [];
  const operations: PlannedOperation[] = [];
  for (const response of file.responses) {
    const { questionId, version, answer } = response;
    const current = here.get(questionId);
    if (isSameAnswer(answer, current?.answer ?? {})) continue;
    const standingVersion = current?.version ?? 0;
    const issues = issuesOf(questions.get(questionId), questionId, answer);
    const kind = kindOf(version, standingVersion, issues);
    differences.push({ questionId, kind, fileVersion: version, standingVersion, issues });
    if (kind !== 'refused') operations.push({ questionId, baseVersion: Math.min(version, standingVersion), answer });
  }
  const inFile = new Set(file.responses.map(({ questionId }) => questionId));
  return {
    mismatches,
    operations,
    differences,
    sameCount: file.responses.length - differences.length,
    onlyHere: standing.responses.flatMap(({ questionId }) => (inFile.has(questionId) ? [] : [questionId])),
    newEvidence: file.responses.flatMap(({ questionId, evidence }) =>
      evidence
        .filter(({ evidenceId }) => !standing.evidenceIds.has(evidenceId))
        .map((item) => ({
          questionId,
          evidence: item,
          issues: issuesOf(questions.get(questionId), questionId, { evidence: [item] }),
        })),
    ),
    newComments: file.comments.filter(({ commentId }) => !standing.commentIds.has(commentId)),
  };
}

function issuesOf(question: Question | undefined, questionId: string, answer: Answer): readonly Issue[] {
  if (question !== undefined) return checkAnswer(question, answer);
  return [{ code: 'unknown-question', severity: 'error', questionId, params: {} }];
}

function kindOf(version: number, standingVersion: number, issues: readonly Issue[]): ResponseDifference['kind'] {
  if (issues.length > 0) return 'refused';
  if (standingVersion === 0) return 'new';
  if (version === standingVersion) return 'changed';
  return version < standingVersion ? 'behind' : 'ahead';
}

/** Whether two answers say the same; what is empty or not so is as good as absent. */
function isSameAnswer(a: Omit<Answer, 'evidence'>, b: Omit<Answer, 'evidence'>): boolean {
  return canonicalText(treeOf(withoutEmpty(a))) === canonicalText(treeOf(withoutEmpty(b)));
}

function withoutEmpty({
  value,
  noValue,
  noValueReason,
  details,
  isConfidential,
  mayPublish,
}: Omit<Answer, 'evidence'>) {
  return {
    value,
    noValue,
    noValueReason: noValueReason === '' ? undefined : noValueReason,
    details: details === undefined || Object.keys(details).length === 0 ? undefined : details,
    isConfidential: isConfidential === true ? true : undefined,
    mayPublish: mayPublish === true ? true : undefined,
  };
}
