import { officialPassword } from '../../faults/scene/seed-officials.ts';
import { networkOf } from '../mix/network-of.ts';
import { oneOfOthers, type Deed } from './soak-world.ts';

/** Attempts are remembered for a quarter of an hour by network and account: of so many networks and wrong names, so it stays flat. */
const places = 50;

/** Signs in, looks, signs out; every third time with a password that is wrong, for an account that is not there. */
export const signInAndOut: Deed = async (world, turn) => {
  const { login } = oneOfOthers(world, turn);
  const headers = { 'X-Forwarded-For': networkOf(`sign-in ${turn % places}`) };
  if (turn % 3 === 0) {
    const body = { login: `nobody-${turn % places}`, password: 'not the password of anybody' };
    await world.call('POST', '/api/session', { body, headers });
    return;
  }
  const { cookie } = await world.call('POST', '/api/session', { body: { login, password: officialPassword }, headers });
  const signedIn = { ...headers, Cookie: cookie };
  await world.call('GET', '/api/session', { headers: signedIn });
  await world.call('GET', '/api/my/assessments', { headers: signedIn });
  await world.call('DELETE', '/api/session', { headers: signedIn });
};
