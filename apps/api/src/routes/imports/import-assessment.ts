import type { AssessmentFile } from '@groundwork/exchange';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { readBodyText } from '../../security/body-text.ts';
import { deadlineOf, revisionOf, roundOf } from '../assessments/assessment-parts.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { lockedBecause } from '../assessments/locked-because.ts';
import { takePlace } from '../exports/sending/take-place.ts';
import { bringIn, type BroughtIn } from './bring/bring-in.ts';
import { carriedFileLimit, readCarriedFile } from './file/read-carried-file.ts';
import { unreadableFile } from './file-problem.ts';
import { planOfFile, type PlanOfFile } from './plan-of-file.ts';
import { importReportShape } from './report/import-report.ts';
import { reportOfImport } from './report/report-of-import.ts';

/**
 * Brings in a file that carries the assessment. Answers go the way of answers made offline: what stands here and goes on from the file
 * stays, what the file has gone on with is saved, what was changed on both sides is a conflict that keeps both, what comes too late or is
 * not acceptable is kept as a proposal. The same file again changes nothing.
 */
export const importAssessment = defineRoute({
  operationId: 'importAssessment',
  method: 'post',
  path: '/api/assessments/{assessmentId}/import',
  access: 'assessment-answer',
  summary: 'Brings in the file of an assessment; a dry run tells what it would do',
  params: assessmentPath,
  query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
  takes: 'application/json',
  answers: { 200: { description: 'What became of everything in the file', shape: importReportShape } },
  refusals: [
    'body_too_large',
    'broken_json',
    'invalid_file',
    'json_required',
    'locked',
    'operation_reused',
    'too_many_exports',
    'version_moved',
  ],
  async handle({ context, parts, person, actor, rights, assessment, query }) {
    const release = takePlace(parts, context, 'own', person.personId);
    try {
      const { file, fileHash } = await carriedFile(context.req.raw);
      const planned = await planOfFile(parts, { assessment, rights }, file);
      const { questionnaire } = await revisionOf(parts, assessment);
      const round = await roundOf(parts, assessment);
      const deadline = await deadlineOf(parts, assessment, round);
      const { assessmentId, version: instrumentVersion } = assessment;
      const bringing = { store: parts.store, assessmentId, actor, fileHash, instrumentVersion };
      const isDryRun = query.dryRun === 'true';
      const broughtIn = isDryRun ? nothingDone(planned) : await bringIn(bringing, planned, questionnaire);
      return context.json({
        dryRun: isDryRun,
        fileHash,
        madeAt: file.madeAt,
        lockedBecause: lockedBecause(rights, assessment, round, deadline, parts.clock()),
        ...reportOfImport(file, planned, broughtIn),
      });
    } finally {
      release();
    }
  },
});

/** @throws ApiProblem `json_required`, `body_too_large`, `broken_json`, `invalid_file` */
async function carriedFile(request: Request): Promise<{ readonly file: AssessmentFile; readonly fileHash: string }> {
  const carried = await readCarriedFile(await readBodyText(request, carriedFileLimit));
  if (carried === undefined) throw new ApiProblem('invalid_file', { issues: [{ path: '$', code: 'too-large' }] });
  const { read, fileHash } = carried;
  if (read.file === undefined) throw unreadableFile(read.issues);
  return { file: read.file, fileHash };
}

/** What a dry run can tell of proof: what the instrument says against it. */
function nothingDone({ plan, evidence }: PlanOfFile): BroughtIn {
  return {
    results: null,
    evidence: evidence.map(({ issues }) => issues[0]?.code),
    comments: plan.newComments.map(() => undefined),
  };
}
