import type { Round } from '@groundwork/assessment';
import { StoreError } from '@groundwork/store';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem, type ProblemIssue } from '../../problems/api-problem.ts';
import { requireRound } from './require-round.ts';
import { roundShape } from './round-shape.ts';

const roundPath = z.object({ roundId: z.string().min(1).max(100) });
const why = z.string().trim().min(1).max(2000);
const iso3 = z.string().regex(/^[A-Z]{3}$/);
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const planShape = z.strictObject({
  title: z.string().trim().min(1).max(300),
  /** The day the answers refer to. */
  referenceDate: z.iso.date(),
  opensAt: instant,
  deadline: instant,
  /** The revisions asked, in order; each must be published with that hash. */
  instruments: z
    .array(
      z.strictObject({
        instrumentId: z.string().min(1).max(100),
        version: z.string().min(1).max(50),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(20),
  /** The round it is prefilled from and compared with. */
  previousRoundId: z.string().min(1).max(100).nullable(),
});

const newRoundShape = planShape.extend({
  roundId: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/),
});

const planRound = defineRoute({
  operationId: 'planRound',
  method: 'post',
  path: '/api/rounds',
  access: 'round-manage',
  summary: 'Plans a round',
  body: newRoundShape,
  answers: { 201: { description: 'The planned round', shape: roundShape } },
  refusals: ['already_exists', 'not_found'],
  async handle({ context, parts, person, actor, body }) {
    requireRound(person, body.roundId);
    await requirePlan(parts, body);
    const round = { ...body, state: 'planned', isDemonstration: false, embargoUntil: null } as const;
    await parts.store.rounds.add(round, actor);
    return context.json(round, 201);
  },
});

const changeRound = defineRoute({
  operationId: 'changeRound',
  method: 'put',
  path: '/api/rounds/{roundId}',
  access: 'round-manage',
  summary: 'Changes the plan of a round that was not opened yet',
  params: roundPath,
  body: planShape,
  answers: { 200: { description: 'The round', shape: roundShape } },
  refusals: ['state_moved'],
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    await requirePlan(parts, { ...body, roundId: params.roundId });
    await parts.store.rounds.change(params.roundId, body, actor);
    return context.json(await parts.store.rounds.find(params.roundId));
  },
});

const roundCountriesShape = z.strictObject({
  countries: z.array(
    z.strictObject({
      iso3: z.string(),
      invitedAt: z.string(),
      /** The deadline that holds for the country. */
      deadline: z.string(),
      assessments: z.array(
        z.strictObject({
          assessmentId: z.string(),
          instrumentId: z.string(),
          version: z.string(),
          state: z.string(),
          submittedAt: z.string().nullable(),
        }),
      ),
    }),
  ),
});

const readCountries = defineRoute({
  operationId: 'listRoundCountries',
  method: 'get',
  path: '/api/rounds/{roundId}/countries',
  access: 'round-manage',
  summary: 'The countries invited, with where each of their assessments stands; no answers',
  params: roundPath,
  answers: { 200: { description: 'By code', shape: roundCountriesShape } },
  async handle({ context, parts, person, params }) {
    requireRound(person, params.roundId);
    return context.json(await countriesOf(parts, params.roundId));
  },
});

const inviteCountries = defineRoute({
  operationId: 'inviteCountries',
  method: 'post',
  path: '/api/rounds/{roundId}/countries',
  access: 'round-manage',
  summary: 'Invites countries; those invited already stay as they are',
  params: roundPath,
  body: z.strictObject({ countries: z.array(iso3).min(1).max(300) }),
  refusals: ['state_moved'],
  answers: { 200: { description: 'All countries invited', shape: roundCountriesShape } },
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    const known = new Set((await parts.store.reference.countries()).map((country) => country.iso3));
    const issues = body.countries.flatMap((code, position): readonly ProblemIssue[] =>
      known.has(code) ? [] : [{ path: `/countries/${position}`, code: 'unknown-country' }],
    );
    if (issues.length > 0) throw new ApiProblem('invalid', { issues });
    await parts.store.rounds.invite(params.roundId, body.countries, actor);
    return context.json(await countriesOf(parts, params.roundId));
  },
});

