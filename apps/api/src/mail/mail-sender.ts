import type { ClaimedMail } from '@groundwork/store';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '../account-settings.ts';
import { isLoopbackName } from '../security/is-loopback-name.ts';

/** Hands mails to the mail server. */
export interface MailSender {
  /** @throws the mail server's or the system's error */
  send(mail: ClaimedMail): Promise<void>;
}

/** Makes the sender of the settings. Beyond this machine a mail goes out encrypted or not at all: it carries a token. */
export function createMailSender({ smtpUrl, from }: MailSettings): MailSender {
  const { hostname, protocol } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: protocol === 'smtp:' && !isLoopbackName(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ mailId, to, subject, text, html }) {
      // The same id at every attempt: should one arrive twice, a mail program can tell.
      await transport.sendMail({ from, to, subject, text, html, messageId: `<${mailId}@${domain}>` });
    },
  };
}
