import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService({ settings: { trustedProxies: 1 } });
});
afterAll(() => service.close());

const escape = '\u001b';
const secondEscape = '\u009b';
const forgery = `x\r\n{"level":60,"kind":"alarm"}${escape}[2J${secondEscape}31m\u2028\u202e\u0000`;
const longest = 'a'.repeat(8_000);

/** Everything the log said during some work, each line as JSON. */
async function linesOf(work: () => Promise<unknown>): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const from = [service.logged.length, service.requestLines.length];
  await work();
  const lines = [...service.logged.slice(from[0]), ...service.requestLines.slice(from[1])];
  return lines.map((line) => {
    // oxlint-disable-next-line no-control-regex -- that none is left is the claim
    expect(line).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]+\n$/);
    expect(line.length).toBeLessThan(2_000);
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  });
}

describe('abuse-25: injection', () => {
  test.each([
    ['/api/countries?sort=name', 'an unknown name'],
    ['/api/countries?region=Africa&$where=1', 'an operator'],
    ['/api/countries?income=LMC%27%20or%20%271%27=%271', 'a value that is none of the list'],
    ['/api/rounds/round-1/scores?instrument[$ne]=x', 'a path into JSON'],
    ['/api/countries?search=a&__proto__[admin]=1', 'a prototype'],
  ])('%s is refused: %s', async (path) => {
    const answered = await service.call('anonymous', 'GET', path);
    expect([answered.status, answered.json.code]).toEqual([422, 'invalid']);
  });

  test.each(["' or '1'='1", "Africa'; drop table country; --", '%', '_', '{"$gt":""}', '\u0000'])(
    'the value %j is only a value',
    async (value) => {
      const query = encodeURIComponent(value);
      const before = (await service.store.reference.countries()).length;
      const searched = await service.call('anonymous', 'GET', `/api/countries?search=${query}`);
      expect([searched.status, searched.json.countries]).toEqual([200, []]);
      expect((await service.call('anonymous', 'GET', `/api/rounds/${query}`)).status).toBe(404);
      expect((await service.call('coordinator', 'GET', `/api/assessments/${query}`)).status).toBe(404);
      const signIn = { body: { login: value, password: value } };
      expect([401, 429]).toContain((await service.call('anonymous', 'POST', '/api/session', signIn)).status);
      expect((await service.store.reference.countries()).length).toBe(before);
    },
  );

  test('a path, a login or a header with line ends and escape codes stays inside one line of JSON', async () => {
    const lines = await linesOf(async () => {
      await service.call('coordinator', 'GET', `/api/assessments/${encodeURIComponent(forgery)}`);
      await service.call('anonymous', 'GET', `/${encodeURIComponent(forgery)}?${encodeURIComponent(forgery)}=1`);
      await service.call('anonymous', 'POST', '/api/session', { body: { login: forgery, password: forgery } });
      const headers = { 'X-Forwarded-For': `${escape}[2J\u009b${longest}`, 'User-Agent': longest, Referer: longest };
      await service.call('foreigner', 'GET', `/api/assessments/${service.assessmentId}`, { headers });
      await service.call('anonymous', 'POST', '/api/session', { raw: `{"login":"${escape}`, headers });
    });
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(lines.filter(({ kind }) => kind === 'alarm')).toEqual([]);
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['security', 'request']));
  });

  test('an id of the request is taken from a trusted proxy in a safe form only, and given back in no other', async () => {
    const idFor = async (given: string): Promise<string | null> => {
      const headers = { 'X-Request-Id': given };
      return (await service.call('anonymous', 'GET', '/api/session', { headers })).headers.get('X-Request-Id');
    };
    await expect(idFor('4f2c-from_the.proxy')).resolves.toBe('4f2c-from_the.proxy');
    for (const given of [
      'short',
      'a b c d e f',
      'a"b"c"d"e',
      '<script>alert',
      `${escape}[31mred`,
      longest,
      '../../../etc',
    ])
      await expect(idFor(given)).resolves.toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log of requests', () => {
  test('has method, route, status, duration and id, and nothing of what was asked or by whom', async () => {
    const [line, ...rest] = await linesOf(() =>
      service.call('coordinator', 'GET', '/api/countries?search=Kenya', { remoteAddress: '198.51.100.7' }),
    );
    expect(rest).toEqual([]);
    expect(line).toEqual({
      level: 30,
      time: expect.any(String),
      pid: expect.any(Number),
      hostname: expect.any(String),
      kind: 'request',
      method: 'GET',
      route: '/api/countries',
      status: 200,
      milliseconds: expect.any(Number),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('names a route as the registry writes it', async () => {
    const lines = await linesOf(async () => {
      await service.call('foreigner', 'GET', `/api/assessments/${service.assessmentId}`);
      await service.call('anonymous', 'PUT', '/api/session');
      await service.call('anonymous', 'GET', '/api/nowhere');
    });
    expect(lines.filter(({ kind }) => kind === 'request').map(({ route, status }) => [route, status])).toEqual([
      ['/api/assessments/{assessmentId}', 404],
      ['/api/session', 405],
      ['/api/*', 404],
    ]);
  });
});

test('twenty refused objects of one person within an hour sound one alarm', async () => {
  const refuse = () => service.call('foreigner', 'GET', `/api/assessments/${service.assessmentId}`);
  const lines = await linesOf(async () => {
    for (let count = 0; count < 25; count += 1) await refuse();
  });
  const alarms = lines.filter(({ kind }) => kind === 'alarm');
  expect(alarms).toEqual([
    expect.objectContaining({ level: 50, reason: 'many_refusals', personId: service.personIds.foreigner }),
  ]);
  expect((await service.metrics.text()).body).toContain('groundwork_security_alarms_total 1');
});
