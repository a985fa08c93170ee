import { meanPerspectives } from '@groundwork/assessment';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { assessmentPath } from '../assessments/assessment-path.ts';
import { roundOf } from '../assessments/assessment-parts.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { groupsOfCountries } from './groups-of-countries.ts';
import { labelOfOpinions } from './label-of-opinions.ts';
import { publishedOpinions } from './published-opinions.ts';
import { opinionOf } from './opinion-of-assessment.ts';
import { countryPerspectivesShape, groupPerspectivesShape, roundPerspectivesShape } from './perspectives-shape.ts';

const roundPath = z.object({ roundId: z.string().max(100) });
const instrumentQuery = z.strictObject({ instrument: z.string().max(100).optional() });

const readOwnPerspectives = defineRoute({
  operationId: 'readAssessmentPerspectives',
  method: 'get',
  path: '/api/assessments/{assessmentId}/perspectives',
  access: 'assessment-read',
  summary: 'What is told of the opinions in a country, once the round has closed',
  params: assessmentPath,
  answers: { 200: { description: 'The views of the groups', shape: countryPerspectivesShape } },
  refusals: ['not_closed'],
  async handle({ context, parts, assessment }) {
    const { questionnaire } = await opinionOf(parts, assessment);
    const { assessmentId, iso3, state } = assessment;
    const told = state === 'withdrawn' ? undefined : await parts.store.stakeholders.closed(assessmentId);
    if (told === undefined) throw new ApiProblem('not_closed');
    return context.json({
      ...labelOfOpinions(await roundOf(parts, assessment), questionnaire.revision),
      iso3,
      ...told,
    });
  },
});

const listPerspectives = defineRoute({
  operationId: 'listPerspectives',
  method: 'get',
  path: '/api/rounds/{roundId}/perspectives',
  access: 'public',
  summary: 'Of which countries and groups of countries a published round tells opinions',
  params: roundPath,
  query: instrumentQuery,
  answers: { ...notModified, 200: { description: 'Countries and groups', shape: roundPerspectivesShape } },
  async handle({ context, parts, params, query }) {
    const { round, instrument } = await publishedOpinions(parts, params.roundId, query.instrument);
    const closed = await parts.store.stakeholders.closedOfRound(round.roundId, instrument.instrumentId);
    const countries = closed.map(({ iso3 }) => iso3);
    const groups = await groupsOfCountries(parts, countries);
    return answerTagged(context, taggedJson({ ...labelOfOpinions(round, instrument), countries, groups }));
  },
});

const readCountryPerspectives = defineRoute({
  operationId: 'readCountryPerspectives',
  method: 'get',
  path: '/api/rounds/{roundId}/perspectives/countries/{iso3}',
  access: 'public',
  summary: 'What a published round tells of the opinions in a country',
  params: roundPath.extend({ iso3: z.string().max(10) }),
  query: instrumentQuery,
  answers: { ...notModified, 200: { description: 'The views of the groups', shape: countryPerspectivesShape } },
  async handle({ context, parts, params, query }) {
    const { round, instrument } = await publishedOpinions(parts, params.roundId, query.instrument);
    const { iso3 } = params;
    const assessment = (await parts.store.assessments.list({ roundId: round.roundId, iso3 })).find(
      ({ instrumentId, state }) => instrumentId === instrument.instrumentId && state !== 'withdrawn',
    );
    const told = assessment && (await parts.store.stakeholders.closed(assessment.assessmentId));
    if (told === undefined) throw new ApiProblem('not_found');
    return answerTagged(context, taggedJson({ ...labelOfOpinions(round, instrument), iso3, ...told }));
  },
});

const readGroupPerspectives = defineRoute({
  operationId: 'readGroupPerspectives',
  method: 'get',
  path: '/api/rounds/{roundId}/perspectives/groups/{groupId}',
  access: 'public',
  summary: 'What the opinions told of the countries of a group come to',
  params: roundPath.extend({ groupId: z.string().max(100) }),
  query: instrumentQuery,
  answers: {
    ...notModified,
    200: { description: 'Means over countries, with their coverage', shape: groupPerspectivesShape },
  },
  async handle({ context, parts, params, query }) {
    const { round, instrument } = await publishedOpinions(parts, params.roundId, query.instrument);
    const closed = await parts.store.stakeholders.closedOfRound(round.roundId, instrument.instrumentId);
    const groups = await groupsOfCountries(
      parts,
      closed.map(({ iso3 }) => iso3),
    );
    const group = groups.find(({ groupId }) => groupId === params.groupId);
    if (group === undefined) throw new ApiProblem('not_found');
    const members = closed.filter(({ iso3 }) => group.countries.includes(iso3));
    const means = meanPerspectives(members.map(({ perspectives }) => perspectives));
    const { groupId, title } = group;
    return answerTagged(context, taggedJson({ ...labelOfOpinions(round, instrument), groupId, title, ...means }));
  },
});

/** What is told of opinions: everything comes from the figures made once at closing. */
export const perspectiveRoutes = [
  readOwnPerspectives,
  listPerspectives,
  readCountryPerspectives,
  readGroupPerspectives,
];
