import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { answerTagged, notModified, taggedJson } from '../tagged-json.ts';

const instrumentsShape = z.strictObject({
  instruments: z.array(
    z.strictObject({ instrumentId: z.string(), version: z.string(), hash: z.string(), title: z.string() }),
  ),
});

const listInstruments = defineRoute({
  operationId: 'listInstruments',
  method: 'get',
  path: '/api/instruments',
  access: 'public',
  summary: 'Published revisions',
  answers: { ...notModified, 200: { description: 'Without their questions', shape: instrumentsShape } },
  async handle({ context, parts }) {
    return answerTagged(context, taggedJson({ instruments: await parts.store.instruments.list() }));
  },
});

const readRevision = defineRoute({
  operationId: 'readInstrumentRevision',
  method: 'get',
  path: '/api/instruments/{instrumentId}/revisions/{version}',
  access: 'public',
  summary: 'A published revision, whole; it never changes',
  params: z.object({ instrumentId: z.string().max(100), version: z.string().max(50) }),
  answers: {
    200: { description: 'The revision', shape: z.looseObject({ instrumentId: z.string(), version: z.string() }) },
    304: { description: 'You have it' },
  },
  async handle({ context, parts, params }) {
    const found = await parts.questionnaires.find(params.instrumentId, params.version);
    if (found === undefined || found.questionnaire.revision.state === 'draft') throw new ApiProblem('not_found');
    return answerTagged(
      context,
      taggedJson(found.questionnaire.revision, found.hash),
      'public, max-age=31536000, immutable',
    );
  },
});

/** Questionnaires, open to everyone. */
export const instrumentRoutes = [listInstruments, readRevision];
