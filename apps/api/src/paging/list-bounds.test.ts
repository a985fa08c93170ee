import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '../routes/all-routes.ts';
import { isPaged } from './is-paged.test-data.ts';

/** Lists that come whole, by what bounds them however long the service is used. */
const bounds: Readonly<Record<string, readonly string[]>> = {
  'the countries of the world, and their groups': [
    '/api/countries',
    '/api/rounds/{roundId}/countries',
    '/api/rounds/{roundId}/scores',
    '/api/rounds/{roundId}/previews/{scoreRunId}',
    '/api/rounds/{roundId}/targets/{targetId}',
    '/api/rounds/{roundId}/perspectives',
    '/api/score-runs/{scoreRunId}',
    '/api/editions/{editionId}',
  ],
  'the questions, dimensions and targets of one questionnaire': [
    '/api/assessments/{assessmentId}',
    '/api/assessments/{assessmentId}/response-states',
    '/api/assessments/{assessmentId}/versions/{version}',
    '/api/assessments/{assessmentId}/sections',
    '/api/assessments/{assessmentId}/scores',
    '/api/assessments/{assessmentId}/review',
    '/api/assessments/{assessmentId}/review/outcome',
    '/api/assessments/{assessmentId}/perspectives',
    '/api/rounds/{roundId}/scores/{iso3}',
    '/api/rounds/{roundId}/previews/{scoreRunId}/countries/{iso3}',
    '/api/rounds/{roundId}/perspectives/countries/{iso3}',
    '/api/rounds/{roundId}/perspectives/groups/{groupId}',
    '/api/score-runs/{scoreRunId}/countries/{iso3}',
    '/api/stakeholder-session',
  ],
  'the pieces of evidence of one response': ['/api/assessments/{assessmentId}/responses/{questionId}'],
  'the goals, targets and indicators that the United Nations agreed on': [
    '/api/mdg',
    '/api/rounds/{roundId}/groups/{groupId}',
  ],
  'the groups of respondents: four': ['/api/assessments/{assessmentId}/stakeholder-invitations'],
  'the instruments of one round: a handful, with two bases each': [
    '/api/rounds/{roundId}',
    '/api/rounds/{roundId}/previews',
    '/api/rounds/{roundId}/publication-check',
    '/api/rounds/{roundId}/review/agreement',
  ],
  'campaigns of nations, and what experts publish for them: a few a year': [
    '/api/rounds',
    '/api/instruments',
    '/api/editions',
    '/api/countries/{iso3}',
    '/api/countries/{iso3}/trends',
    '/api/my/assessments',
  ],
  'the roles of one person, given one by one by hand': ['/api/session', '/api/people/{personId}'],
  'what a person may hold: fifty tokens': ['/api/account/tokens'],
  'accounts at the one identity provider, each linked with the password': ['/api/account/identities'],
  'files, made to be taken whole': [
    '/api/exports/rounds/{roundId}/answers.json',
    '/api/exports/rounds/{roundId}/scores.json',
    '/api/exports/assessments/{assessmentId}/answers.json',
  ],
};

/** Whether there is a list, or a table of names, anywhere in what a route answers with. */
function hasList(shape: z.ZodType): boolean {
  return /"type":"array"|"additionalProperties":\{"/.test(
    JSON.stringify(z.toJSONSchema(shape, { unrepresentable: 'any' })),
  );
}

const lists = allRoutes.filter(
  ({ method, answers }) =>
    method === 'get' && Object.values(answers).some(({ shape }) => shape !== undefined && hasList(shape)),
);

describe('every list', () => {
  test('comes in pages, or says here what bounds it', () => {
    const bounded = Object.values(bounds).flat();
    const whole = lists.filter((route) => !isPaged(route)).map(({ path }) => path);
    expect(whole.toSorted()).toEqual(bounded.toSorted());
  });

  test('that comes in pages takes `after` and `limit`, each with its bound, and tells `next`', () => {
    const paged = lists.filter(isPaged);
    expect(paged.length).toBeGreaterThanOrEqual(11);
    for (const { path, query, answers } of paged) {
      const { properties = {} } = z.toJSONSchema(query as z.ZodType, { io: 'input', unrepresentable: 'any' });
      expect(properties, path).toMatchObject({
        after: { type: 'string', maxLength: 1000 },
        limit: { minimum: 1, maximum: expect.any(Number), default: expect.any(Number) },
      });
      const answer = z.toJSONSchema(answers[200]?.shape as z.ZodType);
      expect(answer.required, path).toContain('next');
      expect(answer.properties?.['next'], path).toEqual({ type: ['string', 'null'] });
    }
  });
});
