import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Official } from './seed-officials.ts';
import { signIn, type SignedInOfficial } from './signed-in.ts';

/** One official who counts up without a pause, and tells what the server has acknowledged. */
export interface Writer {
  readonly official: Official;
  /** The last count that the server has acknowledged. */
  readonly acknowledged: number;
  /** How often a save was refused for the time being, by problem code. */
  readonly refused: Readonly<Record<string, number>>;
  /** How often there was no answer. */
  readonly unanswered: number;
}

/** Several writers at work. */
export interface Writers {
  readonly all: readonly Writer[];
  /** Where the server is from now on. */
  moveTo(address: string): void;
  /** How many saves have been acknowledged in all. */
  acknowledged(): number;
  /** Lets each end the save it is at, or give it up where there is no server. */
  stop(): Promise<void>;
}

/**
 * Starts writers. Each saves 1, 2, 3, ... on top of one another; a save without an answer, or refused for the time being, is sent
 * again as the same operation until it is acknowledged. Any other answer is a fault, told by `stop`.
 */
export async function startWriters(address: string, officials: readonly Official[]): Promise<Writers> {
  let where = address;
  const stopping = new AbortController();
  const people = await Promise.all(officials.map((official) => signIn(where, official)));
  const all = people.map(({ official }) => ({
    official,
    acknowledged: 0,
    refused: {} as Record<string, number>,
    unanswered: 0,
  }));
  const write = async (person: SignedInOfficial, writer: (typeof all)[number]): Promise<void> => {
    for (let count = 1; !stopping.signal.aborted; count += 1) {
      const operationId = randomUUID();
      while (!(await attempt(person, writer, count, operationId))) {
        if (stopping.signal.aborted) return;
        await sleep(20);
      }
      writer.acknowledged = count;
    }
  };
  const attempt = async (
    person: SignedInOfficial,
    writer: (typeof all)[number],
    count: number,
    operationId: string,
  ): Promise<boolean> => {
    const answer = await person.save(where, count, operationId).then(
      async (response) => ({ status: response.status, text: await response.text() }),
      () => undefined,
    );
    if (answer === undefined) {
      writer.unanswered += 1;
      return false;
    }
    const body = JSON.parse(answer.text) as {
      readonly code?: string;
      readonly results?: readonly { readonly outcome: string; readonly version: number }[];
    };
    if (answer.status === 503 && body.code !== undefined) {
      writer.refused[body.code] = (writer.refused[body.code] ?? 0) + 1;
      return false;
    }
    const [result] = body.results ?? [];
    if (answer.status === 200 && result?.outcome === 'saved' && result.version === count) return true;
    throw new Error(`save ${count} of ${person.official.iso3}: ${answer.status} ${answer.text}`);
  };
  const writing = Promise.all(all.map((writer, index) => write(people[index] as SignedInOfficial, writer)));
  // Told by `stop`, which may come later than the fault.
  writing.catch(() => undefined);
  return {
    all,
    moveTo: (address) => void (where = address),
    acknowledged: () => all.reduce((sum, writer) => sum + writer.acknowledged, 0),
    async stop() {
      stopping.abort();
      await writing;
    },
  };
}
