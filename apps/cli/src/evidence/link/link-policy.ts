/** Where the check of links may ask. */
export interface LinkPolicy {
  /** Hosts, each with its sub-domains: `example.org` allows `www.example.org`. */
  readonly hosts: readonly string[];
  readonly isAllowedAddress: (address: string) => boolean;
  /** The port of an address, as a URL has it: empty for the usual one. */
  readonly isAllowedPort: (port: string) => boolean;
  /** For one answer. */
  readonly timeoutMilliseconds: number;
}

/** Whether a page may be asked for: http or https, an allowed host and port, no name and password in the address. */
export function isAllowedPage(url: URL, policy: LinkPolicy): boolean {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === '' &&
    policy.isAllowedPort(url.port) &&
    policy.hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`))
  );
}
