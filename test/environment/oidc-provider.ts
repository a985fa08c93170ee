import { startChildServer } from './child-server.ts';
import { freePort } from './free-port.ts';

/** A real identity provider of a test. */
export interface TestOidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * Goes through the provider as a browser does, from the address that the service gave.
   *
   * @param account `subject|address|true`
   * @returns the address the provider sends the browser back to
   */
  signIn(address: string, account: string): Promise<URL>;
  stop(): Promise<void>;
}

/** Starts the provider of `oidc-process.ts` in a process of its own. */
export async function startOidcProvider(redirectUri: string, host = '127.0.0.1'): Promise<TestOidcProvider> {
  const port = await freePort();
  const issuer = `http://${host}:${port}`;
  const child = await startChildServer('oidc-process.ts', [issuer, String(port), redirectUri]);
  return {
    issuer,
    clientId: 'groundwork',
    clientSecret: 'a secret of the tests',
    async signIn(address, account) {
      const cookies = new Map([['account', encodeURIComponent(account)]]);
      let next = new URL(address);
      for (let step = 0; step < 10; step += 1) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(next, { redirect: 'manual', headers: { Cookie: cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(name, value);
        }
        const location = response.headers.get('Location');
        if (location === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
        next = new URL(location, next);
        if (next.origin !== issuer) return next;
      }
      throw new Error('the provider sends the browser in circles');
    },
    stop: () => child.stop(),
  };
}
