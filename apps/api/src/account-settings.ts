import { roleShape, type Role } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { isLoopbackName } from './security/is-loopback-name.ts';

const isYes = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .default('false')
  .transform((text) => text === 'true');

/** Settings of accounts in the environment, by their names there. */
export const accountEnvironmentShape = z.object({
  /** Roles, with commas between, whose holders must have a second factor. */
  REQUIRE_SECOND_FACTOR_FOR: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((name) => name.trim()))
    .transform((names) => names.filter((name) => name !== ''))
    .pipe(z.array(roleShape.shape.role, { error: 'must name roles, with commas between' })),
  /** The identity provider's issuer address; absent, there is no single sign-on. */
  OIDC_ISSUER: z
    .string()
    .refine((text) => URL.canParse(text), 'is not an address')
    .refine((text) => !URL.canParse(text) || isSafe(new URL(text)), 'must be https, except on this machine')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Whether a verified address of the provider finds the person here who has the same one. */
  OIDC_LINK_BY_EMAIL: isYes,
  /** `smtps://user:password@host` or `smtp://host:587`; absent, links are shown to who made them. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an address like smtps://user:password@host:465' }).optional(),
  MAIL_FROM: z.string().optional(),
});

/** Where people may sign in elsewhere. */
export interface SingleSignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly linksByEmail: boolean;
}

/** How mails go out. */
export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
}

/** What an operator decides about accounts. */
export interface AccountSettings {
  readonly secondFactorRoles: readonly Role['role'][];
  readonly singleSignOn: SingleSignOnSettings | undefined;
  readonly mail: MailSettings | undefined;
}

/** The settings, and what is missing beside them, one line each. */
export function readAccountSettings(environment: z.output<typeof accountEnvironmentShape>): {
  readonly settings: AccountSettings;
  readonly problems: readonly string[];
} {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SMTP_URL, MAIL_FROM } = environment;
  return {
    settings: {
      secondFactorRoles: environment.REQUIRE_SECOND_FACTOR_FOR,
      singleSignOn:
        OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined
          ? undefined
          : {
              issuer: OIDC_ISSUER,
              clientId: OIDC_CLIENT_ID,
              clientSecret: OIDC_CLIENT_SECRET,
              linksByEmail: environment.OIDC_LINK_BY_EMAIL,
            },
      mail: SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    },
    problems: [
      ...(OIDC_ISSUER !== undefined && OIDC_CLIENT_ID === undefined
        ? ['OIDC_CLIENT_ID is required with OIDC_ISSUER']
        : []),
      ...(SMTP_URL !== undefined && MAIL_FROM === undefined ? ['MAIL_FROM is required with SMTP_URL'] : []),
    ],
  };
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackName(hostname));
}
