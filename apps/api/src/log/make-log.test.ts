import { expect, test } from 'vitest';
import { makeLog } from './make-log.ts';

function logged(write: (log: ReturnType<typeof makeLog>) => void): Readonly<Record<string, unknown>> {
  let text = '';
  write(makeLog('info', (line) => (text += line)));
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

test('secrets are struck out wherever they slipped in', () => {
  const line = logged((log) =>
    log.info({ password: 'a', body: { token: 'b' }, request: { headers: { cookie: 'c' } } }),
  );
  expect(line).toMatchObject({
    password: 'struck out',
    body: { token: 'struck out' },
    request: { headers: { cookie: 'struck out' } },
  });
});

test('an error says what happened and where, not the row it happened to', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (login_key)=(ana@example.org) already exists.',
    where: 'row',
  });
  const line = logged((log) => log.error({ err: new Error('not saved', { cause }) }, 'request failed'));
  expect(line).toMatchObject({
    err: { type: 'Error', message: 'not saved', cause: { message: 'duplicate key', code: '23505' } },
  });
  expect(JSON.stringify(line)).not.toContain('ana@');
});

test('the time is an instant in UTC', () => {
  expect(logged((log) => log.info('a'))['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
