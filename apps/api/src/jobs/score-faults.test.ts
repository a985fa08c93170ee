import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { computeScoreRun, crewOfOne, openRunRules } from '@groundwork/assessment';
import { engineVersion } from '@groundwork/scoring';
import { operatorActor, runToKeep, type ScoreJob, type Store, type StoreSettings } from '@groundwork/store';
import { afterEach, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { smallRevision, smallRevisionHash } from '../testing/small-revision.ts';
import { addPublishedRound, testRound } from '../testing/test-service.ts';
import { validatedAnswersOf } from './validated-answers-of.ts';

const actor = operatorActor('test');
const place = { roundId: 'round-1', instrumentId: 'small', basis: 'evidenced' } as const;
/** Enough that there is a middle of a run to be killed in. */
const draws = 60_000;

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts a process of the service on a database; resolves with it and its address once it listens. */
async function startProcess({ dataDir, databaseUrl }: StoreSettings): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../testing/service-process.ts', import.meta.url))], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: '0',
      SCORE_THREADS: '1',
      LOG_LEVEL: 'silent',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return [child, said.toString().trim()];
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function until(store: Store, jobId: string, isReached: (job: ScoreJob) => boolean): Promise<ScoreJob> {
  const end = performance.now() + 120_000;
  for (;;) {
    const job = await store.scoreJobs.find(jobId);
    if (job !== undefined && isReached(job)) return job;
    if (performance.now() > end) throw new Error(`the job stays ${JSON.stringify(job)}`);
    await sleep(20);
  }
}

/** A published round, and an open one with thirty countries that have submitted. */
async function prepare(store: Store): Promise<void> {
  await store.instruments.publish(smallRevision, smallRevisionHash);
  await addPublishedRound(store, 'old-round');
  await store.rounds.add({ ...testRound('round-1', 'open'), deadline: '2999-01-01T00:00:00.000Z' });
  for (let at = 0; at < 30; at += 1) {
    const { assessmentId } = await store.assessments.ensure('round-1', 'small', `Q${String(at).padStart(2, '0')}`);
    const values = [[0, 2, 4][at % 3], [4, 0, 2, 2][at % 4], (at * 37) % 101];
    await store.assessments.save(
      assessmentId,
      ['SM-A01', 'SM-A02', 'SM-A03'].map((questionId, at_) => ({
        operationId: randomUUID(),
        questionId,
        baseVersion: 0,
        answer: { value: values[at_] ?? 0 },
      })),
      actor,
    );
    await store.assessments.submit(assessmentId, randomUUID(), actor);
  }
}

describeOnBothDatabases('fault-21', (open, { fresh, kind }) => {
  test('fault-21: a process killed in the middle of a run leaves nothing of it; another ends it with the same bytes', async () => {
    const settings = await fresh();
    const store = await open({ settings });
    await prepare(store);
    const published = await store.scoreRuns.find('run-of-old-round');
    const [first, firstAddress] = await startProcess(settings);
    // On PostgreSQL the second process is there from the beginning; on SQLite it is the next start of the one.
    const early = kind === 'postgres' ? await startProcess(settings) : undefined;
    // It sleeps until the first one has taken the job.
    early?.[0].kill('SIGSTOP');
    const { jobId } = await store.scoreJobs.add({ operationId: randomUUID(), ...place, draws }, actor);
    const taken = await until(store, jobId, ({ state }) => state === 'running');
    early?.[0].kill('SIGCONT');
    await until(store, jobId, ({ stage, progress }) => stage === 'drawing' && progress > 0.45);
    const scoresAt = async (address: string) => {
      const response = await fetch(`${address}/api/rounds/old-round/scores`);
      return [response.status, ((await response.json()) as { readonly contentHash?: string }).contentHash];
    };
    expect(await scoresAt(firstAddress)).toEqual([200, published?.contentHash]);
    await kill(first, 'SIGKILL');
    await expect(store.scoreJobs.find(jobId)).resolves.toMatchObject({ state: 'running', scoreRunId: null });
    await expect(store.scoreRuns.latestSummary('round-1', 'small')).resolves.toBeUndefined();
    // The instrument moves on meanwhile; the round keeps its own.
    const later = { ...smallRevision, version: '2.0.0', title: 'Another questionnaire' };
    await store.instruments.publish(later, 'd'.repeat(64));
    const [second, secondAddress] = early ?? (await startProcess(settings));

    const done = await until(store, jobId, ({ state }) => state === 'done' || state === 'failed');
    expect(done).toMatchObject({ state: 'done', progress: 1 });
    expect(done.startedAt).not.toBe(taken.startedAt);
    const run = await store.scoreRuns.find(done.scoreRunId ?? '');
    const inputs = await store.scoreRuns.inputs(place, validatedAnswersOf(store));
    const crew = crewOfOne(openRunRules({ ...inputs, today: inputs.referenceDate }));
    const identity = { scoreRunId: 'run-alone', engineVersion, computedAt: '2030-01-01T00:00:00.000Z' };
    await store.scoreRuns.keep(runToKeep(await computeScoreRun(inputs, crew, { draws }), inputs, identity));
    const alone = await store.scoreRuns.find('run-alone');
    expect(run?.contentHash).toBe(alone?.contentHash);
    expect(JSON.stringify({ ...run, scoreRunId: '', computedAt: '' })).toBe(
      JSON.stringify({ ...alone, scoreRunId: '', computedAt: '' }),
    );
    expect([run?.version, run?.revisionHash]).toEqual(['1.0.0', smallRevisionHash]);
    // What was published before stands as it stood, to the last digit.
    await expect(store.scoreRuns.find('run-of-old-round')).resolves.toEqual(published);
    expect(await scoresAt(secondAddress)).toEqual([200, published?.contentHash]);
    expect((await store.audit.verify()).firstBad).toBeNull();
    const startedAt = performance.now();
    await kill(second, 'SIGTERM');
    expect(second.exitCode).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  }, 300_000);
});
