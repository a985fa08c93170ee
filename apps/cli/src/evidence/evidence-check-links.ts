import { parseArgs } from 'node:util';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';
import { checkLink } from './link/check-link.ts';
import { isPublicAddress } from './link/is-public-address.ts';
import type { LinkPolicy } from './link/link-policy.ts';

const dayMilliseconds = 86_400_000;
const timeoutMilliseconds = 15_000;

/** A host name of at least two parts: `org` would allow half the world. */
const hostName = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/;

/**
 * Looks at the links of evidence, one after the other, and keeps what was found. Off unless LINK_CHECK_HOSTS names the hosts that
 * may be asked: an operator runs it, no request to the server ever does, and the server has no code that fetches.
 */
export const evidenceCheckLinks: Command = {
  name: 'evidence check-links',
  usage: '[--days 30] [--limit 1000]',
  summary: 'See whether the pages that evidence links to are still there (hosts of LINK_CHECK_HOSTS only)',
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { days: { type: 'string', default: '30' }, limit: { type: 'string', default: '1000' } },
    });
    const policy: LinkPolicy = {
      hosts: readHosts(process.env['LINK_CHECK_HOSTS'] ?? ''),
      isAllowedAddress: isPublicAddress,
      isAllowedPort: (port) => port === '',
      timeoutMilliseconds,
    };
    const [days, limit] = [readCount('days', values.days), readCount('limit', values.limit)];
    const counts = { reachable: 0, gone: 0, 'no-answer': 0, refused: 0 };
    await withStore(async ({ evidence }) => {
      const before = new Date(Date.now() - days * dayMilliseconds).toISOString();
      for (const link of await evidence.linksToCheck(before, limit)) {
        const found = await checkLink(link, policy);
        await evidence.recordLinkCheck(link, { ...found, checkedAt: new Date().toISOString() });
        counts[found.state] += 1;
        terminal.note(`${found.state.padEnd(9)} ${printable(link)}\n`);
      }
    });
    terminal.out(`${JSON.stringify(counts)}\n`);
    return exitCodes.done;
  },
};

function readHosts(text: string): readonly string[] {
  const hosts = text
    .split(',')
    .map((host) =>
      host
        .trim()
        .toLowerCase()
        .replace(/^\*?\./, ''),
    )
    .filter((host) => host !== '');
  if (hosts.length === 0)
    throw new UsageError(
      'No link is checked: LINK_CHECK_HOSTS names no host, for example LINK_CHECK_HOSTS=gov.example,un.org',
    );
  const wrong = hosts.filter((host) => !hostName.test(host));
  if (wrong.length > 0) throw new UsageError(`LINK_CHECK_HOSTS holds what is no host name: ${wrong.join(', ')}`);
  return hosts;
}

function readCount(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--${name} is a whole number`);
  return Number(text);
}

/** A link is somebody's text: what a terminal would obey is written as its code. */
function printable(link: string): string {
  return link.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, (sign) => encodeURIComponent(sign.toWellFormed()));
}
