import { peoplePageShape, personChangeShape, personOnListShape, roleShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { cursorOf, placeTextShape } from '../../paging/cursor-shape.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { peopleSight, seenFrom } from './people-sight.ts';
import { requireFullAdministrator } from './require-full-administrator.ts';

const personPath = z.object({ personId: z.uuid() });

const listQuery = z.strictObject({
  ...pageQuery({ usual: 50, most: 200, place: placeTextShape }),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  role: roleShape.shape.role.optional(),
});

const listPeople = defineRoute({
  operationId: 'listPeople',
  method: 'get',
  path: '/api/people',
  access: 'role-grant',
  summary: 'People with their accounts: for an administrator all, for a coordinator those of the country',
  query: listQuery,
  answers: { 200: { description: 'A page, by login', shape: peoplePageShape } },
  async handle({ context, parts, person, query: { limit, after, iso3, role } }) {
    const sight = peopleSight(person);
    const asked = iso3 === undefined ? undefined : [iso3];
    const countries = sight === 'all' ? asked : (asked ?? sight).filter((each) => sight.includes(each));
    const page = await parts.store.accounts.administration.page({
      limit,
      ...(countries === undefined ? {} : { countries }),
      ...(role === undefined ? {} : { role }),
      ...(sight === 'all' ? {} : { rolesWithin: sight }),
      ...(after === undefined ? {} : { after }),
    });
    return context.json({
      people: page.people.flatMap((each) => seenFrom(sight, each) ?? []),
      next: page.next === null ? null : cursorOf(page.next),
    });
  },
});

const readPerson = defineRoute({
  operationId: 'readPerson',
  method: 'get',
  path: '/api/people/{personId}',
  access: 'role-grant',
  summary: 'One person with the account',
  params: personPath,
  answers: { 200: { description: 'The person, with the roles one may know of', shape: personOnListShape } },
  async handle({ context, parts, person, params }) {
    const found = await parts.store.accounts.administration.find(params.personId);
    const seen = found === undefined ? undefined : seenFrom(peopleSight(person), found);
    if (seen === undefined) throw new ApiProblem('not_found');
    return context.json(seen);
  },
});

const changePerson = defineRoute({
  operationId: 'changePerson',
  method: 'patch',
  path: '/api/people/{personId}',
  access: 'people-manage',
  summary: 'Changes name or home country',
  params: personPath,
  body: personChangeShape,
  answers: { 200: { description: 'The person as it is now', shape: personOnListShape } },
  refusals: ['four_eyes'],
  async handle(call) {
    const { context, parts, actor, params, body } = call;
    requireFullAdministrator(call, 'person-change');
    const found = await parts.store.accounts.administration.find(params.personId);
    if (found === undefined) throw new ApiProblem('not_found');
    const { name, homeIso3 } = body;
    const isReviewer = found.roles.some(({ role, iso3 }) => role === 'reviewer' && iso3 === homeIso3);
    // Who reviews a country does not become its own; take the role away first.
    if (typeof homeIso3 === 'string' && homeIso3 !== found.homeIso3 && isReviewer) throw new ApiProblem('four_eyes');
    const change = { ...(name === undefined ? {} : { name }), ...(homeIso3 === undefined ? {} : { homeIso3 }) };
    await parts.store.accounts.administration.change(params.personId, change, actor);
    return context.json(await parts.store.accounts.administration.find(params.personId));
  },
});

/** People as those see them who look after accounts. */
export const peopleRoutes = [listPeople, readPerson, changePerson];
