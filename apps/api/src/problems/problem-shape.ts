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
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:groundwork:problem:invalid',
        title: 'Some fields are not as described',
        status: 422,
        code: 'invalid',
        detail: 'Some fields are not as described.',
        requestId: '24c016d7-6b2f-4040-815f-5ce636b93152',
        issues: [{ path: '/sort', code: 'unknown_field' }],
      },
    ],
  });
