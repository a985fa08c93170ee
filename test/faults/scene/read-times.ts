import { waitedForProcessor } from './waited-for-processor.ts';

/** How long a call took again and again, one after the other, in milliseconds. */
export interface ReadTimes {
  readonly p99: number;
  readonly longest: number;
  readonly count: number;
}

/** Calls until the time is over. What the processes that take part waited for a processor that others had is not counted. */
export async function readTimes(
  milliseconds: number,
  pids: readonly number[],
  call: () => Promise<unknown>,
): Promise<ReadTimes> {
  const waited = () => pids.reduce((sum, pid) => sum + waitedForProcessor(pid), 0);
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const waitedBefore = waited();
    const started = performance.now();
    await call();
    times.push(Math.max(0, performance.now() - started - (waited() - waitedBefore)));
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
    count: sorted.length,
  };
}
