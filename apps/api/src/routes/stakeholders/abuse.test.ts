import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeAnswers, newSecret, operationsOf } from '../../../../../test/environment/opinion-round.ts';
import { withOpinions, respondentNetwork, type OpinionParts } from '../../../../../test/environment/opinion-service.ts';
import { openTestService, type Answered, type TestService } from '../../testing/test-service.ts';

let service: TestService & OpinionParts;
beforeAll(async () => {
  service = await withOpinions(await openTestService());
});
afterAll(() => service.close());

/** An answer without what differs in every answer. */
const plain = ({ status, json }: Pick<Answered, 'status' | 'json'>) => ({ status, ...json, requestId: '' });

describe('links (abuse 20)', () => {
  test('a token that is guessed, used, expired or void is answered in one way', async () => {
    const [used = ''] = await service.invite('civil', 1);
    expect((await service.respondent(used).begin()).status).toBe(200);
    const [expired = ''] = await service.invite('civil', 1, { expiresAt: '2026-03-01T12:00:01Z' });
    const [voided = ''] = await service.invite('government', 1);
    const voiding = { body: { operationId: randomUUID(), group: 'government' } };
    const address = `/api/assessments/${service.opinionId}/stakeholder-invitations/voiding`;
    expect((await service.call('coordinator', 'POST', address, voiding)).status).toBe(204);
    service.setClock('2026-03-01T12:00:02Z');
    const guessed = plain(await service.respondent(newSecret()).begin());
    expect(guessed).toMatchObject({ status: 410, code: 'link_spent' });
    for (const token of [used, expired, voided, 'x'])
      expect(plain(await service.respondent(token).begin())).toEqual(guessed);
    const unknownKey = plain(await service.respondent('').call('GET'));
    const noKey = plain(await service.call('anonymous', 'GET', '/api/stakeholder-session'));
    expect([unknownKey, noKey]).toEqual([guessed, guessed]);
  });

  test('a replayed beginning is the same beginning, and nobody else’s', async () => {
    const [token = ''] = await service.invite('civil', 1);
    const person = service.respondent(token);
    const [first, second] = [await person.begin(), await person.begin()];
    expect([second.status, second.text]).toEqual([200, first.text]);
    // Who gave out the link cannot come in by it any more.
    expect((await service.respondent(token).begin()).status).toBe(410);
  });

  test('the link of another group does not open a draft that is not its own', async () => {
    const [civil = ''] = await service.invite('civil', 1);
    const [firm = ''] = await service.invite('private', 1);
    const person = service.respondent(firm);
    await person.begin();
    await service.respondent(civil).begin();
    const mixed = await person.call('POST', '', { body: { token: civil, resumeKey: person.resumeKey } });
    expect(mixed.status).toBe(410);
    expect((await person.call('GET')).json.group).toBe('private');
  });

  test('the token itself is no key', async () => {
    const [token = ''] = await service.invite('civil', 1);
    const call = { body: { token, resumeKey: token } };
    const answered = await service.call('anonymous', 'POST', '/api/stakeholder-session', call);
    expect([answered.status, answered.json.issues[0].path]).toEqual([422, '/resumeKey']);
  });

  test('guessing ends after 100 tries of a network, and another network goes on', async () => {
    const guess = (remoteAddress: string) =>
      service.call('anonymous', 'POST', '/api/stakeholder-session', {
        body: { token: newSecret(), resumeKey: newSecret() },
        remoteAddress,
      });
    const statuses: number[] = [];
    for (let tried = 0; tried < 101; tried += 1) statuses.push((await guess('203.0.113.5')).status);
    expect(statuses.slice(0, 100).every((status) => status === 410)).toBe(true);
    const refused = await guess('203.0.113.5');
    expect([refused.status, refused.json.code]).toEqual([429, 'too_many_attempts']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await guess('203.0.113.6')).status).toBe(410);
    // A forged header changes nothing.
    const forged = await service.call('anonymous', 'GET', '/api/stakeholder-session', {
      remoteAddress: '203.0.113.5',
      headers: { 'X-Forwarded-For': '203.0.113.200' },
    });
    expect(forged.status).toBe(429);
  });
});

