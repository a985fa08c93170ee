import { reviewShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { answerTagged, taggedJson } from '../tagged-json.ts';
import { reviewMaterials } from './review-material.ts';
import { reviewView } from './review-view.ts';

/** Everything a reviewer sees of an assessment. The tag is of what is told, so it says no more than that. */
export const readReview = defineRoute({
  operationId: 'readReview',
  method: 'get',
  path: '/api/assessments/{assessmentId}/review',
  access: 'assessment-review',
  summary: 'Each answer beside its evidence, the last round, its flags, and the decisions that the reader may see',
  params: assessmentPath,
  answers: { 200: { description: 'The review', shape: reviewShape }, 304: { description: 'As it was known' } },
  async handle({ context, parts, person, assessment }) {
    const [material] = await reviewMaterials(parts, person, [assessment]);
    if (material === undefined) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson(reviewView(material, person.personId)));
  },
});
