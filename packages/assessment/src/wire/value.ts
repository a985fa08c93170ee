import { gapReasons } from '@groundwork/scoring';
import { z } from 'zod';

/** A number, or the reason why there is none. */
export const valueShape = z.union([z.number(), z.strictObject({ gap: z.enum(gapReasons) })]).meta({ id: 'Value' });
