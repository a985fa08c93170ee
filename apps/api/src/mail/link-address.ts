import type { AccountTokenKind } from '@groundwork/store';

const pages: Readonly<Record<AccountTokenKind, string>> = {
  invitation: '/account/invitation',
  reset: '/account/reset',
};

/**
 * The page that uses a link. The token stands behind the number sign: browsers send that part to no server, so that no log and
 * no proxy on the way holds it.
 *
 * @example
 * linkAddress('https://groundwork.example', { kind: 'reset', token: 'abc' }) // => 'https://groundwork.example/account/reset#abc'
 */
export function linkAddress(
  origin: string,
  { kind, token }: { readonly kind: AccountTokenKind; readonly token: string },
): string {
  return `${origin}${pages[kind]}#${token}`;
}
