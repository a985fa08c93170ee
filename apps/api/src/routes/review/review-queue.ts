import { questionFlags } from '@groundwork/assessment';
import { reviewQueueShape, type Person, type ReviewQueue } from '@groundwork/assessment/wire';
import type { ReviewBounds } from '@groundwork/store';
import { z } from 'zod';
import { isOwnCountry } from '../../access/assessment-rights.ts';
import { defineRoute } from '../../access/define-route.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { reviewMaterials, type ReviewMaterial } from './review-material.ts';
import { reviewHead } from './review-view.ts';

const dayMilliseconds = 86_400_000;

/** What waits for the signed-in reviewer, never of the own country. */
export const reviewQueue = defineRoute({
  operationId: 'readReviewQueue',
  method: 'get',
  path: '/api/review/queue',
  access: 'review',
  summary: 'What waits for a reviewer, the longest waiting first, with flags and the load of each reviewer',
  query: z.strictObject(pageQuery({ usual: 20, most: 50 })),
  answers: { 200: { description: 'A page of the queue', shape: reviewQueueShape } },
  async handle({ context, parts, person, query: { after, limit } }) {
    const { review } = parts.store;
    const bounds = boundsOf(person);
    const found = await review.queue({ bounds, after, limit: limit + 1 });
    const page = pageOf(found, limit, ({ submittedAt, assessmentId }) => [submittedAt, assessmentId]);
    const materials = await reviewMaterials(parts, person, page.rows);
    return context.json({
      assessments: materials.map((material) => queued(material, person.personId, parts.clock())),
      load: [...(await review.load(bounds, person.personId))],
      next: page.next,
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
