import { waitedForProcessor } from '../../faults/scene/waited-for-processor.ts';

/** How long calls took, in milliseconds, and how long of it server and load stood ready and had no processor. */
export interface Times {
  readonly took: number[];
  readonly waited: number[];
}

/** What so many calls took. */
export interface TimeFigures {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** The 99th percentile without what server and load waited meanwhile for a processor that others had. */
  readonly p99Served: number;
}

/** Times a call into `times`. */
export async function noteTime<Result>(times: Times, pid: number, call: () => Promise<Result>): Promise<Result> {
  const waited = () => waitedForProcessor(pid) + waitedForProcessor(process.pid);
  const waitedBefore = waited();
  const started = performance.now();
  const result = await call();
  times.took.push(performance.now() - started);
  times.waited.push(waited() - waitedBefore);
  return result;
}

/** Median and tail. */
export function timeFigures({ took, waited }: Times): TimeFigures {
  const at = (sorted: readonly number[], share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const sorted = took.toSorted((a, b) => a - b);
  const served = took.map((time, index) => Math.max(0, time - (waited[index] ?? 0))).toSorted((a, b) => a - b);
  return {
    count: took.length,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
    p99Served: at(served, 0.99),
  };
}
