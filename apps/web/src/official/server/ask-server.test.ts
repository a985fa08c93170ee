import { describe, expect, test } from 'vitest';
import { createAskServer } from './ask-server.ts';

/** A line that answers everything with the same, and remembers what was sent. */
function line(status: number, body: string) {
  const sent: (readonly [string, RequestInit])[] = [];
  const ask = createAskServer((path, init) => {
    sent.push([path, init]);
    return Promise.resolve(new Response(body === '' ? null : body, { status }));
  });
  return { ask, sent };
}

describe('asking the server', () => {
  test('puts what an address is about in its places, whatever it is called', async () => {
    const { ask, sent } = line(200, '{}');
    const places = { assessmentId: 'a/b', questionId: 'Q 1?', evidenceId: 'é' };
    await ask('DELETE', '/api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}', { places });
    expect(sent[0]?.[0]).toBe('/api/assessments/a%2Fb/responses/Q%201%3F/evidence/%C3%A9');
    expect(sent[0]?.[1]).toMatchObject({ method: 'DELETE', headers: { accept: 'application/json' } });
    expect(sent[0]?.[1].body).toBeUndefined();
  });

  test('sends a body as JSON', async () => {
    const { ask, sent } = line(200, '{"personId":"p"}');
    const answer = await ask('POST', '/api/session', { body: { login: 'a', password: 'b' } });
    expect(sent[0]?.[1]).toMatchObject({
      headers: { 'content-type': 'application/json' },
      body: '{"login":"a","password":"b"}',
    });
    expect('owes' in answer ? answer.owes : answer.personId).toBe('p');
  });

  test('has null for an empty answer, and an error for a refusal', async () => {
    expect(await line(204, '').ask('DELETE', '/api/session')).toBeNull();
    const refusal = '{"code":"locked","title":"No","requestId":"r","issues":[{"path":"","code":"submitted"}]}';
    await expect(line(409, refusal).ask('GET', '/api/session')).rejects.toMatchObject({
      status: 409,
      code: 'locked',
      requestId: 'r',
      issues: [{ code: 'submitted' }],
    });
    await expect(line(502, '<html>').ask('GET', '/api/session')).rejects.toMatchObject({ code: 'internal' });
  });
});

/** What does not compile; it is never run, and an error that is none is itself an error of the compiler. */
export async function whatDoesNotCompile({ ask }: ReturnType<typeof line>): Promise<void> {
  const places = { assessmentId: 'a' };
  // @ts-expect-error -- there is no such address
  await ask('GET', '/api/assessment');
  // @ts-expect-error -- an address is written as described, not with its places filled
  await ask('GET', '/api/assessments/a');
  // @ts-expect-error -- the address does not take that method
  await ask('PUT', '/api/session');
  // @ts-expect-error -- the place is missing
  await ask('GET', '/api/assessments/{assessmentId}');
  // @ts-expect-error -- the place is called otherwise
  await ask('GET', '/api/assessments/{assessmentId}', { places: { id: 'a' } });
  // @ts-expect-error -- the body is missing
  await ask('POST', '/api/session');
  // @ts-expect-error -- a field of the body is missing
  await ask('POST', '/api/session', { body: { login: 'a' } });
  const submission = { operationId: 1, declaration: true } as const;
  // @ts-expect-error -- a field of the body is of another kind
  await ask('POST', '/api/assessments/{assessmentId}/submission', { places, body: submission });
  // @ts-expect-error -- the address takes no body
  await ask('DELETE', '/api/session', { body: {} });
  const { assessments } = await ask('GET', '/api/my/assessments');
  // @ts-expect-error -- the answer has no such field
  String(assessments[0]?.score);
  const signedIn = await ask('POST', '/api/session', { body: { login: 'a', password: 'b' } });
  // @ts-expect-error -- it may be that the second factor is owed
  String(signedIn.personId);
  const nothing = await ask('DELETE', '/api/session');
  // @ts-expect-error -- an empty answer has no fields
  String(nothing.personId);
}
