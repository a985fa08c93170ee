import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  test('needs nothing: this machine alone, port 8080, a quiet log', () => {
    expect(readSettings({}).settings).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      logLevel: 'warn',
      trustedProxies: 0,
      publicOrigin: undefined,
      isHttps: false,
    });
  });

  test('leaves a score run all cores but one, and at least one', () => {
    const threads = readSettings({}).settings?.scoreThreads ?? 0;
    expect(threads).toBe(Math.max(1, availableParallelism() - 1));
    expect(readSettings({ SCORE_THREADS: '0', SCORE_DRAWS: '250' }).settings).toMatchObject({
      scoreThreads: 0,
      scoreDraws: 250,
    });
    expect(readSettings({ SCORE_THREADS: '65', SCORE_DRAWS: '0' }).problems).toHaveLength(2);
  });

  test('takes an empty variable for an absent one', () => {
    expect(readSettings({ PORT: '', HOST: '', DATABASE_URL: '' }).settings?.port).toBe(8080);
  });

  test('lists every problem at once, one line each, by the name of the setting', () => {
    const { problems } = readSettings({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      TRUSTED_PROXIES: '-1',
      PUBLIC_ORIGIN: 'groundwork',
    });
    expect(problems?.map((line) => line.split(' ')[0]).toSorted()).toEqual([
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_ORIGIN',
      'TRUSTED_PROXIES',
    ]);
    expect(problems?.join('').includes('\n')).toBe(false);
  });

  test.each(['8080.5', '0x1F90', ' 8080', '1e3', '65536', 'http'])('refuses %j as a port', (PORT) => {
    expect(readSettings({ PORT }).problems).toHaveLength(1);
  });

  test('serves metrics only where told, and then to this machine alone unless told otherwise', () => {
    expect(readSettings({}).settings?.metrics).toBeUndefined();
    expect(readSettings({ METRICS_PORT: '9464' }).settings?.metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    const elsewhere = readSettings({ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.7' });
    expect(elsewhere.settings?.metrics?.host).toBe('10.0.0.7');
    expect(readSettings({ METRICS_PORT: '0' }).problems).toHaveLength(1);
  });

  test('wants a public origin as soon as others can reach the service', () => {
    expect(readSettings({ HOST: '0.0.0.0' }).problems).toHaveLength(1);
    expect(readSettings({ HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://groundwork.example' }).settings?.isHttps).toBe(true);
  });

  test.each([
    'http://groundwork.example',
    'https://groundwork.example/',
    'https://a.example/path',
    'javascript:alert(1)',
  ])('refuses %j as a public origin', (PUBLIC_ORIGIN) => {
    expect(readSettings({ PUBLIC_ORIGIN }).problems).toHaveLength(1);
  });

  test('accounts need no setting: passwords alone, links shown, no second factor asked for', () => {
    expect(readSettings({}).settings?.accounts).toEqual({
      secondFactorRoles: [],
      singleSignOn: undefined,
      mail: undefined,
    });
  });

  test('reads what is set up for accounts', () => {
    const { settings } = readSettings({
      REQUIRE_SECOND_FACTOR_FOR: 'administrator, reviewer',
      OIDC_ISSUER: 'https://login.example/realm',
      OIDC_CLIENT_ID: 'groundwork',
      OIDC_CLIENT_SECRET: 's',
      OIDC_LINK_BY_EMAIL: 'true',
      SMTP_URL: 'smtps://user:password@mail.example:465',
      MAIL_FROM: 'Groundwork <groundwork@example.org>',
      SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
    });
    expect(settings?.accounts).toEqual({
      secondFactorRoles: ['administrator', 'reviewer'],
      singleSignOn: {
        issuer: 'https://login.example/realm',
        clientId: 'groundwork',
        clientSecret: 's',
        linksByEmail: true,
      },
      mail: {
        smtpUrl: 'smtps://user:password@mail.example:465',
        from: 'Groundwork <groundwork@example.org>',
      },
    });
    expect(settings?.store.secretKey).toHaveLength(44);
  });

  test.each([
    [{ REQUIRE_SECOND_FACTOR_FOR: 'king' }, 'REQUIRE_SECOND_FACTOR_FOR'],
    [{ OIDC_ISSUER: 'http://login.example', OIDC_CLIENT_ID: 'x' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'nonsense', OIDC_CLIENT_ID: 'x' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://login.example' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_LINK_BY_EMAIL: 'yes' }, 'OIDC_LINK_BY_EMAIL'],
    [{ SMTP_URL: 'mail.example', MAIL_FROM: 'x' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY'],
  ])('refuses %j, naming %s', (environment, name) => {
    expect(readSettings(environment).problems?.[0]).toMatch(new RegExp(`^${name}`));
  });
});
