import { createHash } from 'node:crypto';
import type { InstrumentRevision } from '@groundwork/instrument';
import { canonicalJson, type FileProblem } from '@groundwork/instrument/authoring';
import { checkVersionStep, compareRevisions, versionStep } from '@groundwork/instrument/revisions';
import { nextPageShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { checkInstrument, instrumentTextLimit } from '../../instruments/check-instrument.ts';
import { placeTextShape } from '../../paging/cursor-shape.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

const draftPath = z.object({
  instrumentId: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
});

const draftShape = z.strictObject({
  instrumentId: z.string(),
  version: z.string(),
  /** Counts the edits. */
  edit: z.int(),
  changedAt: z.string(),
  changedBy: z.string(),
});

const warningShape = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  line: z.int(),
  column: z.int(),
  path: z.string(),
  questionId: z.string().optional(),
});

const listDrafts = defineRoute({
  operationId: 'listDrafts',
  method: 'get',
  path: '/api/instrument-drafts',
  access: 'instrument-edit',
  summary: 'Drafts of revisions to come',
  query: z.strictObject(pageQuery({ usual: 50, most: 200, place: z.tuple([placeTextShape, placeTextShape]) })),
  answers: {
    200: {
      description: 'A page by instrument and version, without their content',
      shape: z.strictObject({ drafts: z.array(draftShape), next: nextPageShape }),
    },
  },
  async handle({ context, parts, query: { after, limit } }) {
    const found = await parts.store.instruments.drafts({ after, limit: limit + 1 });
    const page = pageOf(found, limit, ({ instrumentId, version }) => [instrumentId, version]);
    return context.json({ drafts: page.rows, next: page.next });
  },
});

const readDraft = defineRoute({
  operationId: 'readDraft',
  method: 'get',
  path: '/api/instruments/{instrumentId}/drafts/{version}',
  access: 'instrument-edit',
  summary: 'A draft as it stands',
  params: draftPath,
  answers: {
    200: { description: 'The file', shape: z.strictObject({ edit: z.int(), yaml: z.string() }) },
  },
  async handle({ context, parts, params }) {
    const draft = await parts.store.instruments.draft(params.instrumentId, params.version);
    if (draft === undefined) throw new ApiProblem('not_found');
    return context.json({ edit: draft.edit, yaml: draft.content });
  },
});

const saveDraft = defineRoute({
  operationId: 'saveDraft',
  method: 'put',
  path: '/api/instruments/{instrumentId}/drafts/{version}',
  access: 'instrument-edit',
  summary: 'Saves an edit of a draft; a file with errors is refused with all of them',
  params: draftPath,
  body: z.strictObject({
    yaml: z.string().min(1).max(instrumentTextLimit),
    /** The edit this one is made on; 0 for a new draft. */
    baseEdit: z.int().min(0),
  }),
  answers: {
    200: {
      description: 'The number of the edit, and what is odd about the file',
      shape: z.strictObject({ edit: z.int(), problems: z.array(warningShape) }),
    },
  },
  refusals: ['draft_moved', 'invalid_instrument', 'version_immutable'],
  async handle({ context, parts, actor, params, body }) {
    const { revision, problems } = await readFile(body.yaml);
    if (revision.instrumentId !== params.instrumentId || revision.version !== params.version) {
      throw new ApiProblem('invalid', { issues: [{ path: '/yaml', code: 'differs_from_address' }] });
    }
    const { yaml: content, baseEdit } = body;
    const edit = await parts.store.instruments.saveDraft({ ...params, content, baseEdit }, actor);
    return context.json({ edit, problems: problems.map(toldProblem) });
  },
});

const removeDraft = defineRoute({
  operationId: 'removeDraft',
  method: 'delete',
  path: '/api/instruments/{instrumentId}/revisions/{version}',
  access: 'instrument-remove',
  summary: 'Removes a draft; a published revision stays for ever',
  params: draftPath,
  answers: { 204: { description: 'The draft is gone' } },
  refusals: ['version_immutable'],
  async handle({ context, parts, actor, params }) {
    await parts.store.instruments.removeDraft(params.instrumentId, params.version, actor);
    return context.body(null, 204);
  },
});

const publishDraft = defineRoute({
  operationId: 'publishDraft',
  method: 'post',
  path: '/api/instruments/{instrumentId}/drafts/{version}/publication',
  access: 'instrument-edit',
  summary: 'Publishes a draft that somebody else has made; from then on it never changes',
  params: draftPath,
  body: z.strictObject({
    /** The edit that was looked at. */
    edit: z.int().min(1),
  }),
  answers: {
    201: {
      description: 'What rounds pin',
      shape: z.strictObject({ instrumentId: z.string(), version: z.string(), hash: z.string() }),
    },
  },
  refusals: ['draft_moved', 'four_eyes', 'invalid_instrument', 'version_immutable'],
  async handle({ context, parts, actor, params, body }) {
    const { instrumentId, version } = params;
    const draft = await parts.store.instruments.draft(instrumentId, version);
    if (draft === undefined) {
      // Of one published meanwhile the store tells that it stands.
      await parts.store.instruments.removeDraft(instrumentId, version, actor);
      throw new ApiProblem('not_found');
    }
    const { revision: read } = await readFile(draft.content);
    const revision: InstrumentRevision = { ...read, state: 'published' };
    await requireStep(parts, revision);
    const hash = createHash('sha256').update(canonicalJson(revision)).digest('hex');
    await parts.store.instruments.publishDraft({ revision, hash, edit: body.edit }, actor);
    return context.json({ instrumentId, version, hash }, 201);
  },
});

/** @throws ApiProblem `invalid_instrument` with every error, its line and its remedy */
async function readFile(
  yaml: string,
): Promise<{ readonly revision: InstrumentRevision; readonly problems: readonly FileProblem[] }> {
  const read = await checkInstrument(yaml);
  if (read === undefined) {
    throw new ApiProblem('invalid_instrument', {
      issues: [{ path: '/yaml', code: 'too_costly', detail: 'The file takes too long to check: make it smaller.' }],
    });
  }
  const { revision, problems } = read;
  if (revision !== undefined) return { revision, problems };
  throw new ApiProblem('invalid_instrument', {
    issues: problems.map((problem) => ({ ...toldProblem(problem), path: `/yaml/${problem.line}:${problem.column}` })),
  });
}

function toldProblem({ fileName: _fileName, questionId, ...problem }: FileProblem): z.infer<typeof warningShape> {
  return { ...problem, ...(questionId === undefined ? {} : { questionId }) };
}

/** The version must be the step that the changes ask for. @throws ApiProblem `invalid_instrument` */
async function requireStep({ store }: ApiParts, revision: InstrumentRevision): Promise<void> {
  const published = (await store.instruments.list()).filter(
    ({ instrumentId }) => instrumentId === revision.instrumentId,
  );
  const last = published.at(-1);
  if (last === undefined) return;
  const before = await store.instruments.find(last.instrumentId, last.version);
  if (before === undefined) return;
  const { step } = versionStep(compareRevisions(before.revision, revision));
  const errors = checkVersionStep(last.version, revision.version, step).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new ApiProblem('invalid_instrument', {
    issues: errors.map(({ code, fault, remedy }) => ({ path: '/version', code, detail: `${fault}: ${remedy}` })),
  });
}

/** Revisions to come. */
export const draftRoutes = [listDrafts, readDraft, saveDraft, removeDraft, publishDraft];
