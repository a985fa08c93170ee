import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { manyCalls, openClient, type Call } from '../bench/scores-client.ts';
import { freePort } from '../environment/free-port.ts';
import { findLost } from './find-lost.ts';
import { readAsAnalyst, type Read } from './mix/read-as-analyst.ts';
import { runScores } from './mix/run-scores.ts';
import { typeAnswers, type Typed } from './mix/type-answers.ts';
import { samplerOf, type Sample } from './sampling/sample-process.ts';
import type { LoadScene } from './scene/load-scene.ts';
import { startLoadedServer } from './scene/loaded-server.ts';
import { signInAdministrator } from './scene/sign-in-administrator.ts';
import { signInAll } from './scene/sign-in-all.ts';
import { askWrongly } from './soak/ask-wrongly.ts';
import { breakOff } from './soak/break-off.ts';
import { carryAssessment } from './soak/carry-assessment.ts';
import { carryEvidence } from './soak/carry-evidence.ts';
import { disagree } from './soak/disagree.ts';
import { hurry } from './soak/hurry.ts';
import { readMetrics } from './soak/read-metrics.ts';
import { seeEveryCountry } from './soak/see-every-country.ts';
import { signInAndOut } from './soak/sign-in-and-out.ts';
import type { Deed, SoakWorld } from './soak/soak-world.ts';

/** How long and how densely. */
export interface SoakPlan {
  /** Before anything is compared: code is compiled, statements are prepared, what is remembered fills. */
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly sampleEverySeconds: number;
  /** 1: about 35 requests a second; 2: twice as many. */
  readonly pace: number;
  /** So many small requests, as fast as they are answered, follow the mix: they make what each leaves behind weigh. */
  readonly hurriedRequests?: number;
  readonly note?: (text: string) => void;
}

/** What came of it. */
export interface SoakResult {
  /** At rest, nobody asking: after the warm-up and at the end. */
  readonly atRest: readonly [Sample, Sample];
  /** Under the mix, after the warm-up. */
  readonly samples: readonly Sample[];
  /** Requests after the warm-up. */
  readonly requests: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers of 500 and beyond, and what went wrong with us. */
  readonly faults: readonly string[];
  /** Requests whose connection ended instead of an answer. */
  readonly unanswered: readonly string[];
  readonly lost: readonly string[];
  readonly acknowledged: number;
  readonly scoreRuns: number;
  readonly said: string;
  readonly code: number | null;
}

/** Noted already. */
class Unanswered extends Error {}

const restSeconds = 1.5;

/** What each does, once so many milliseconds at pace 1. */
const deeds: readonly (readonly [Deed, number])[] = [
  [signInAndOut, 1500],
  [disagree, 700],
  [carryEvidence, 1500],
  [carryAssessment, 3000],
  [askWrongly, 1500],
  [breakOff, 400],
  [readMetrics, 2000],
];
const analysts = 10;

/** The real server under a steady mix of everything, and what it holds meanwhile. Half of the scene's officials type. */
export async function runSoak(scene: LoadScene, plan: SoakPlan): Promise<SoakResult> {
  const metricsPort = await freePort();
  const file = join(scene.settings.dataDir, 'memory.jsonl');
  const server = await startLoadedServer(
    scene.settings,
    { METRICS_PORT: String(metricsPort), TELL_MEMORY: file, SCORE_DRAWS: '100' },
    'tell-memory',
  );
  const { address, pid } = server;
  const sampler = samplerOf(pid, file, scene.settings);
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  const typed: Typed = { times: { took: [], waited: [] }, acknowledged: [], refused: [], unanswered: 0 };
  let scoreRuns = 0;
  const unanswered: string[] = [];
  const noteFault = (error: unknown) => void (error instanceof Unanswered || faults.push(String(error)));
  const counted =
    (call: Call): Call =>
    async (method, path, part) => {
      const answer = await call(method, path, part).catch((error: unknown) => {
        unanswered.push(`${method} ${path}: ${String(error)}`);
        throw new Unanswered();
      });
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status >= 500) faults.push(`${method} ${path}: ${answer.status} ${answer.text}`);
      return answer;
    };
  const half = scene.officials.length / 2;
  const people = await signInAll(address, scene.officials);
  const first = openClient(address);
  const administrator = await signInAdministrator(first.call);
  first.close();

  /** Everybody at work for so long, over connections of their own, which end with it. */
  const everybody = async (seconds: number, onSample?: () => Promise<void>): Promise<void> => {
    const client = openClient(address, 64);
    const world: SoakWorld = {
      address,
      metricsAddress: `http://127.0.0.1:${metricsPort}`,
      pid,
      scene,
      call: counted(client.call),
      typists: people.slice(0, half),
      others: people.slice(half),
      administrator,
    };
    if (onSample === undefined) await seeEveryCountry(world);
    const over = new AbortController();
    const { signal } = over;
    const again = async (every: number, act: (turn: number) => Promise<void>): Promise<void> => {
      for (let turn = 1; !signal.aborted; turn += 1) {
        await act(turn).catch(noteFault);
        await sleep(every, undefined, { signal }).catch(() => undefined);
      }
    };
    const read: Read = {
      pages: { took: [], waited: [] },
      files: { took: [], waited: [] },
      tooMany: 0,
      unanswered: 0,
      refused: [],
    };
    const work = [
      ...deeds.map(([deed, every]) => again(every / plan.pace, (turn) => deed(world, turn))),
      ...world.typists.map((official) =>
        typeAnswers(world.call, official, { everyMilliseconds: 5000 / plan.pace, pid, signal, typed }),
      ),
      ...Array.from({ length: analysts }, (_, index) =>
        readAsAnalyst(world.call, `analyst-${index}`, {
          countries: scene.countries,
          everyMilliseconds: 2000 / plan.pace,
          pid,
          signal,
          read,
        }),
      ),
      again(15_000 / plan.pace, async () => {
        const { state } = await runScores(world.call, administrator, 200);
        if (state !== 'done') throw new Error(`score run: ${state}`);
        scoreRuns += 1;
      }),
      ...(onSample === undefined ? [] : [again(plan.sampleEverySeconds * 1000, onSample)]),
    ];
    await sleep(seconds * 1000);
    over.abort();
    await Promise.all(work);
    let turn = 0;
    await manyCalls(plan.hurriedRequests ?? 0, () => hurry(world, (turn += 1)).catch(noteFault));
    faults.push(...read.refused, ...typed.refused.splice(0));
    client.close();
    await sleep(restSeconds * 1000);
  };

  const samples: Sample[] = [];
  await everybody(plan.warmSeconds);
  const before = await sampler.sample();
  const counts = () => Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const countedBefore = counts();
  await everybody(plan.seconds, async () => {
    const sample = await sampler.sample();
    samples.push(sample);
    plan.note?.(JSON.stringify(sample));
  });
  const after = await sampler.sample();
  const requests = counts() - countedBefore;
  const { said, code } = await server.kill('SIGTERM');
  const lost = await findLost(scene.settings, typed.acknowledged);
  return {
    atRest: [before, after],
    samples,
    requests,
    statuses,
    faults,
    unanswered,
    lost,
    acknowledged: typed.acknowledged.length,
    scoreRuns,
    // Who reads what is another's again and again sounds the alarm: that is what it is for.
    said: said
      .split('\n')
      .filter((line) => !line.includes('"kind":"alarm"'))
      .join('\n'),
    code,
  };
}
