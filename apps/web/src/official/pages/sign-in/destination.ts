/** Where to go after signing in: only a path of this site, since an address elsewhere must not be a way out. */
export function destination(address: URL): string {
  const to = address.searchParams.get('to') ?? '/my';
  const target = URL.parse(to, address.origin);
  return target !== null && target.origin === address.origin && to.startsWith('/my')
    ? target.pathname + target.search + target.hash
    : '/my';
}
