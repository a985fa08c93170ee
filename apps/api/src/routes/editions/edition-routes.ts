import { demonstrationNotice } from '@groundwork/assessment';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { findEdition, listEditions } from '../../editions/all-editions.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';
import { demonstrationShape, editionRowShape, editionShape } from './edition-shape.ts';

const readEditions = defineRoute({
  operationId: 'listEditions',
  method: 'get',
  path: '/api/editions',
  access: 'public',
  summary: 'Published indices, and published rounds of ours',
  answers: {
    ...notModified,
    200: { description: 'Without their rows', shape: z.strictObject({ editions: z.array(editionShape) }) },
  },
  async handle({ context, parts }) {
    return answerTagged(context, taggedJson({ editions: await listEditions(parts.store, parts.clock()) }));
  },
});

const readEdition = defineRoute({
  operationId: 'readEdition',
  method: 'get',
  path: '/api/editions/{editionId}',
  access: 'public',
  summary: 'An edition with one row per country',
  params: z.object({ editionId: z.string().max(100) }),
  answers: {
    ...notModified,
    200: {
      description: 'The edition',
      shape: z.strictObject({
        demonstration: demonstrationShape,
        edition: editionShape,
        rows: z.array(editionRowShape),
      }),
    },
  },
  async handle({ context, parts, params }) {
    const table = await findEdition(parts.store, params.editionId, parts.clock());
    if (table === undefined) throw new ApiProblem('not_found');
    const label = table.edition.isDemonstration ? { demonstration: demonstrationNotice } : {};
    return answerTagged(context, taggedJson({ ...label, ...table }));
  },
});

/** Figures over countries, open to everyone. */
export const editionRoutes = [readEditions, readEdition];
