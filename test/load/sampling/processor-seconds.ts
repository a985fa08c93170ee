import { readdirSync, readFileSync } from 'node:fs';

/** How long all threads of a process that live now have had a processor, as the scheduler counts it, in seconds. */
export function processorSeconds(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e9)
    .reduce((sum, one) => sum + one, 0);
}
