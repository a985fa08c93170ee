import type { AccountLink, MailContent } from '@groundwork/store';
import { linkAddress } from './link-address.ts';
import { mailTextsFor } from './mail-texts.ts';

/** The mail that carries a link, as plain text and as the same in simple HTML; null for who has no address. */
export function linkMail(origin: string, link: AccountLink): MailContent | null {
  if (link.email === null) return null;
  const { language, texts } = mailTextsFor(link.language);
  const address = linkAddress(origin, link);
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const before = [texts.greeting(link.name), texts.occasion[link.kind](link.login), texts.request[link.kind]];
  const after = [texts.limits(`${until.format(new Date(link.expiresAt))} UTC`), texts.unexpected[link.kind]];
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return {
    to: link.email,
    subject: texts.subject[link.kind],
    text: `${[...before, address, ...after].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${language}" dir="${texts.direction}">
<meta charset="utf-8">
<title>${escaped(texts.subject[link.kind])}</title>
<body>
${paragraphs(before)}
<p><a href="${escaped(address)}">${escaped(address)}</a></p>
${paragraphs(after)}
</body>
</html>
`,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
