import { isAskedOf, perspectiveGroups } from '@groundwork/assessment';
import { nextPageShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { roleCovers } from '../../access/role-covers.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { opinionOf } from './opinion-of-assessment.ts';

const fieldShape = z.union([z.number(), z.string(), z.array(z.string())]);

const textsShape = z.strictObject({
  texts: z.array(
    z.strictObject({
      textId: z.uuid(),
      /** Null where the question is asked of some groups only: it would tell the group. */
      questionId: z.string().nullable(),
      part: z.string(),
      content: z.union([fieldShape, z.record(z.string(), fieldShape)]),
      mayPublish: z.boolean(),
    }),
  ),
  next: nextPageShape,
});

/**
 * What respondents wrote with their own words, for moderators alone: each text by itself, without group, traits or day, in no order
 * that says anything, and only after closing.
 */
export const readStakeholderTexts = defineRoute({
  operationId: 'readStakeholderTexts',
  method: 'get',
  path: '/api/assessments/{assessmentId}/stakeholder-texts',
  access: 'texts-moderate',
  summary: 'Texts of respondents, for moderation',
  params: assessmentPath,
  query: z.strictObject(pageQuery({ usual: 100, most: 200, place: z.uuid() })),
  answers: { 200: { description: 'A page of texts', shape: textsShape } },
  async handle({ context, parts, person, params, query: { after, limit } }) {
    const assessment = await parts.store.assessments.find(params.assessmentId);
    const isCovered = (place: NonNullable<typeof assessment>): boolean =>
      person.roles.some((role) => role.role === 'expert' && roleCovers(role, place));
    if (assessment === undefined || !isCovered(assessment)) throw new ApiProblem('not_found');
    const { questionnaire } = await opinionOf(parts, assessment);
    const found = await parts.store.stakeholders.texts(assessment.assessmentId, { after, limit: limit + 1 });
    const page = pageOf(found, limit, ({ textId }) => textId);
    const isAskedOfAll = (questionId: string): boolean => {
      const question = questionnaire.question(questionId);
      return question !== undefined && perspectiveGroups.every((group) => isAskedOf(question, group));
    };
    return context.json({
      texts: page.rows.map((text) => ({ ...text, questionId: isAskedOfAll(text.questionId) ? text.questionId : null })),
      next: page.next,
    });
  },
});
