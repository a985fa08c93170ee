import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { serveApi } from './serve-api.ts';
import { startProblem } from './start-problem.ts';

test('a taken port is one clear line that names it and the setting', async () => {
  const served = await serveApi(new Hono(), '127.0.0.1', 0);
  const port = Number(new URL(served.address).port);
  const error: unknown = await serveApi(new Hono(), '127.0.0.1', port).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(startProblem(error, { host: '127.0.0.1', port })).toBe(
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1}`,
  );
  await served.close();
});

test('a connection is kept longer than a proxy or a thoughtful official leaves it idle', async () => {
  const served = await serveApi(new Hono(), '127.0.0.1', 0);
  const { headers } = await fetch(served.address);
  expect(headers.get('Keep-Alive')).toBe('timeout=75');
  await served.close();
});

test('closing lets a running request end, and takes no new one', async () => {
  let release = (): void => undefined;
  let begun = (): void => undefined;
  const isRunning = new Promise<void>((resolve) => (begun = resolve));
  const app = new Hono().get('/', async (context) => {
    await new Promise<void>((resolve) => {
      release = resolve;
      begun();
    });
    return context.text('done');
  });
  const served = await serveApi(app, '127.0.0.1', 0);
  const running = fetch(served.address);
  await isRunning;
  const closing = served.close();
  await expect(fetch(served.address)).rejects.toThrow();
  release();
  expect(await (await running).text()).toBe('done');
  await closing;
});

test('closing cuts what does not end within the patience', async () => {
  const app = new Hono().get('/', () => new Promise<Response>(() => undefined));
  const served = await serveApi(app, '127.0.0.1', 0);
  const running = fetch(served.address).then(
    () => 'answered',
    () => 'cut',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await served.close(50);
  expect(await running).toBe('cut');
});
