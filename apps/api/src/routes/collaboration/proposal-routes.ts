import { nextPageShape, proposalChoiceShape, proposalShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { answerOfWire } from '../assessments/answer-of-wire.ts';
import { refuseOtherSections, revisionOf } from '../assessments/assessment-parts.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';

const readProposals = defineRoute({
  operationId: 'listProposals',
  method: 'get',
  path: '/api/assessments/{assessmentId}/proposals',
  access: 'assessment-answer',
  summary: 'Values that were not taken and wait for a choice',
  params: assessmentPath,
  query: z.strictObject(pageQuery({ usual: 100, most: 200 })),
  answers: {
    200: {
      description: 'A page, oldest first',
      shape: z.strictObject({ proposals: z.array(proposalShape), next: nextPageShape }),
    },
  },
  async handle({ context, parts, assessment, query: { after, limit } }) {
    const found = await parts.store.collaboration.proposals(assessment.assessmentId, { after, limit: limit + 1 });
    const { rows: proposals, next } = pageOf(found, limit, ({ at, proposalId }) => [at, proposalId]);
    return context.json({ proposals, next });
  },
});

const settleProposal = defineRoute({
  operationId: 'settleProposal',
  method: 'post',
  path: '/api/assessments/{assessmentId}/proposals/{proposalId}/choice',
  access: 'assessment-answer',
  summary: 'Takes a proposal as the next version, or leaves what stands',
  params: assessmentPath.extend({ proposalId: z.uuid() }),
  body: proposalChoiceShape,
  answers: {
    200: { description: 'The version that stands now', shape: z.strictObject({ version: z.int() }) },
  },
  refusals: ['already_settled', 'invalid_answers', 'locked', 'operation_reused', 'response_moved'],
  async handle({ context, parts, actor, rights, assessment, params, body }) {
    const { assessmentId } = assessment;
    const { proposalId } = params;
    const proposals = await parts.store.collaboration.proposals(assessmentId);
    const proposal = proposals.find((one) => one.proposalId === proposalId);
    // One that is settled is for the store to tell: the same choice again gets its result again.
    if (proposal !== undefined) {
      const { questionnaire } = await revisionOf(parts, assessment);
      refuseOtherSections(rights, questionnaire, [proposal.questionId]);
      // What comes late is for who signs to decide.
      if (proposal.reason === 'late' && !rights.coordinate) throw new ApiProblem('forbidden');
      const issues = questionnaire
        .checkAnswer(proposal.questionId, answerOfWire(proposal.answer))
        .filter(({ severity }) => severity === 'error');
      if (body.choice === 'accept' && issues.length > 0)
        throw new ApiProblem('invalid_answers', { issues: issues.map((issue) => ({ path: '/answer', ...issue })) });
    }
    return context.json(await parts.store.collaboration.settle(assessmentId, { proposalId, ...body }, actor));
  },
});

/** Proposals. */
export const proposalRoutes = [readProposals, settleProposal];
