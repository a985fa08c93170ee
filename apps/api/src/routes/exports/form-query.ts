import { z } from 'zod';

/** Long: a row for each country and question. Wide: a row for each country, as the codebook describes. */
export const formQuery = z.strictObject({ form: z.enum(['long', 'wide']).default('long') });
