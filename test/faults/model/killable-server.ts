import type { StoreSettings } from '@groundwork/store';
import type { TestContext } from 'vitest';
import { startServerProcess, type ServerProcess } from '../scene/server-process.ts';

/** The real server, again and again over the same database. */
export interface KillableServer {
  readonly settings: StoreSettings;
  /** Where it is now. */
  address(): string;
  /** How often it was killed. */
  kills(): number;
  /** Ends it where it stands, as nobody can prevent; what it had begun gets no answer. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
}

/** Starts the server; it ends with the test. */
export async function startKillableServer(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  settings: StoreSettings,
): Promise<KillableServer> {
  let server: ServerProcess = await startServerProcess(settings);
  let kills = 0;
  let isUp = true;
  onTestFinished(async () => {
    if (isUp) await server.kill('SIGKILL');
  });
  return {
    settings,
    address: () => server.address,
    kills: () => kills,
    async kill() {
      kills += 1;
      isUp = false;
      await server.kill('SIGKILL');
    },
    async startAgain() {
      server = await startServerProcess(settings);
      isUp = true;
    },
  };
}
