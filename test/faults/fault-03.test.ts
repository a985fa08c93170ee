import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { freshFolder } from '../environment/fresh-folder.ts';
import { expectKept } from './scene/expect-kept.ts';
import { seedOfficials } from './scene/seed-officials.ts';
import { startServerProcess } from './scene/server-process.ts';
import { requestSignIn, signIn } from './scene/signed-in.ts';
import { smallDisk } from './scene/small-disk.ts';

describe('fault-03: the disk of the database is full', () => {
  test('saves are refused whole, people read and sign in, and it goes on without a restart when there is room', async (context) => {
    const settings = { dataDir: freshFolder(context) };
    const officials = await seedOfficials(settings, 2);
    const disk = smallDisk(context, settings.dataDir, 48);
    const server = await startServerProcess(settings, { before: disk.before });
    const { address } = server;
    const [official, other] = officials;
    if (official === undefined || other === undefined) throw new Error('two officials are required');
    const person = await signIn(address, official);

    const operationIds: string[] = [];
    const save = async (count: number) => {
      operationIds[count] ??= randomUUID();
      const response = await person.save(address, count, operationIds[count]);
      const { status, headers } = response;
      const { code } = (await response.json()) as { readonly code?: string };
      return { status, code, retryAfter: headers.get('retry-after') };
    };
    /** Counts up until a save is refused; the count of that one. */
    const saveUntilRefused = async (from: number): Promise<number> => {
      for (let count = from; count < from + 2000; count += 1) {
        const answer = await save(count);
        if (answer.status === 200) continue;
        expect(answer).toEqual({ status: 503, code: 'storage_full', retryAfter: expect.stringMatching(/^\d+$/) });
        return count;
      }
      throw new Error('the disk never filled');
    };

    expect(await save(1)).toMatchObject({ status: 200 });
    disk.fill(server);
    const refused = await saveUntilRefused(2);

    for (let turn = 0; turn < 25; turn += 1) {
      const signedIn = await requestSignIn(address, other);
      expect(signedIn.status, await signedIn.text()).toBe(200);
      // The reserve is for signing in: a save does not take it.
      expect(await save(refused)).toMatchObject({ status: 503, code: 'storage_full' });
      const read = await person.read(address);
      expect(read.status).toBe(200);
      expect(await read.json()).toMatchObject({ version: refused - 1, answer: { value: refused - 1 } });
    }

    disk.free(server);
    await expect.poll(async () => (await save(refused)).status, { timeout: 5000, interval: 100 }).toBe(200);
    expect(await save(refused + 1)).toMatchObject({ status: 200 });

    // Once more, now that there has been a reserve again.
    disk.fill(server);
    const refusedAgain = await saveUntilRefused(refused + 2);
    expect((await requestSignIn(address, other)).status).toBe(200);

    process.kill(server.pid, 'SIGSTOP');
    const copy = freshFolder(context);
    cpSync(disk.folderOf(server), copy, { recursive: true, filter: (path) => !/filler|-shm$/.test(path) });
    await server.kill('SIGKILL');
    await expectKept({ dataDir: copy }, [{ official, acknowledged: refusedAgain - 1, refused: {}, unanswered: 0 }]);
  });
});
