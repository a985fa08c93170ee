import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '../../bench/scores-client.ts';
import { rounds } from '../scene/load-scene.ts';

/** A score run that was asked for. */
export interface RunOfScores {
  readonly state: string;
  readonly draws: number;
  readonly seconds: number;
}

/** So long a run is watched; one takes seconds. */
const patienceMilliseconds = 120_000;

/**
 * Asks for a score run of the closed round and watches it to its end. One that takes too long is told as it stands.
 *
 * @throws Error with the answer where there is no run
 */
export async function runScores(call: Call, cookie: string, pollMilliseconds = 500): Promise<RunOfScores> {
  const headers = { Cookie: cookie };
  const path = `/api/rounds/${rounds.closed}/score-runs`;
  const body = { operationId: randomUUID(), instrumentId: 'egov-readiness', basis: 'evidenced' };
  const asked = await call('POST', path, { body, headers });
  if (asked.status !== 202) throw new Error(`score run: ${asked.status} ${asked.text}`);
  const { jobId } = JSON.parse(asked.text) as { readonly jobId: string };
  for (const asking = performance.now(); ;) {
    const { status, text } = await call('GET', `${path}/${jobId}`, { headers });
    if (status !== 200) throw new Error(`score run: ${status} ${text}`);
    const { state, draws, startedAt, endedAt } = JSON.parse(text) as {
      readonly state: string;
      readonly draws: number;
      readonly startedAt: string;
      readonly endedAt: string;
    };
    if (state !== 'running' && state !== 'queued')
      return { state, draws, seconds: (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 };
    const waited = performance.now() - asking;
    if (waited > patienceMilliseconds) return { state, draws, seconds: waited / 1000 };
    await sleep(pollMilliseconds);
  }
}
