import type { Answered } from './test-service.ts';

/** The cookie an answer sets, as a browser sends it back; empty where it sets none. */
export function cookieOf(answered: Answered, name = 'groundwork-session'): string {
  const line = answered.headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
  return line?.split(';')[0] ?? '';
}
