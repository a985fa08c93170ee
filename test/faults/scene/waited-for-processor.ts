import { readFileSync } from 'node:fs';

/**
 * How many milliseconds a process has stood ready and had no processor, because others had it: a machine busy with other work must
 * not make a test fail. 0 where the system does not tell.
 */
export function waitedForProcessor(pid: number): number {
  try {
    const [, waitedNanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    return Number(waitedNanoseconds) / 1e6;
  } catch {
    return 0;
  }
}
