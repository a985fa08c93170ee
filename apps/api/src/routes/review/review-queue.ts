import { questionFlags } from '@groundwork/assessment';
import { reviewQueueShape, type Person, type ReviewQueue } from '@groundwork/assessment/wire';
import type { ReviewBounds } from '@groundwork/store';
import { z } from 'zod';
import { isOwnCountry } from '../../access/assessment-rights.ts';
import { defineRoute } from '../../access/define-route.ts';
import { reviewMaterials, type ReviewMaterial } from './review-material.ts';
import { reviewHead } from './review-view.ts';

const dayMilliseconds = 86_400_000;

/** The last assessment of a page: when it was submitted, and its id. */
const cursorPattern = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)~([\w-]{1,100})$/;

/** What waits for the signed-in reviewer, never of the own country. */
export const reviewQueue = defineRoute({
  method: 'get',
  path: '/api/review/queue',
  access: 'review',
  summary: 'What waits for a reviewer, the longest waiting first, with flags and the load of each reviewer',
  query: z.strictObject({
    /** `next` of the page before. */
    after: z.string().regex(cursorPattern).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answers: { 200: { description: 'A page of the queue', shape: reviewQueueShape } },
  async handle({ context, parts, person, query }) {
    const { review } = parts.store;
    const bounds = boundsOf(person);
    const [, submittedAt, assessmentId] = cursorPattern.exec(query.after ?? '') ?? [];
    const after = submittedAt === undefined || assessmentId === undefined ? undefined : { submittedAt, assessmentId };
    const found = await review.queue({ bounds, after, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    const materials = await reviewMaterials(parts, person, page);
    return context.json({
      assessments: materials.map((material) => queued(material, person.personId, parts.clock())),
      load: [...(await review.load(bounds, person.personId))],
      next: last === undefined || found.length <= query.limit ? null : `${last.submittedAt}~${last.assessmentId}`,
    } satisfies ReviewQueue);
  },
});

/** Where a reviewer works: the bounds of the roles held, without the own country. */
function boundsOf(person: Person): readonly ReviewBounds[] {
  return person.roles.flatMap(({ role, iso3, roundId, instrumentId }) =>
    role !== 'reviewer' || iso3 === null || isOwnCountry(person, iso3) ? [] : [{ iso3, roundId, instrumentId }],
  );
}

function queued(material: ReviewMaterial, viewerId: string, now: Date): ReviewQueue['assessments'][number] {
  const head = reviewHead(material, viewerId);
  const flagged = Map.groupBy(questionFlags(material.under), ({ code }) => code);
  return {
    ...head,
    ageDays: Math.max(0, Math.floor((now.getTime() - Date.parse(head.submittedAt)) / dayMilliseconds)),
    flagCounts: Object.fromEntries([...flagged].map(([code, flags]) => [code, flags.length])),
  };
}
