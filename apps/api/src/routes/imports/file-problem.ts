import type { FileIssue, ImportPlan, ReadAssessmentFile } from '@groundwork/exchange';
import type { Assessment } from '@groundwork/assessment';
import { ApiProblem, type ProblemIssue } from '../../problems/api-problem.ts';

/** Where a file says of which assessment it is. */
const places: Readonly<Record<ImportPlan['mismatches'][number], string>> = {
  iso3: '$.iso3',
  roundId: '$.round.roundId',
  isDemonstration: '$.demonstration',
  instrumentId: '$.instrument.instrumentId',
  version: '$.instrument.version',
  revisionHash: '$.instrument.hash',
};

/** A file that cannot be read: everything that is wrong, with its place in the file. */
export function unreadableFile(issues: ReadAssessmentFile['issues']): ApiProblem {
  return new ApiProblem('invalid_file', {
    issues: issues.map(({ code, path, params }: FileIssue): ProblemIssue => ({ path, code, params })),
  });
}

/**
 * A file of another assessment. One that differs in nothing but the version of the questionnaire has a way on; any other is refused with
 * the places in which it is of another.
 */
export function otherAssessment(
  mismatches: ImportPlan['mismatches'],
  fileVersion: string,
  assessment: Assessment,
): ApiProblem {
  const others = mismatches.filter((part) => part !== 'version' && part !== 'revisionHash');
  if (others.length === 0 && mismatches.includes('version')) {
    return new ApiProblem('version_moved', {
      detail:
        `The file was made with version ${fileVersion}, the assessment is bound to version ${assessment.version}. ` +
        `Bring one of the two to the version of the other (POST /api/assessments/{assessmentId}/versions/{version}, here or where the file was made), then export and bring in again.`,
      issues: [{ path: places.version, code: 'other-version', file: fileVersion, here: assessment.version }],
    });
  }
  return new ApiProblem('invalid_file', {
    detail: 'The file is of another assessment.',
    issues: mismatches.map((part) => ({ path: places[part], code: 'other-assessment' })),
  });
}
