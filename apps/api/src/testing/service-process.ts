import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openStore } from '@groundwork/store';
import { destination, pino } from 'pino';
import { createApi } from '../create-api.ts';
import { computeScoreJob } from '../jobs/compute-score-job.ts';
import { validatedAnswersOf } from '../jobs/validated-answers-of.ts';
import { serveApi } from '../serve-api.ts';
import { readSettings } from '../settings.ts';

/** What the process says of itself since it was asked last. */
export interface ServiceReading {
  readonly cpuMilliseconds: number;
  /** How late the event loop was, in milliseconds. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly max: number };
}

// The service in a process of its own, as `main.ts` starts it but without pages, which need to be built: to be killed in the
// middle by a test, and to tell a benchmark its processor time and how late its event loop was.
const { settings } = readSettings(process.env);
if (settings === undefined) throw new Error('the settings are wrong');
const clock = (): Date => new Date();
const store = await openStore(settings.store, clock);
const log = pino({ level: settings.logLevel }, destination({ fd: 2, sync: true }));
const served = await serveApi(createApi({ store, settings, clock, log }), settings.host, settings.port);
const compute = computeScoreJob({
  store,
  clock,
  readValidated: validatedAnswersOf(store),
  threads: settings.scoreThreads,
});
const worker = await store.scoreJobs.work(compute, { onError: (error) => log.error(error) });

const histogram = monitorEventLoopDelay({ resolution: 1 });
histogram.enable();
let cpu = process.cpuUsage();
process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  const milliseconds = (nanoseconds: number): number => nanoseconds / 1e6;
  process.send?.({
    cpuMilliseconds: (user + system) / 1000,
    delay: {
      p50: milliseconds(histogram.percentile(50)),
      p99: milliseconds(histogram.percentile(99)),
      max: milliseconds(histogram.max),
    },
  } satisfies ServiceReading);
  histogram.reset();
  cpu = process.cpuUsage();
});
process.on('SIGTERM', () => {
  void Promise.all([served.close(), worker.close()])
    .then(() => store.close())
    .then(() => process.exit(0));
});
process.stdout.write(`${served.address}\n`);
