import type { StoreSettings } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { runProcess, startServerProcess, type Ending } from './scene/server-process.ts';
import { schemaOf } from './scene/schema-of.ts';

const server = 'apps/api/src/main.ts';

describeOnBothDatabases('fault-17: a server meets the schema of another version', (_open, { fresh }) => {
  const migrateAs = (build: string, settings: StoreSettings): Promise<Ending> =>
    runProcess('apps/cli/src/main.ts', ['migrate'], settings, {
      inside: 'other-build',
      environment: { OTHER_BUILD: build },
    });

  test('of a newer one: it refuses in one line that says what to do, and leaves the data alone', async () => {
    const settings = await fresh();
    expect(await migrateAs('newer', settings)).toMatchObject({ code: 0 });
    const before = await schemaOf(settings);
    const ending = await runProcess(server, [], settings);
    expect(ending).toMatchObject({
      code: 78,
      said: expect.stringMatching(
        /^the database was written by a newer Groundwork[^\n]*9000-newer[^\n]*start[^\n]*\n$/,
      ),
    });
    expect(await schemaOf(settings)).toBe(before);
  });

  test('of an older one: it brings it up and serves; then the older server refuses', async () => {
    const settings = await fresh();
    expect(await migrateAs('older', settings)).toMatchObject({ code: 0 });
    const running = await startServerProcess(settings);
    await expect(fetch(`${running.address}/api/health`)).resolves.toMatchObject({ status: 200 });
    await running.kill('SIGTERM');
    const ending = await runProcess(server, [], settings, {
      inside: 'other-build',
      environment: { OTHER_BUILD: 'older' },
    });
    expect(ending).toMatchObject({ code: 78, said: expect.stringMatching(/^[^\n]*newer Groundwork[^\n]*\n$/) });
  });

  test('with a migration whose text was edited since: it refuses', async () => {
    const settings = await fresh();
    expect(await migrateAs('edited', settings)).toMatchObject({ code: 0 });
    const ending = await runProcess(server, [], settings);
    expect(ending).toMatchObject({ code: 78, said: expect.stringMatching(/^the migration [^\n]+ differs[^\n]*\n$/) });
  });
});
