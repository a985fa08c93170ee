import type { AssessmentFile } from '@groundwork/exchange';
import { syncReport } from '../../assessments/sync-report.ts';
import type { BroughtIn } from '../bring/bring-in.ts';
import type { PlanOfFile } from '../plan-of-file.ts';
import type { ImportReport } from './import-report.ts';

/** What is told of the parts of a file: everything in it is counted once. */
export function reportOfImport(
  file: AssessmentFile,
  planned: PlanOfFile,
  broughtIn: BroughtIn,
): Pick<ImportReport, 'answers' | 'report' | 'differences' | 'onlyHere' | 'evidence' | 'comments'> {
  const { plan, operations, isOutside } = planned;
  const { results } = broughtIn;
  const outcomes = new Map(results?.map(({ questionId, outcome }) => [questionId, outcome]));
  return {
    answers: {
      inFile: file.responses.length,
      same: plan.sameCount,
      behind: plan.differences.filter(({ kind }) => kind === 'behind').length,
      outsideSections: plan.operations.length - operations.length,
      sent: operations.length,
    },
    report: results === null ? null : syncReport(results),
    differences: plan.differences.map((difference) => ({
      ...difference,
      isOutsideSections: difference.kind !== 'behind' && isOutside(difference.questionId),
      outcome: outcomes.get(difference.questionId) ?? null,
      issues: difference.issues.map((issue) => ({ ...issue })),
    })),
    onlyHere: [...plan.onlyHere],
    evidence: evidenceReport(file, planned, broughtIn),
    comments: {
      inFile: file.comments.length,
      known: file.comments.length - plan.newComments.length,
      added: broughtIn.comments.filter((code) => code === undefined).length,
      refused: plan.newComments.flatMap(({ commentId }, position) => {
        const code = broughtIn.comments[position];
        return code === undefined ? [] : [{ commentId, code }];
      }),
    },
  };
}

function evidenceReport(
  { responses }: AssessmentFile,
  { plan, evidence: tried, isHere }: PlanOfFile,
  broughtIn: BroughtIn,
): ImportReport['evidence'] {
  const { newEvidence, differentEvidence, removedEvidence } = plan;
  const inFile = responses.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const codes = new Map(tried.map((piece, position) => [piece, broughtIn.evidence[position]]));
  const told = newEvidence.map((piece) => ({
    place: { questionId: piece.questionId, evidenceId: piece.evidence.evidenceId },
    file: piece.evidence.file,
    code: codes.has(piece) ? codes.get(piece) : 'section-not-assigned',
  }));
  const added = told.filter(({ code }) => code === undefined);
  return {
    inFile,
    same: inFile - newEvidence.length - differentEvidence.length - removedEvidence.length,
    added: added.length,
    refused: told.flatMap(({ place, code }) => (code === undefined ? [] : [{ ...place, code }])),
    different: differentEvidence.map((place) => ({ ...place })),
    removed: removedEvidence.map((place) => ({ ...place })),
    filesMissing: added.flatMap(({ place, file }) =>
      file === undefined || isHere(file) ? [] : [{ ...place, fileName: file.name, fileHash: file.fileHash }],
    ),
  };
}
