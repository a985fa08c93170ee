import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '@groundwork/store';
import { destination } from 'pino';
import { createApi } from './create-api.ts';
import { readRoundChecks } from './instruments/read-round-checks.ts';
import { computeScoreJob } from './jobs/compute-score-job.ts';
import { validatedAnswersOf } from './jobs/validated-answers-of.ts';
import { makeLog } from './log/make-log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { openMailOffice } from './mail/mail-office.ts';
import { createMailSender } from './mail/mail-sender.ts';
import { readAssets } from './pages/assets.ts';
import { createPages } from './pages/create-pages.ts';
import { serviceOrigin } from './security/service-origin.ts';
import { serveApi } from './serve-api.ts';
import { sweepEvidenceHourly } from './sweep-evidence-hourly.ts';
import { readSettings } from './settings.ts';
import { startProblem } from './start-problem.ts';

/** `EX_CONFIG` of sysexits: what stands in the way is for the operator to mend. */
const configurationFault = 78;

const { settings, problems } = readSettings(process.env);
if (settings === undefined) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(configurationFault);
}

// Standard output says the address and nothing else; the log goes to standard error, synchronously, so that the last
// lines before a crash are not lost.
const standardError = destination({ fd: 2, sync: true });
const log = makeLog(settings.logLevel, (line) => void standardError.write(line));

let store: Store | undefined;
try {
  const opened = await openStore(settings.store);
  store = opened;
  await run(opened);
} catch (error) {
  await store?.close();
  const line = startProblem(error, settings);
  if (line === undefined) throw error;
  process.stderr.write(`${line}\n`);
  process.exit(configurationFault);
}

async function run(opened: Store): Promise<void> {
  if (settings === undefined) return;
  const assets = readAssets(fileURLToPath(new URL('../../web/', import.meta.url)));
  const clock = (): Date => new Date();
  await opened.accounts.checkSecretKey();
  if (settings.store.databaseUrl !== undefined && settings.store.secretKey === undefined)
    log.warn('SECRET_KEY is not set: another process on this database needs the same one, so only one can run');
  const mailSettings = settings.accounts.mail;
  const mail =
    mailSettings === undefined
      ? undefined
      : openMailOffice({
          store: opened,
          sender: createMailSender(mailSettings),
          origin: serviceOrigin(settings),
          clock,
          log,
        });
  const roundChecks = await readRoundChecks(
    fileURLToPath(new URL('../../../instruments/checks.yaml', import.meta.url)),
  );
  const pages = createPages({ store: opened, assets, clock });
  const metrics = createMetrics({ ofProcess: true });
  const servedMetrics = settings.metrics && (await serveMetrics(metrics, settings.metrics.host, settings.metrics.port));
  const served = await serveApi(
    createApi({
      store: opened,
      settings,
      pages,
      clock,
      log,
      metrics,
      roundChecks,
      ...(mail === undefined ? {} : { mail }),
    }),
    settings.host,
    settings.port,
  );
  const { scoreThreads: threads } = settings;
  const compute = computeScoreJob({ store: opened, clock, readValidated: validatedAnswersOf(opened), threads });
  const onError = (error: unknown): void => log.error({ err: error }, 'score job failed');
  const scoreWorker = threads === 0 ? undefined : await opened.scoreJobs.work(compute, { onError });
  process.stdout.write(`Groundwork listens on ${served.address}\n`);

  const sweeping = sweepEvidenceHourly(opened, log);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(sweeping);
    await Promise.all([served.close(), scoreWorker?.close()]);
    await servedMetrics?.close();
    await mail?.stop();
    await opened.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
