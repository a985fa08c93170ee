import type { Settings } from '../settings.ts';

/** The address people reach the service at, for links that leave it. */
export function serviceOrigin({ publicOrigin, host, port }: Pick<Settings, 'publicOrigin' | 'host' | 'port'>): string {
  return publicOrigin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
