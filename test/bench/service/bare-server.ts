import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { openBareStore } from './bare-store.ts';

/**
 * The stack without the product: the same HTTP library over the same database library, two addresses, no rights, no versions, no
 * audit chain. What the product costs is told beside it. `BARE_STORE` names the store.
 */
const store = await openBareStore(process.env['BARE_STORE'] ?? '', process.env['BARE_PLACE'] ?? '');
const app = new Hono();
app.get('/row/:id', async (context) => context.json(await store.row(Number(context.req.param('id')))));
app.post('/write', async (context) => {
  const write = await context.req.json<{ readonly operationId: string; readonly id: number; readonly value: number }>();
  await store.write(write);
  return context.json({ operationId: write.operationId }, 201);
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`Groundwork listens on http://127.0.0.1:${port}\n`);
});