const extendRound = defineRoute({
  operationId: 'extendRound',
  method: 'post',
  path: '/api/rounds/{roundId}/extension',
  access: 'round-manage',
  summary: 'Gives all countries, or one, more time',
  params: roundPath,
  body: z.strictObject({ iso3: iso3.nullable(), deadline: instant, why }),
  answers: { 200: { description: 'All countries invited', shape: roundCountriesShape } },
  refusals: ['deadline_not_later', 'state_moved'],
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    await parts.store.rounds.extend(params.roundId, body, actor);
    return context.json(await countriesOf(parts, params.roundId));
  },
});

const moveRound = defineRoute({
  operationId: 'moveRound',
  method: 'post',
  path: '/api/rounds/{roundId}/state',
  access: 'round-manage',
  summary: 'Opens or closes a round; publishing is an act of its own',
  params: roundPath,
  body: z.strictObject({ to: z.enum(['open', 'closed']), why }),
  answers: { 200: { description: 'The round', shape: roundShape } },
  refusals: ['operation_reused', 'state_moved'],
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    const round = await parts.store.rounds.find(params.roundId);
    // From published to closed leads only the withdrawal of the publication.
    if (round?.state === 'published') throw new ApiProblem('state_moved');
    await parts.store.rounds.move(params.roundId, body, actor);
    return context.json(await parts.store.rounds.find(params.roundId));
  },
});

const repinInstrument = defineRoute({
  operationId: 'repinInstrument',
  method: 'post',
  path: '/api/rounds/{roundId}/instruments/{instrumentId}',
  access: 'round-manage',
  summary: 'Pins another revision while the round is open; assessments begun stay with theirs',
  params: roundPath.extend({ instrumentId: z.string().min(1).max(100) }),
  body: planShape.shape.instruments.element.omit({ instrumentId: true }).extend({ why }),
  answers: { 200: { description: 'The round', shape: roundShape } },
  refusals: ['state_moved'],
  async handle({ context, parts, person, actor, params, body }) {
    requireRound(person, params.roundId);
    const { why: reason, ...pinned } = body;
    await parts.store.rounds.repin(params.roundId, { ...pinned, instrumentId: params.instrumentId }, reason, actor);
    return context.json(await parts.store.rounds.find(params.roundId));
  },
});

/** @throws ApiProblem `invalid` with every reason */
async function requirePlan(
  { store }: ApiParts,
  plan: Pick<Round, 'roundId' | 'opensAt' | 'deadline' | 'instruments' | 'previousRoundId'>,
): Promise<void> {
  const issues: ProblemIssue[] = [];
  if (Date.parse(plan.deadline) <= Date.parse(plan.opensAt))
    issues.push({ path: '/deadline', code: 'not-after-opening' });
  const ids = plan.instruments.map(({ instrumentId }) => instrumentId);
  for (const [position, { instrumentId, version, hash }] of plan.instruments.entries()) {
    if (ids.indexOf(instrumentId) !== position) issues.push({ path: `/instruments/${position}`, code: 'named-twice' });
    const found = await store.instruments.find(instrumentId, version);
    if (found?.hash !== hash) issues.push({ path: `/instruments/${position}`, code: 'not-published-with-this-hash' });
  }
  if (plan.previousRoundId !== null) {
    const previous = await store.rounds.find(plan.previousRoundId);
    if (previous === undefined || plan.previousRoundId === plan.roundId)
      issues.push({ path: '/previousRoundId', code: 'unknown-round' });
  }
  if (issues.length > 0) throw new ApiProblem('invalid', { issues });
}

async function countriesOf({ store }: ApiParts, roundId: string): Promise<z.infer<typeof roundCountriesShape>> {
  const round = await store.rounds.find(roundId);
  if (round === undefined) throw new StoreError('not_found', { what: 'round', id: roundId });
  const [countries, assessments] = await Promise.all([
    store.rounds.countries(roundId),
    store.assessments.list({ roundId }),
  ]);
  return {
    countries: countries.map((country) => ({
      ...country,
      deadline: country.deadline ?? round.deadline,
      assessments: assessments
        .filter((assessment) => assessment.iso3 === country.iso3)
        .map(({ assessmentId, instrumentId, version, state, submittedAt }) => ({
          assessmentId,
          instrumentId,
          version,
          state,
          submittedAt,
        })),
    })),
  };
}

/** Planning, inviting, opening, extending and closing. */
export const manageRounds = [
  planRound,
  changeRound,
  readCountries,
  inviteCountries,
  extendRound,
  moveRound,
  repinInstrument,
];
