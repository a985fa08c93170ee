import { newSectionStatusShape, sectionStatusShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { revisionOf } from '../assessments/assessment-parts.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';

const sectionPath = assessmentPath.extend({ sectionId: z.string().min(1).max(100) });
const sectionsShape = z.strictObject({ sections: z.array(sectionStatusShape) });

const readSections = defineRoute({
  operationId: 'listSectionStatuses',
  method: 'get',
  path: '/api/assessments/{assessmentId}/sections',
  access: 'assessment-read',
  summary: 'Where officials say each section stands',
  params: assessmentPath,
  answers: { 200: { description: 'Sections that somebody spoke of', shape: sectionsShape } },
  async handle({ context, parts, assessment }) {
    return context.json({ sections: await parts.store.collaboration.sections(assessment.assessmentId) });
  },
});

const setSection = defineRoute({
  operationId: 'setSectionStatus',
  method: 'put',
  path: '/api/assessments/{assessmentId}/sections/{sectionId}/status',
  access: 'assessment-answer',
  summary: 'Says where a section stands',
  params: sectionPath,
  body: newSectionStatusShape,
  answers: { 200: { description: 'All sections that somebody spoke of', shape: sectionsShape } },
  refusals: ['locked'],
  async handle({ context, parts, actor, rights, assessment, params, body }) {
    const { assessmentId } = assessment;
    const { questionnaire } = await revisionOf(parts, assessment);
    if (!questionnaire.revision.sections.some(({ sectionId }) => sectionId === params.sectionId))
      throw new ApiProblem('not_found');
    if (rights.answer !== 'all' && !rights.answer.includes(params.sectionId))
      throw new ApiProblem('forbidden', { issues: [{ path: '', code: 'section-not-assigned' }] });
    await parts.store.collaboration.setSection(assessmentId, params.sectionId, body, actor);
    return context.json({ sections: await parts.store.collaboration.sections(assessmentId) });
  },
});

/** Statuses of sections. */
export const sectionRoutes = [readSections, setSection];
