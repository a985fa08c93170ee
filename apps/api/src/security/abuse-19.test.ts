import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieOf } from '../testing/cookie-of.ts';
import { lastSecurityLine } from '../testing/security-lines.ts';
import { openTestService, testPassword, type TestService } from '../testing/test-service.ts';

let service: TestService;
let cookie = '';
beforeAll(async () => {
  service = await openTestService();
  const body = { login: 'administrator', password: testPassword };
  cookie = cookieOf(await service.call('anonymous', 'POST', '/api/session', { body }));
});
afterAll(() => service.close());

/** What a page of another site can make a browser send along with the session of whoever looks at it. */
const forged: readonly (readonly [string, Record<string, string>, number, string])[] = [
  ['another site', { Origin: 'https://evil.example', 'Content-Type': 'application/json' }, 403, 'origin_refused'],
  ['a null origin', { Origin: 'null', 'Content-Type': 'application/json' }, 403, 'origin_refused'],
  ['another port', { Origin: 'http://localhost:8081', 'Content-Type': 'application/json' }, 403, 'origin_refused'],
  ['an empty origin', { Origin: '', 'Content-Type': 'application/json' }, 403, 'origin_refused'],
  ['JSON as text/plain', { 'Content-Type': 'text/plain' }, 415, 'json_required'],
  ['JSON as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'json_required'],
  ['JSON without a type', { 'Content-Type': '' }, 415, 'json_required'],
];

describe('abuse-19: requests that another site makes a browser send', () => {
  test.each(forged)('abuse-19: %s', async (_title, headers, status, code) => {
    const { personIds, assessmentId, store } = service;
    const attempts = [
      [
        `/api/people/${personIds.analyst}/roles`,
        { role: 'administrator', iso3: null, roundId: null, instrumentId: null, sectionId: null },
      ],
      ['/api/account/password', { current: testPassword, next: 'words of the attacker' }],
      ['/api/account/tokens', { name: 'x', scopes: ['read'], days: 365, password: testPassword }],
      ['/api/invitations', { name: 'Mallory', login: 'mallory', roles: [] }],
      ['/api/session', { login: 'administrator', password: testPassword }],
      [`/api/assessments/${assessmentId}/submission`, { operationId: randomUUID(), declaration: true }],
    ] as const;
    const before = await store.audit.list({});
    for (const [path, body] of attempts) {
      const raw = JSON.stringify(body);
      const answered = await service.call('anonymous', 'POST', path, { raw, headers: { Cookie: cookie, ...headers } });
      // Whoever may not submit is refused before the body is looked at.
      const isGuarded = code === 'json_required' && path.startsWith('/api/assessments');
      expect([answered.status, answered.json.code], path).toEqual(isGuarded ? [403, 'forbidden'] : [status, code]);
      expect(answered.headers.getSetCookie()).toEqual([]);
      const reason = isGuarded ? 'forbidden' : code;
      expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason, network: '192.0.2.1' });
    }
    expect(await store.audit.list({})).toEqual(before);
    expect((await store.people.find(personIds.analyst))?.roles).toHaveLength(1);
    expect(await store.accounts.sessions.list(personIds.administrator, { limit: 5 })).toHaveLength(1);
    expect(await store.accounts.personalTokens.list(personIds.administrator)).toEqual([]);
  });

  test('abuse-19: without any origin a browser’s cookie is not enough', async () => {
    const answered = await service.call('anonymous', 'DELETE', '/api/account/sessions', {
      headers: { Cookie: cookie, Origin: '' },
    });
    expect([answered.status, answered.json.code]).toEqual([403, 'origin_refused']);
  });
});
