import { growthOf } from './sampling/growth-of.ts';
import type { SoakResult } from './run-soak.ts';
import type { Sample } from './sampling/sample-process.ts';

/** What a soak has shown, in lines, and every fault. */
export interface SoakJudgement {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

/** What may grow by how much in an hour. Source: fault 23 of the safety plan for memory; the others may not grow at all. */
const limits: Readonly<Partial<Record<keyof Sample, number>>> = {
  heap: 1,
  external: 1,
  descriptors: 1,
  sockets: 1,
  timers: 1,
  database: 1,
};

/** Of handles, so many may be more at rest than before: one request may be ending just then. */
const spareHandles = 2;

/** A connection may be closed just as the next request is on its way: a client sends that again. More often is a fault. */
const shareUnanswered = 1 / 1000;

const titles: Readonly<Record<Exclude<keyof Sample, 'seconds'>, string>> = {
  heap: 'heap in use, MB',
  external: 'buffers in use, MB',
  resident: 'resident, MB',
  descriptors: 'descriptors',
  sockets: 'sockets',
  timers: 'timers',
  database: 'database connections',
  loopLate: 'loop late p99, ms',
};

/**
 * Judges a soak. A series grows beyond noise when its slope less twice its error is above what may grow: one such verdict in forty is
 * chance, and a growth of four errors more than that is nearly always found. What the machine gives a process and how late its loop
 * is depends on others too: both are told and not judged. At rest as many handles are open as before.
 */
export function judgeSoak({ samples, atRest, statuses, faults, lost, unanswered, ...rest }: SoakResult): SoakJudgement {
  const found: string[] = [];
  const [before, after] = atRest;
  const lines = [
    `${rest.requests} requests, ${rest.acknowledged} saves acknowledged, ${rest.scoreRuns} score runs; answers ` +
      Object.entries(statuses)
        .map(([status, count]) => `${count} x ${status}`)
        .join(', '),
    `${'under the mix'.padEnd(22)}    start  quarter     half  3 quart.      end  per hour    error    at rest: before, after`,
  ];
  for (const [name, title] of Object.entries(titles) as (readonly [Exclude<keyof Sample, 'seconds'>, string])[]) {
    const series = samples.map((sample) => [sample.seconds, sample[name]] as const);
    const { perHour, error } = growthOf(series);
    const at = [0, 0.25, 0.5, 0.75, 1].map(
      (share) => series[Math.round(share * (series.length - 1))]?.[1] ?? Number.NaN,
    );
    const figure = (value: number): string => value.toFixed(1).padStart(8);
    lines.push(
      `${title.padEnd(22)} ${at.map(figure).join(' ')}  ${figure(perHour)} +- ${figure(error)}  ${figure(before[name])} ${figure(after[name])}`,
    );
    const limit = limits[name];
    if (limit !== undefined && perHour - 2 * error > limit)
      found.push(`${title}: grows by ${perHour.toFixed(1)} +- ${error.toFixed(1)} an hour, more than ${limit}`);
  }
  for (const name of ['descriptors', 'sockets', 'timers'] as const)
    if (after[name] > before[name] + spareHandles)
      found.push(`${titles[name]} at rest: ${before[name]} before, ${after[name]} after`);
  lines.push(`${unanswered.length} requests whose connection ended instead of an answer`, ...unanswered.slice(0, 5));
  if (unanswered.length > rest.requests * shareUnanswered)
    found.push(`${unanswered.length} of ${rest.requests} requests got no answer`);
  if (rest.said !== '') found.push(`the server said: ${rest.said.slice(0, 500)}`);
  if (rest.code !== 0) found.push(`the server ended with ${String(rest.code)}`);
  return { lines, faults: [...found, ...faults.slice(0, 10), ...lost.slice(0, 10)] };
}
