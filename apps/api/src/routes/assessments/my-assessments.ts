import type { Assessment } from '@groundwork/assessment';
import { myAssessmentsShape, type MyAssessments } from '@groundwork/assessment/wire';
import { assessmentRights } from '../../access/assessment-rights.ts';
import { defineRoute } from '../../access/define-route.ts';
import { assessmentHeader } from './assessment-view.ts';
import { revisionOf, roundOf } from './assessment-parts.ts';

/** The assessments a person works on: those of the countries of the own roles, and no others. */
export const myAssessments = defineRoute({
  operationId: 'listMyAssessments',
  method: 'get',
  path: '/api/my/assessments',
  access: 'signed-in',
  summary: 'The assessments the signed-in person answers',
  answers: { 200: { description: 'Without their responses', shape: myAssessmentsShape } },
  async handle({ context, parts, person }) {
    const countries = new Set(person.roles.map(({ iso3 }) => iso3).filter((iso3) => iso3 !== null));
    const mine: Assessment[] = [];
    for (const iso3 of countries) {
      const listed = await parts.store.assessments.list({ iso3 });
      mine.push(...listed.filter((assessment) => assessmentRights(person, assessment).answer !== 'none'));
    }
    const assessments: MyAssessments['assessments'] = [];
    for (const assessment of mine) {
      const round = await roundOf(parts, assessment);
      const { questionnaire } = await revisionOf(parts, assessment);
      const responses = await parts.store.assessments.responses(assessment.assessmentId);
      assessments.push({
        ...(await assessmentHeader(parts, assessmentRights(person, assessment), assessment, round)),
        instrumentTitle: questionnaire.revision.title,
        responseCount: responses.length,
      });
    }
    return context.json({ assessments });
  },
});
