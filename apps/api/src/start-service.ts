import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '@groundwork/store';
import { destination, type Logger } from 'pino';
import { createApi } from './create-api.ts';
import { readRoundChecks } from './instruments/read-round-checks.ts';
import { computeScoreJob } from './jobs/compute-score-job.ts';
import { validatedAnswersOf } from './jobs/validated-answers-of.ts';
import { makeLog } from './log/make-log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { openMailOffice, type MailOffice } from './mail/mail-office.ts';
import { readAssets } from './pages/assets.ts';
import { createPages } from './pages/create-pages.ts';
import { serveApi } from './serve-api.ts';
import { serviceOrigin } from './security/service-origin.ts';
import { sweepEvidenceHourly } from './sweep-evidence-hourly.ts';
import { readSettings, type Settings } from './settings.ts';
import { startProblem } from './start-problem.ts';

/** `EX_CONFIG` of sysexits: what stands in the way is for the operator to mend. */
const configurationFault = 78;

/** Whoever stops us kills us after ten seconds or so: a database that does not answer must not bring it to that. */
const longestStopMilliseconds = 9_500;

/** Reads the settings, opens the store, serves, and says where; ends the process with one line where it cannot. */
export async function startService(): Promise<void> {
  const { settings, problems } = readSettings(process.env);
  if (settings === undefined) return refuse(problems.join('\n'));
  // Standard output says the address and nothing else; the log goes to standard error, synchronously, so that the last
  // lines before a crash are not lost.
  const standardError = destination({ fd: 2, sync: true });
  const log = makeLog(settings.logLevel, (line) => void standardError.write(line));
  let store: Store | undefined;
  try {
    store = await openStore(settings.store, undefined, (event) => log.warn(event, 'database'));
    await serve(store, settings, log);
  } catch (error) {
    await store?.close();
    const line = startProblem(error, settings);
    if (line === undefined) throw error;
    refuse(line);
  }
}

async function serve(store: Store, settings: Settings, log: Logger): Promise<void> {
  const assets = readAssets(fileURLToPath(new URL('../../web/', import.meta.url)));
  const clock = (): Date => new Date();
  await store.accounts.checkSecretKey();
  if (settings.store.databaseUrl !== undefined && settings.store.secretKey === undefined)
    log.warn('SECRET_KEY is not set: another process on this database needs the same one, so only one can run');
  const mail = await openMail(store, settings, log);
  const roundChecks = await readRoundChecks(
    fileURLToPath(new URL('../../../instruments/checks.yaml', import.meta.url)),
  );
  const pages = createPages({ store, assets, clock });
  const metrics = createMetrics({ ofProcess: true });
  const servedMetrics = settings.metrics && (await serveMetrics(metrics, settings.metrics.host, settings.metrics.port));
  const served = await serveApi(
    createApi({ store, settings, pages, clock, log, metrics, roundChecks, ...(mail === undefined ? {} : { mail }) }),
    settings.host,
    settings.port,
  );
  const { scoreThreads: threads } = settings;
  const compute = computeScoreJob({ store, clock, readValidated: validatedAnswersOf(store), threads });
  const onError = (error: unknown): void => log.error({ err: error }, 'score job failed');
  const scoreWorker = threads === 0 ? undefined : await store.scoreJobs.work(compute, { onError });
  process.stdout.write(`Groundwork listens on ${served.address}\n`);

  const sweeping = sweepEvidenceHourly(store, log);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), longestStopMilliseconds).unref();
    clearInterval(sweeping);
    await Promise.all([served.close(), scoreWorker?.close()]);
    await servedMetrics?.close();
    await mail?.stop();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** What sends mails is loaded where mails are sent. */
async function openMail(store: Store, settings: Settings, log: Logger): Promise<MailOffice | undefined> {
  const mailSettings = settings.accounts.mail;
  if (mailSettings === undefined) return undefined;
  const { createMailSender } = await import('./mail/mail-sender.ts');
  return openMailOffice({
    store,
    sender: createMailSender(mailSettings),
    origin: serviceOrigin(settings),
    clock: () => new Date(),
    log,
  });
}

function refuse(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exit(configurationFault);
}
