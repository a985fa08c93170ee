import { z } from 'zod';

/**
 * What the archive check last found at a link: the page; nothing any more; no answer this time; or that the rules of this
 * installation keep the check from asking there. Absent where nobody looked yet.
 */
export const linkCheckShape = z.strictObject({
  state: z.enum(['reachable', 'gone', 'no-answer', 'refused']),
  checkedAt: z.string(),
  /** Of the last answer; null where there was none. */
  httpStatus: z.int().nullable(),
});

export type LinkCheck = z.infer<typeof linkCheckShape>;
