import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A request that was answered. */
export interface AnsweredRequest {
  readonly method: string;
  /** As the registry writes it. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What the service counts about itself. Labels take few values, all of ours: nothing a client sends becomes one. */
export interface Metrics {
  /** Requests being answered: one more, or one less. */
  inFlight(change: 1 | -1): void;
  request(answered: AnsweredRequest): void;
  /** What became of each operation of a batch. */
  saved(outcomes: readonly string[]): void;
  securityEvent(event: { readonly decision: string; readonly reason: string }): void;
  securityAlarm(): void;
  databaseError(code: string): void;
  /** Everything, in the text form that Prometheus reads. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const batchSizes = [1, 2, 5, 10, 25, 50, 100, 250, 500];

/**
 * Metrics in the form of Prometheus; the only file that knows the library.
 *
 * @param options `ofProcess` adds memory, processor time, handles and the lag of the event loop: once in a process
 */
export function createMetrics({ ofProcess = false }: { readonly ofProcess?: boolean } = {}): Metrics {
  const register = new Registry();
  const registers = [register];
  if (ofProcess) collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'groundwork_request_seconds',
    help: 'Time until the head of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: durations,
    registers,
  });
  // The library looks its labels up by a text that it makes of them anew each time.
  const ofRoute = new Map<string, ReturnType<typeof requests.labels>>();
  const underWay = new Gauge({
    name: 'groundwork_requests_in_flight',
    help: 'Requests being answered',
    registers,
  });
  const saves = new Counter({
    name: 'groundwork_saves_total',
    help: 'Operations on answers, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const batches = new Histogram({
    name: 'groundwork_save_batch_size',
    help: 'Operations in one batch of answers',
    buckets: batchSizes,
    registers,
  });
  const events = new Counter({
    name: 'groundwork_security_events_total',
    help: 'Lines of the security log',
    labelNames: ['decision', 'reason'],
    registers,
  });
  const alarms = new Counter({
    name: 'groundwork_security_alarms_total',
    help: 'Persons refused one object after another',
    registers,
  });
  const databaseErrors = new Counter({
    name: 'groundwork_database_errors_total',
    help: 'Requests and checks the database could not serve',
    labelNames: ['code'],
    registers,
  });
  return {
    inFlight: (change) => underWay.inc(change),
    request({ method, route, status, seconds }) {
      const key = `${method} ${Math.floor(status / 100)}xx ${route}`;
      const kept = ofRoute.get(key) ?? requests.labels({ method, route, status: `${Math.floor(status / 100)}xx` });
      ofRoute.set(key, kept);
      kept.observe(seconds);
    },
    saved(outcomes) {
      batches.observe(outcomes.length);
      for (const outcome of outcomes) saves.inc({ outcome });
    },
    securityEvent: ({ decision, reason }) => events.inc({ decision, reason }),
    securityAlarm: () => alarms.inc(),
    databaseError: (code) => databaseErrors.inc({ code }),
    text: async () => ({ contentType: register.contentType, body: await register.metrics() }),
  };
}
