import { blindPairs, reviewerAgreement, type Assessment } from '@groundwork/assessment';
import { agreementShape, roundAgreementShape, type Person } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { assessmentRights } from '../../access/assessment-rights.ts';
import { defineRoute, type RouteCall } from '../../access/define-route.ts';
import { roleCovers } from '../../access/role-covers.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { securityEvent } from '../../security/security-event.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { byRoundAndInstrument } from './earlier-answers.ts';

const ofAssessment = defineRoute({
  operationId: 'readAssessmentAgreement',
  method: 'get',
  path: '/api/assessments/{assessmentId}/review/agreement',
  access: 'review-agreement',
  summary: 'How far reviewers agree who judged the same answers of an assessment blind',
  params: assessmentPath,
  answers: { 200: { description: 'Kappa with its standard error; gaps below ten pairs', shape: agreementShape } },
  refusals: ['four_eyes'],
  async handle(call) {
    const { context, parts, person, params } = call;
    const assessment = await parts.store.assessments.find(params.assessmentId);
    if (assessment === undefined || !maySee(person, assessment)) throw refusal(call, assessment, params.assessmentId);
    return context.json(await agreementOf(call, [assessment]));
  },
});

const ofRound = defineRoute({
  operationId: 'readRoundAgreement',
  method: 'get',
  path: '/api/rounds/{roundId}/review/agreement',
  access: 'review-agreement',
  summary: 'How far reviewers agree in a round, instrument by instrument, over the assessments within the own bounds',
  params: z.object({ roundId: z.string().min(1).max(100) }),
  answers: { 200: { description: 'Kappa with its standard error; gaps below ten pairs', shape: roundAgreementShape } },
  async handle(call) {
    const { context, parts, person, params } = call;
    const { roundId } = params;
    const listed = await parts.store.assessments.list({ roundId });
    const seen = listed.filter((assessment) => maySee(person, assessment));
    if (seen.length === 0) throw refusal(call, undefined, roundId);
    const instruments = [];
    for (const { instrumentId, assessments } of byRoundAndInstrument(seen))
      instruments.push({ instrumentId, ...(await agreementOf(call, assessments)) });
    return context.json({ roundId, instruments });
  },
});

/** Administrators and experts within their bounds, and who reviews the assessment; nobody sees the own country's as reviewer. */
function maySee(person: Person, assessment: Assessment): boolean {
  const { roundId, instrumentId, state } = assessment;
  // What is withdrawn is the country's alone again.
  if (state === 'withdrawn') return false;
  return (
    assessmentRights(person, assessment).review === 'allowed' ||
    person.roles.some(
      (role) =>
        (role.role === 'administrator' || role.role === 'expert') && roleCovers(role, { roundId, instrumentId }),
    )
  );
}

async function agreementOf({ parts }: AgreementCall, assessments: readonly Assessment[]) {
  const ids = assessments.map(({ assessmentId }) => assessmentId);
  const decided = await parts.store.review.decisions(ids);
  return reviewerAgreement([...decided.values()].flatMap(({ decisions }) => blindPairs(decisions)));
}

type AgreementCall = RouteCall<'review-agreement', unknown, unknown, unknown>;

/** The same for what is not there and for what the person may not know of; who reviews the own country is told so. */
function refusal(
  { parts, context, person }: AgreementCall,
  assessment: Assessment | undefined,
  object: string,
): ApiProblem {
  const isOwn = assessment !== undefined && assessmentRights(person, assessment).review === 'four-eyes';
  const code = isOwn ? 'four_eyes' : 'not_found';
  const { personId } = person;
  securityEvent(parts, context, { action: 'review-agreement', decision: 'denied', reason: code, personId, object });
  return new ApiProblem(code);
}

/** How far reviewers agree. */
export const agreementRoutes = [ofAssessment, ofRound];
