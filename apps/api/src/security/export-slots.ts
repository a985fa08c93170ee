import { ApiProblem } from '../problems/api-problem.ts';

/**
 * How many files are made at once. Two lines, so that the public cannot keep officials from their own files: for everybody by
 * network, since an office shares an address; for who is signed in by person.
 */
const lines = {
  public: { atOnce: 4, ofHolder: 2 },
  own: { atOnce: 4, ofHolder: 1 },
} as const;

/** A file of a round takes a second or two. */
const retryAfterSeconds = 5;

/** Places for files that are being made or read, in this process. */
export interface ExportSlots {
  /**
   * Takes a place.
   * @param holder a network or a person
   * @returns gives it back; doing so twice is doing it once
   * @throws ApiProblem `too_many_exports`
   */
  take(line: keyof typeof lines, holder: string): () => void;
}

/** Makes the places of a process: what is asked for beyond them is refused at once, so that nothing piles up. */
export function createExportSlots(): ExportSlots {
  const taken = { public: new Map<string, number>(), own: new Map<string, number>() };
  return {
    take(line, holder) {
      const holders = taken[line];
      const { atOnce, ofHolder } = lines[line];
      const own = holders.get(holder) ?? 0;
      const all = [...holders.values()].reduce((sum, count) => sum + count, 0);
      if (own >= ofHolder || all >= atOnce) {
        throw new ApiProblem('too_many_exports', {
          detail: `Try again in ${retryAfterSeconds} seconds.`,
          headers: { 'Retry-After': String(retryAfterSeconds) },
        });
      }
      holders.set(holder, own + 1);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        const left = (holders.get(holder) ?? 1) - 1;
        if (left === 0) holders.delete(holder);
        else holders.set(holder, left);
      };
    },
  };
}
