import { startChildServer } from './child-server.ts';
import { freePort } from './free-port.ts';

/** A mail as the server took it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers and body as they came over the line. */
  readonly message: string;
}

/** A real mail server of a test. */
export interface TestSmtpServer {
  readonly port: number;
  readonly url: string;
  mails(): readonly ReceivedMail[];
  stop(): Promise<void>;
}

/** Starts the mail server of `smtp-process.ts` in a process of its own. */
export async function startSmtpServer(port?: number): Promise<TestSmtpServer> {
  const own = port ?? (await freePort());
  const child = await startChildServer('smtp-process.ts', [String(own)]);
  return {
    port: own,
    url: `smtp://127.0.0.1:${own}`,
    mails: () => child.lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as ReceivedMail),
    stop: () => child.stop(),
  };
}

/** The text of a part of a mail, with quoted-printable undone. */
export function textOfMail(mail: ReceivedMail, type: 'text/plain' | 'text/html'): string {
  const part = mail.message.split(/\r\n--[^\r\n]+\r\n/).find((each) => each.startsWith(`Content-Type: ${type}`)) ?? '';
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return text;
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
