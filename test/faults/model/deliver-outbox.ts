import type { AnsweringClient, Course } from './course.ts';
import { sendBatch, type Heard } from './send-batch.ts';

/** How an outbox is delivered. */
export interface Manner {
  /** Ranks by which the operations are shuffled, taken in turn; all the same leaves them in order. */
  readonly order: readonly number[];
  /** Operations in a request. */
  readonly size: number;
  /** How often each request is sent, all at the same time. */
  readonly times: number;
  readonly isDeaf: boolean;
  readonly breaksAfter?: number;
}

/** In order, in one request, once. */
export const plainManner: Manner = { order: [0], size: 500, times: 1, isDeaf: false };

/** Sends what waits, request after request; stops where there is no answer, as a client without a connection does. */
export async function deliverOutbox(course: Course, client: AnsweringClient, manner: Manner): Promise<void> {
  const { order, size, times, isDeaf, breaksAfter } = manner;
  const shuffled = client.outbox
    .map((operation, position) => ({ operation, rank: order[position % order.length] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ operation }) => operation);
  for (let from = 0; from < shuffled.length; from += size) {
    const batch = shuffled.slice(from, from + size);
    const heard: readonly Heard[] = await Promise.all(
      Array.from({ length: times }, () =>
        sendBatch(course, client, batch, {
          origin: 'offline',
          isDeaf,
          ...(breaksAfter === undefined ? {} : { breaksAfter }),
        }),
      ),
    );
    if (heard.every((one) => one === 'nothing')) return;
  }
}
