import type { AccountTokenKind } from '@groundwork/store';

/** What a mail says in one language; each piece is one sentence or title. */
export interface MailTexts {
  readonly direction: 'ltr' | 'rtl';
  readonly subject: Readonly<Record<AccountTokenKind, string>>;
  readonly greeting: (name: string) => string;
  /** What happened. */
  readonly occasion: Readonly<Record<AccountTokenKind, (login: string) => string>>;
  /** What to do; the link follows. */
  readonly request: Readonly<Record<AccountTokenKind, string>>;
  readonly limits: (until: string) => string;
  readonly unexpected: Readonly<Record<AccountTokenKind, string>>;
}

const english: MailTexts = {
  direction: 'ltr',
  subject: { invitation: 'Your invitation to Groundwork', reset: 'A new password for Groundwork' },
  greeting: (name) => `Dear ${name},`,
  occasion: {
    invitation: (login) => `An account has been made for you in Groundwork. Your login is ${login}.`,
    reset: (login) => `A new password was asked for, for the login ${login} in Groundwork.`,
  },
  request: {
    invitation: 'Open this link to choose a password and begin:',
    reset: 'Open this link to choose a new password:',
  },
  limits: (until) => `The link can be used once, until ${until}.`,
  unexpected: {
    invitation: 'If you do not know what this is about, you need not do anything.',
    reset: 'If you did not ask for it, you need not do anything: your password stays as it is.',
  },
};

/** The languages mails are written in so far; all others are written to in English. */
const texts: ReadonlyMap<string, MailTexts> = new Map([['en', english]]);

/** The language, and what is said in it. */
export function mailTextsFor(language: string | null): { readonly language: string; readonly texts: MailTexts } {
  const found = language === null ? undefined : texts.get(language);
  return found === undefined || language === null ? { language: 'en', texts: english } : { language, texts: found };
}
