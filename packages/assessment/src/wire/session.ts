import { z } from 'zod';

/**
 * A role a person holds, bound to a country, round, instrument and section where given; null binds to none. What a role is
 * worth without a country is for the rights to say: an official's or reviewer's is worth nothing.
 */
export const roleShape = z
  .strictObject({
    role: z.enum(['coordinator', 'contributor', 'reviewer', 'analyst', 'expert', 'administrator']),
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    roundId: z.string().min(1).max(100).nullable(),
    instrumentId: z.string().min(1).max(100).nullable(),
    sectionId: z.string().min(1).max(100).nullable(),
  })
  .meta({ id: 'Role' });

/** POST /api/session */
export const signInShape = z
  .strictObject({
    login: z.string().min(1).max(200),
    password: z.string().min(1).max(1000),
  })
  .meta({ id: 'SignIn', examples: [{ login: 'a.wanjiru', password: 'the password of the account' }] });

/** GET /api/session */
export const personShape = z
  .strictObject({
    personId: z.string(),
    name: z.string(),
    login: z.string(),
    /** The country whose citizen or servant the person is, or null: nobody judges the own country. */
    homeIso3: z.string().nullable(),
    roles: z.array(roleShape),
  })
  .meta({ id: 'Person' });

export type Role = z.infer<typeof roleShape>;
export type SignIn = z.infer<typeof signInShape>;
export type Person = z.infer<typeof personShape>;
