import { signIn, type Call } from '../../bench/scores-client.ts';
import { officialPassword } from '../../faults/scene/seed-officials.ts';
import { administratorLogin } from './load-scene.ts';

/** The cookie of a session of the administrator. */
export async function signInAdministrator(call: Call): Promise<string> {
  return await signIn(call, [{ login: administratorLogin, password: officialPassword }], administratorLogin);
}
