import { openStore } from '@groundwork/store';
import { pino } from 'pino';
import { createApi } from '../create-api.ts';
import { serveApi } from '../serve-api.ts';
import { readSettings } from '../settings.ts';
import { computeScoreJob } from './compute-score-job.ts';
import { noValidatedAnswers } from './no-validated-answers.ts';

// A process of the service as `main.ts` starts it, without pages, which a test need not build: it is killed in the middle.
const { settings } = readSettings(process.env);
if (settings === undefined) throw new Error('the settings are wrong');
const clock = (): Date => new Date();
const store = await openStore(settings.store, clock);
const log = pino({ level: 'silent' });
const served = await serveApi(createApi({ store, settings, clock, log }), settings.host, settings.port);
const compute = computeScoreJob({ store, clock, readValidated: noValidatedAnswers, threads: settings.scoreThreads });
const worker = await store.scoreJobs.work(compute);
process.stdout.write(`${served.address}\n`);
process.on('SIGTERM', () => {
  void Promise.all([served.close(), worker.close()])
    .then(() => store.close())
    .then(() => process.exit(0));
});
