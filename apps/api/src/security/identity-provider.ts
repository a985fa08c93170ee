import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  fetchUserInfo,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';
import { ApiProblem } from '../problems/api-problem.ts';
import type { Settings } from '../settings.ts';
import { serviceOrigin } from './service-origin.ts';

/** Where the provider sends the browser back to. */
export const callbackPath = '/api/session/single-sign-on/callback';

/** Who the provider says it is. */
export interface ProvidedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider has seen the person read mail at that address. */
  readonly isEmailVerified: boolean;
}

/** What is sent along with a visit and must fit when it comes back. */
export interface VisitSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The identity provider of OpenID Connect: authorization code with PKCE, state and nonce. */
export interface IdentityProvider {
  /** Where to send the browser. @throws ApiProblem `provider_unavailable` */
  address(secrets: VisitSecrets): Promise<string>;
  /** Exchanges the code that came back. @throws ApiProblem `provider_unavailable`, `attempt_unknown` when the answer does not fit the visit */
  identityOf(callback: URL, secrets: VisitSecrets): Promise<ProvidedIdentity>;
}

/** Makes the provider of the settings; undefined where none is set. It is asked for its addresses at first use, and again after a failure. */
export function createIdentityProvider(
  settings: Pick<Settings, 'accounts' | 'publicOrigin' | 'host' | 'port'>,
): IdentityProvider | undefined {
  const { singleSignOn } = settings.accounts;
  if (singleSignOn === undefined) return undefined;
  const redirectUri = serviceOrigin(settings) + callbackPath;
  let known: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    known ??= discover(singleSignOn);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw new ApiProblem('provider_unavailable', { cause: error });
    }
  };
  return {
    async address({ state, nonce, verifier }) {
      const parameters = {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      return buildAuthorizationUrl(await configuration(), parameters).href;
    },
    async identityOf(callback, { state, nonce, verifier }) {
      const provider = await configuration();
      // Behind a proxy the request names another origin than the one the provider was told.
      const current = new URL(redirectUri);
      current.search = callback.search;
      try {
        const tokens = await authorizationCodeGrant(provider, current, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new ApiProblem('attempt_unknown');
        const profile =
          claims['email'] === undefined ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
        return {
          issuer: claims.iss,
          subject: claims.sub,
          email: typeof profile['email'] === 'string' ? profile['email'] : null,
          isEmailVerified: profile['email_verified'] === true,
        };
      } catch (error) {
        throw problemOfGrant(error);
      }
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: NonNullable<Settings['accounts']['singleSignOn']>) {
  const server = new URL(issuer);
  // The settings take plain http on this machine only.
  const options = server.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {};
  return await discovery(server, clientId, clientSecret, undefined, { ...options, timeout: 10 });
}

/** What the provider, or whoever came back in its name, did not make good is a visit that counts for nothing. */
function problemOfGrant(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return isOutOfReach(error)
    ? new ApiProblem('provider_unavailable', { cause: error })
    : new ApiProblem('attempt_unknown');
}

function isOutOfReach(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  // The words of a failed fetch: no connection, no such host, a broken certificate.
  if (error instanceof TypeError) return error.message === 'fetch failed';
  if (!(error instanceof ClientError)) return false;
  return error.code === 'OAUTH_TIMEOUT' || (error.cause instanceof Response && error.cause.status >= 500);
}
