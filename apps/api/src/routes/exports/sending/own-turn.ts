import { setImmediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for a turn of the event loop that belongs to no other file: between two pieces, of whichever files, everything else that is
 * ready is done first. However many files are made, others wait for one piece and not for one of each.
 */
export async function ownTurn(): Promise<void> {
  const turn = last.then(() => setImmediate());
  last = turn;
  await turn;
}
