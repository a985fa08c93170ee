import type { LinkCheck } from '@groundwork/assessment/wire';
import { askPage, ClosedAddressError } from './ask-page.ts';
import { isAllowedPage, type LinkPolicy } from './link-policy.ts';

type Found = Omit<LinkCheck, 'checkedAt'>;

const mostRedirects = 5;

/** Servers that do not answer HEAD as they would GET say one of these. */
const askAgain: ReadonlySet<number> = new Set([400, 403, 404, 405, 406, 410, 429, 500, 501, 503]);

/** Names that nobody has any more. */
const noSuchName: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Looks whether something is still at a link, within the policy: each step of a redirect must be allowed like the first.
 * A page that does not answer this time is not said to be gone.
 */
export async function checkLink(link: string, policy: LinkPolicy): Promise<Found> {
  if (!URL.canParse(link)) return { state: 'refused', httpStatus: null };
  let url = new URL(link);
  for (let step = 0; step <= mostRedirects; step += 1) {
    if (!isAllowedPage(url, policy)) return { state: 'refused', httpStatus: null };
    let answer;
    try {
      answer = await askPage(url, 'HEAD', policy);
      if (askAgain.has(answer.status)) answer = await askPage(url, 'GET', policy);
    } catch (error) {
      return foundOf(error);
    }
    const { status, location } = answer;
    if (status < 300 || status >= 400 || location === undefined) return { state: stateOf(status), httpStatus: status };
    if (!URL.canParse(location, url.href)) return { state: 'no-answer', httpStatus: status };
    url = new URL(location, url);
  }
  return { state: 'no-answer', httpStatus: null };
}

function stateOf(status: number): Found['state'] {
  if (status >= 200 && status < 300) return 'reachable';
  return status === 404 || status === 410 ? 'gone' : 'no-answer';
}

function foundOf(error: unknown): Found {
  if (error instanceof ClosedAddressError) return { state: 'refused', httpStatus: null };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { state: noSuchName.has(code) ? 'gone' : 'no-answer', httpStatus: null };
}
