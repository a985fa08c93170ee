import type { StoreSettings } from '@groundwork/store';
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

/** Starts the server. */
export async function startKillableServer(settings: StoreSettings): Promise<KillableServer> {
  let server: ServerProcess = await startServerProcess(settings);
  let kills = 0;
  return {
    settings,
    address: () => server.address,
    kills: () => kills,
    async kill() {
      kills += 1;
      await server.kill('SIGKILL');
    },
    async startAgain() {
      server = await startServerProcess(settings);
    },
  };
}
