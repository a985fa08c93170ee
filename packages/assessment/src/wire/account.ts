import { z } from 'zod';
import { nextPageShape } from './next-page.ts';
import { personShape, roleShape } from './session.ts';

/** As typed: how good a new one is, the service says with all reasons at once. */
const passwordShape = z.string().min(1).max(1000);
const isoShape = z.string().regex(/^[A-Z]{3}$/);
const nameShape = z.string().trim().min(1).max(200);
const linkTokenShape = z.string().min(1).max(100);

/** The answer of POST /api/session and of others that sign in, where a second factor is still owed. */
export const secondFactorOwedShape = z.strictObject({ owes: z.literal('second-factor') });

/** POST /api/session/second-factor: six digits, or a recovery code. */
export const codeShape = z
  .strictObject({ code: z.string().min(1).max(100) })
  .meta({ id: 'Code', examples: [{ code: '287082' }] });

/** GET /api/session/methods: what a sign-in page can offer. */
export const signInMethodsShape = z.strictObject({ hasSingleSignOn: z.boolean(), sendsMail: z.boolean() });

/** POST /api/session/single-sign-on. `returnTo` is a path of the service. */
export const singleSignOnShape = z.strictObject({ invitation: linkTokenShape.optional() });

/** Where the browser is to go. */
export const addressShape = z.strictObject({ address: z.string() });

/** POST /api/account/password */
export const passwordChangeShape = z.strictObject({ current: passwordShape, next: passwordShape });

/** What proves once more who acts: the password, for an account that has one. */
export const proofShape = z.strictObject({ password: passwordShape.optional() });

/** GET /api/account/second-factor */
export const secondFactorShape = z.strictObject({
  state: z.enum(['none', 'enrolling', 'confirmed']),
  recoveryCodesLeft: z.int(),
  /** Whether a role of the person asks for one. */
  isRequired: z.boolean(),
});

/** POST /api/account/second-factor: shown this once. */
export const enrolmentShape = z.strictObject({
  /** `otpauth://totp/...`, for a picture that a phone reads. */
  uri: z.string(),
  /** The same secret in base32, to type. */
  secret: z.string(),
});

/** POST /api/account/second-factor/confirmation: shown this once. */
export const recoveryCodesShape = z.strictObject({ recoveryCodes: z.array(z.string()) });

/** POST /api/account/second-factor/removal */
export const secondFactorRemovalShape = proofShape.extend({ code: z.string().min(1).max(100) });

/** One of the own sessions. */
export const sessionSummaryShape = z.strictObject({
  sessionId: z.string(),
  method: z.enum(['password', 'single-sign-on', 'invitation']),
  /** Browser and system in a few words. */
  agent: z.string(),
  startedAt: z.string(),
  /** To the minute. */
  usedAt: z.string(),
});

/** GET /api/account/sessions */
export const sessionsShape = z.strictObject({
  sessions: z.array(sessionSummaryShape.extend({ isThis: z.boolean() })),
  next: nextPageShape,
});

/** What a personal token is good for; never more than its person. */
export const tokenScopes = ['read', 'answer', 'coordinate', 'review', 'manage-rounds', 'edit-instruments'] as const;

/** POST /api/account/tokens */
export const newTokenShape = proofShape
  .extend({
    name: nameShape,
    scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
    iso3: isoShape.nullable().default(null),
    roundId: z.string().min(1).max(100).nullable().default(null),
    days: z.int().min(1).max(365),
  })
  .meta({
    id: 'NewToken',
    examples: [{ password: 'the password of the account', name: 'nightly figures', scopes: ['read'], days: 90 }],
  });

/** A personal token without its secret. */
export const personalTokenShape = z.strictObject({
  tokenId: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  iso3: z.string().nullable(),
  roundId: z.string().nullable(),
  madeAt: z.string(),
  expiresAt: z.string(),
  /** A day. */
  lastUsedOn: z.string().nullable(),
});

/** The answer of POST /api/account/tokens: the secret is shown this once. */
export const madeTokenShape = z.strictObject({ secret: z.string(), token: personalTokenShape });

/** GET /api/account/tokens */
export const personalTokensShape = z.strictObject({ tokens: z.array(personalTokenShape) });

/** GET /api/account/identities */
export const identitiesShape = z.strictObject({
  identities: z.array(z.strictObject({ identityId: z.string(), issuer: z.string(), linkedAt: z.string() })),
});

/** POST /api/invitations */
export const invitationShape = z.strictObject({
  name: nameShape,
  login: z.string().trim().min(1).max(200),
  /** Where the mail goes; a login that is an address stands for itself. */
  email: z.email().max(200).nullable().default(null),
  language: z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']).nullable().default(null),
  homeIso3: isoShape.nullable().default(null),
  roles: z.array(roleShape).max(50),
});

/** A link that was made. It is shown only where no mail carries it. */
export const issuedLinkShape = z.strictObject({
  personId: z.string(),
  isMailed: z.boolean(),
  link: z.string().nullable(),
  expiresAt: z.string(),
});

/** A link's token, in the body so that no address and no log holds it. */
export const linkReadingShape = z.strictObject({ token: linkTokenShape });

/** Whom a link is for. */
export const linkedPersonShape = z.strictObject({ name: z.string(), login: z.string(), expiresAt: z.string() });

/** POST /api/invitations/acceptance and /api/password-resets/redemption */
export const linkUseShape = z.strictObject({ token: linkTokenShape, password: passwordShape });

/** POST /api/password-resets */
export const resetRequestShape = z.strictObject({ login: z.string().min(1).max(200) });

/** GET /api/password-resets */
export const resetRequestsShape = z.strictObject({
  requests: z.array(
    z.strictObject({ personId: z.string(), name: z.string(), login: z.string(), requestedAt: z.string() }),
  ),
  next: nextPageShape,
});

/** A person as those see it who look after accounts. */
export const personOnListShape = personShape.extend({
  /** `invited`: the invitation has not been accepted. */
  state: z.enum(['invited', 'active', 'disabled']),
  email: z.string().nullable(),
  hasSecondFactor: z.boolean(),
});

/** GET /api/people */
export const peoplePageShape = z.strictObject({
  people: z.array(personOnListShape),
  next: nextPageShape,
});

/** PATCH /api/people/:personId */
export const personChangeShape = z
  .strictObject({ name: nameShape.optional(), homeIso3: isoShape.nullable().optional() })
  .refine((change) => Object.keys(change).length > 0, 'names nothing to change');

export type SessionSummary = z.infer<typeof sessionSummaryShape>;
export type TokenScope = (typeof tokenScopes)[number];
export type PersonalToken = z.infer<typeof personalTokenShape>;
export type PersonOnList = z.infer<typeof personOnListShape>;
