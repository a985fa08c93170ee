import { officialPassword, type Official } from './seed-officials.ts';

/** Requests of one official who is signed in. */
export interface SignedInOfficial {
  readonly official: Official;
  readonly cookie: string;
  /** Saves a count, always the same way for the same operation. */
  save(address: string, count: number, operationId: string): Promise<Response>;
  read(address: string): Promise<Response>;
}

/** Signs in. @throws Error with the answer when it is refused */
export async function signIn(address: string, official: Official): Promise<SignedInOfficial> {
  const response = await requestSignIn(address, official);
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
  const place = `/api/assessments/${official.assessmentId}/responses`;
  return {
    official,
    cookie,
    save: (where, count, operationId) =>
      fetch(`${where}${place}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: where, cookie },
        body: JSON.stringify({
          operations: [{ operationId, questionId: 'CT-A01', baseVersion: count - 1, answer: { value: count } }],
        }),
      }),
    read: (where) => fetch(`${where}${place}/CT-A01`, { headers: { cookie } }),
  };
}

/** Asks to be signed in, whatever the answer. */
export async function requestSignIn(address: string, { login }: Official): Promise<Response> {
  return await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ login, password: officialPassword }),
  });
}
