import { randomUUID } from 'node:crypto';
import type { ClaimedMail, MailWriter, Store } from '@groundwork/store';
import type { Logger } from 'pino';
import { linkMail } from './link-mail.ts';
import type { MailSender } from './mail-sender.ts';

/** Writes mails, and sees to it that each goes out once. */
export interface MailOffice {
  readonly write: MailWriter;
  /** Looks for mails now: after a request that wrote one. */
  wake(): void;
  /** Ends when the mail under way is out. */
  stop(): Promise<void>;
}

/** What the office works with. */
export interface MailOfficeParts {
  readonly store: Pick<Store, 'accounts'>;
  readonly sender: MailSender;
  /** Where links lead. */
  readonly origin: string;
  readonly clock: () => Date;
  readonly log: Logger;
  /** Milliseconds between looks without a wake: for mails of a process that died, and second tries. */
  readonly pollMilliseconds?: number;
}

/** Few, so that a slow mail server does not outlast the claim. */
const mailsAtOnce = 5;

/** Minutes before the next attempt; after the last of them it is given up. */
const pausesMinutes = [1, 5, 15, 60, 180, 360, 720] as const;

/** Opens the office: it looks at once, then whenever it is woken, and from time to time. */
export function openMailOffice(parts: MailOfficeParts): MailOffice {
  const { store, sender, origin, log, clock, pollMilliseconds = 15_000 } = parts;
  const worker = randomUUID();
  const { mail, resetRequests } = store.accounts;
  const write: MailWriter = (link) => linkMail(origin, link);
  const state = { isStopped: false, isWoken: false };
  let round: Promise<void> | undefined;

  const deliver = async (claimed: ClaimedMail): Promise<void> => {
    try {
      await sender.send(claimed);
    } catch (error) {
      const failure = failureOf(error);
      const again = nextAttempt(error, claimed.attempt, clock());
      const { mailId, attempt } = claimed;
      log[again === null ? 'error' : 'warn']({ kind: 'mail', mailId, attempt, failure }, 'mail not sent');
      await mail.failed(mailId, worker, failure, again);
      return;
    }
    await mail.sent(claimed.mailId, worker);
  };

  const look = async (): Promise<void> => {
    await resetRequests.answer(write);
    while (!state.isStopped) {
      const mails = await mail.claim(worker, mailsAtOnce);
      if (mails.length === 0) return;
      for (const claimed of mails) await deliver(claimed);
    }
  };

  const wake = (): void => {
    if (state.isStopped) return;
    // A wake during a round is not lost: there may be a mail that the round has passed by.
    if (round !== undefined) {
      state.isWoken = true;
      return;
    }
    state.isWoken = false;
    round = look()
      .catch((error: unknown) => log.error({ err: error }, 'the mail office cannot work'))
      .finally(() => {
        round = undefined;
        if (state.isWoken) wake();
      });
  };

  const timer = setInterval(wake, pollMilliseconds);
  timer.unref();
  wake();
  return {
    write,
    wake,
    async stop() {
      state.isStopped = true;
      clearInterval(timer);
      await round;
    },
  };
}

/** When to try again; null when the server has refused for good (RFC 5321: 5yz), or often enough. */
function nextAttempt(error: unknown, attempt: number, now: Date): Date | null {
  const pause = pausesMinutes[attempt - 1];
  const code = responseCode(error);
  if (pause === undefined || (code !== undefined && code >= 500)) return null;
  return new Date(now.getTime() + pause * 60_000);
}

/** The codes alone: the words of a mail server repeat addresses. */
function failureOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return [code, responseCode(error)].filter((part) => part !== undefined).join(' ');
}

function responseCode(error: unknown): number | undefined {
  return error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined;
}
