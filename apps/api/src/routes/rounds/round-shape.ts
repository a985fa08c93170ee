import { z } from 'zod';

/** A campaign; see `Round`. */
export const roundShape = z
  .strictObject({
    roundId: z.string(),
    title: z.string(),
    referenceDate: z.string(),
    opensAt: z.string(),
    deadline: z.string(),
    state: z.enum(['planned', 'open', 'closed', 'published']),
    isDemonstration: z.boolean(),
    instruments: z.array(z.strictObject({ instrumentId: z.string(), version: z.string(), hash: z.string() })),
    previousRoundId: z.string().nullable(),
    embargoUntil: z.string().nullable(),
  })
  .meta({ id: 'Round' });

/** Mean of a group of countries; see `GroupScore`. */
export const groupScoreShape = z.strictObject({
  groupId: z.string(),
  title: z.string(),
  unweightedMean: z.number().nullable(),
  populationWeightedMean: z.number().nullable(),
  count: z.int(),
  of: z.int(),
});
