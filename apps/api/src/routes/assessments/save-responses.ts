import { saveResponsesResultShape, saveResponsesShape } from '@groundwork/assessment/wire';
import type { Issue } from '@groundwork/instrument';
import { defineRoute } from '../../access/define-route.ts';
import { JsonAnswer } from '../../access/json-answer.ts';
import { ApiProblem, type ProblemIssue } from '../../problems/api-problem.ts';
import { answerOfWire } from './answer-of-wire.ts';
import { assessmentPath } from './assessment-path.ts';
import { refuseOtherSections, revisionOf } from './assessment-parts.ts';
import { syncReport } from './sync-report.ts';

/**
 * Saves answers, all or none. Each is checked again with the instrument's own function, by itself: a question that is
 * hidden now keeps its answer. Of answers typed now an error refuses the batch with every issue; of answers made offline what
 * cannot be taken is kept as a proposal, so that one of three hundred does not hold up the others. A warning refuses nothing.
 */
export const saveResponses = defineRoute({
  operationId: 'saveResponses',
  method: 'post',
  path: '/api/assessments/{assessmentId}/responses',
  access: 'assessment-answer',
  summary: 'Saves answers; a stale version is a conflict that keeps both',
  params: assessmentPath,
  body: saveResponsesShape,
  answers: {
    200: {
      description: 'What became of each operation, in order, and how many of each: the counts sum to what was sent',
      shape: saveResponsesResultShape,
    },
  },
  refusals: ['invalid_answers', 'locked', 'operation_reused', 'version_moved'],
  async handle({ parts, actor, rights, assessment, body }) {
    const { operations, origin = 'typed', instrumentVersion } = body;
    const { questionnaire } = await revisionOf(parts, assessment);
    refuseOtherSections(
      rights,
      questionnaire,
      operations.map(({ questionId }) => questionId),
    );
    const checked = operations.map(({ operationId, questionId, answer }, position) => {
      const issues = questionnaire
        .checkAnswer(questionId, answerOfWire(answer))
        .filter(({ severity }) => severity === 'error');
      return { operationId, position, issues };
    });
    const refusal = refusalOf(checked, { origin, instrumentVersion, version: assessment.version });
    if (refusal !== undefined) {
      // What was taken before must be told again, whatever has become of the questionnaire since.
      const earlier = await parts.store.assessments.replay(assessment.assessmentId, operations, actor);
      if (earlier === undefined) throw refusal;
      return new JsonAnswer({ results: earlier, report: syncReport(earlier) });
    }
    const results = await parts.store.assessments.save(assessment.assessmentId, operations, actor, {
      origin,
      instrumentVersion,
      refusals: new Map(
        checked.filter(({ issues }) => issues.length > 0).map(({ operationId, issues }) => [operationId, issues]),
      ),
    });
    return new JsonAnswer({ results, report: syncReport(results) });
  },
});

/** What stands against the whole batch: answers of another version, or typed ones that are not acceptable. */
function refusalOf(
  checked: readonly { readonly position: number; readonly issues: readonly Issue[] }[],
  batch: { readonly origin: string; readonly instrumentVersion: string | undefined; readonly version: string },
): ApiProblem | undefined {
  if (batch.instrumentVersion !== undefined && batch.instrumentVersion !== batch.version) {
    return new ApiProblem('version_moved', {
      detail: `The assessment is bound to version ${batch.version} of its instrument: load it again.`,
    });
  }
  if (batch.origin === 'offline') return undefined;
  const issues = checked.flatMap(({ position, issues: found }): readonly ProblemIssue[] =>
    found.map((issue) => ({ path: `/operations/${position}/answer`, ...issue })),
  );
  return issues.length > 0 ? new ApiProblem('invalid_answers', { issues }) : undefined;
}
