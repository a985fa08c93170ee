import { randomUUID } from 'node:crypto';
import { signIn } from '../../faults/scene/signed-in.ts';
import type { Typist } from '../mix/type-answers.ts';
import type { LoadOfficial } from './load-scene.ts';

/** The server hashes so many passwords at once. */
const together = 4;

/** Signs officials in, a few at a time, and gives each a desk. */
export async function signInAll(address: string, officials: readonly LoadOfficial[]): Promise<readonly Typist[]> {
  const signedIn: Typist[] = [];
  for (let from = 0; from < officials.length; from += together) {
    const some = officials.slice(from, from + together);
    const people = await Promise.all(some.map((official) => signIn(address, official)));
    for (const [index, official] of some.entries())
      signedIn.push({
        ...official,
        cookie: people[index]?.cookie ?? '',
        desk: { clientId: randomUUID(), sequence: 0, versions: new Map() },
      });
  }
  return signedIn;
}
