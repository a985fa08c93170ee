import { z } from 'zod';

/** A problem document as it crosses the wire. */
export const problemShape = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** Stable; more may come. */
    code: z.string().describe('Stable: what a program decides by'),
    detail: z.string(),
    requestId: z.string(),
    issues: z.array(z.looseObject({ path: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