describe('answers', () => {
  test('that are wrong, of another group, or about the group itself refuse a typed batch with every reason', async () => {
    const [token = ''] = await service.invite('civil', 1);
    const person = service.respondent(token);
    await person.begin();
    await person.consent();
    const answers = {
      'BL-A01': { value: 9 },
      'BL-C01': { value: 2 },
      'BL-N01': { value: 1 },
      'BL-Z99': { value: 1 },
      'BL-A02': { value: 2 },
    };
    const group = { operationId: randomUUID(), questionId: 'BL-G00', baseVersion: 0, answer: { value: 'private' } };
    const operations = [...operationsOf(answers), group];
    const typed = await person.call('POST', '/responses', { body: { operations } });
    expect([typed.status, typed.json.code]).toEqual([422, 'invalid_answers']);
    expect(typed.json.issues.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['/operations/0/answer', 'not-a-level'],
      ['/operations/1/answer', 'not-asked-of-group'],
      ['/operations/2/answer', 'wrong-kind'],
      ['/operations/3/answer', 'unknown-question'],
      ['/operations/5/answer', 'follows-from-link'],
    ]);
    expect((await person.call('GET')).json.answers).toEqual([]);
    const offline = await person.call('POST', '/responses', { body: { operations, origin: 'offline' } });
    expect(offline.json.report).toMatchObject({ sent: 6, saved: 1, refused: 5 });
  });

  test('that come late are refused plainly, those made offline too', async () => {
    const [token = '', unused = ''] = await service.invite('civil', 2);
    const person = service.respondent(token);
    await person.begin();
    await person.consent();
    await person.save(completeAnswers('civil', 2));
    service.setClock('2026-04-01T00:00:00Z');
    const late = [
      await person.save({ 'BL-A01': { value: 1 } }),
      await person.save({ 'BL-A01': { value: 1 } }, { origin: 'offline' }),
      await person.submit(),
    ];
    for (const { status, json } of late)
      expect([status, json.code, json.issues]).toEqual([409, 'locked', [{ path: '', code: 'deadline' }]]);
    expect((await person.call('GET')).json).toMatchObject({ isEditable: false, lockedBecause: 'deadline' });
    expect((await service.respondent(unused).begin()).status).toBe(410);
    expect((await person.call('DELETE')).status).toBe(204);
    service.setClock('2026-03-01T12:00:00Z');
  });

  test('are not taken with other words agreed to, fields beyond the right, or from another site', async () => {
    const [token = ''] = await service.invite('civil', 1);
    const person = service.respondent(token);
    await person.begin();
    expect((await person.call('POST', '/consent', { body: { version: '0', isGiven: true } })).status).toBe(422);
    expect((await person.call('POST', '/consent', { body: { version: '1', isGiven: false } })).status).toBe(422);
    await person.consent();
    const [operation] = operationsOf({ 'BL-A01': { value: 1 } });
    const beyond = { operations: [{ ...operation, group: 'private' }] };
    expect((await person.call('POST', '/responses', { body: beyond })).status).toBe(422);
    const foreign = { body: { operations: [operation] }, headers: { Origin: 'https://evil.example' } };
    expect((await person.call('POST', '/responses', foreign)).status).toBe(403);
    expect((await person.call('GET')).json.answers).toEqual([]);
  });
});

describe('the log', () => {
  test('holds no network address of respondents, no link, key or code, and no line of what succeeds', async () => {
    const before = service.logged.length;
    const [token = '', other = ''] = await service.invite('civil', 2);
    const person = await service.respond(token, 'civil');
    expect(service.logged.slice(before)).toEqual([]);
    const failing = service.respondent(newSecret());
    await failing.begin();
    await failing.call('GET');
    await service
      .respondent(other)
      .call('POST', '', { body: { token: other, resumeKey: newSecret() }, headers: { Origin: 'null' } });
    const lines = service.logged.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ reason }) => reason)).toEqual(['link_spent', 'link_spent', 'origin_refused']);
    for (const line of lines) {
      expect(line).toMatchObject({ kind: 'security', decision: 'denied', path: '/api/stakeholder-session' });
      expect(Object.keys(line)).not.toContain('network');
    }
    const everything = service.logged.join('\n');
    const secrets = [person, failing].flatMap((one) => [one.token, one.resumeKey, one.receiptCode]);
    for (const secret of [respondentNetwork, other, ...secrets]) expect(everything).not.toContain(secret);
    // Elsewhere the address stands in the log.
    await service.call('foreigner', 'GET', `/api/assessments/${service.opinionId}`, { remoteAddress: '192.0.2.9' });
    expect(service.logged.at(-1)).toContain('192.0.2.9');
  });
});
