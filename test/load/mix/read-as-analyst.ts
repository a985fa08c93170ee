import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '../../bench/scores-client.ts';
import { rounds } from '../scene/load-scene.ts';
import { networkOf } from './network-of.ts';
import { noteTime, type Times } from './note-time.ts';
import { pagesOf } from './pages-of.ts';

/** What came of reading. */
export interface Read {
  readonly pages: Times;
  readonly files: Times;
  /** Files refused as too many were asked for at once; asked for again. */
  tooMany: number;
  /** How often the connection broke off instead of an answer. */
  unanswered: number;
  /** Any other answer than what was asked for. */
  readonly refused: string[];
}

/** Of what is read, so much is a file. */
const shareOfFiles = 1 / 20;

const files = ['scores.csv', 'scores.xlsx', 'scores.sdmx.csv', 'answers.csv', 'answers.csv?form=wide', 'answers.xlsx'];

/**
 * An analyst looks at countries, regions and scores, one thing after the other with some thought in between, comes back to what was
 * seen (and asks only whether it is still so), and takes a file with them now and then.
 */
export async function readAsAnalyst(
  call: Call,
  name: string,
  {
    countries,
    everyMilliseconds,
    pid,
    signal,
    read,
  }: {
    readonly countries: readonly string[];
    readonly everyMilliseconds: number;
    readonly pid: number;
    readonly signal: AbortSignal;
    readonly read: Read;
  },
): Promise<void> {
  const tags = new Map<string, string>();
  const network = { 'X-Forwarded-For': networkOf(name) };
  for (;;) {
    await sleep((0.5 + Math.random()) * everyMilliseconds, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const isFile = Math.random() < shareOfFiles;
    const path = isFile ? `/api/exports/rounds/${rounds.published}/${oneOf(files)}` : oneOf(pagesOf(oneOf(countries)));
    const tag = tags.get(path);
    const headers = { ...network, 'Accept-Encoding': 'gzip', ...(tag ? { 'If-None-Match': tag } : {}) };
    const times = isFile ? read.files : read.pages;
    const answer = await noteTime(times, pid, () => call('GET', path, { headers }).catch(() => undefined));
    if (answer === undefined) read.unanswered += 1;
    else if (answer.status === 429 && isFile) read.tooMany += 1;
    else if (answer.status !== 200 && answer.status !== 304)
      read.refused.push(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    else if (answer.tag !== '') tags.set(path, answer.tag);
  }
}

function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new RangeError('a choice requires items');
  return item;
}
