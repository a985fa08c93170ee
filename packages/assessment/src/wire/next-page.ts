import { z } from 'zod';

/** Member `next` of every list that comes in pages: what to send as `after` for the page that follows; null at the end. */
export const nextPageShape = z.string().nullable();
