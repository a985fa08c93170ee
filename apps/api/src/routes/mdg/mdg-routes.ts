import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';

const frameworkShape = z.looseObject({
  goals: z.array(
    z.looseObject({
      goalId: z.int(),
      title: z.string(),
      targets: z.array(z.looseObject({ targetId: z.string(), text: z.string(), label: z.string() })),
    }),
  ),
  indicators: z.array(z.looseObject({ indicatorId: z.string(), listText: z.string() })),
});

const readFramework = defineRoute({
  operationId: 'readFramework',
  method: 'get',
  path: '/api/mdg',
  access: 'public',
  summary: 'The Millennium Development Goals with targets and indicators',
  answers: {
    ...notModified,
    200: { description: 'The framework in force from 15 January 2008', shape: frameworkShape },
  },
  refusals: ['not_found'],
  async handle({ context, parts }) {
    return answerTagged(context, taggedJson(await parts.store.reference.framework()));
  },
});

/** The development goals. */
export const mdgRoutes = [readFramework];
