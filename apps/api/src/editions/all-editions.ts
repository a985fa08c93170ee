import { roundEdition, type Edition, type EditionRow, type Round } from '@groundwork/assessment';
import type { Store } from '@groundwork/store';
import { publicRun } from './public-run.ts';

/** An edition with its countries. */
export interface EditionTable {
  readonly edition: Edition;
  readonly rows: readonly EditionRow[];
}

/**
 * Every edition that may be read in public: published indices and published rounds of ours. Newest first inside an
 * index; demonstration rounds stand last, so that a list never opens with generated figures.
 */
export async function listEditions(store: Store, now: Date): Promise<readonly Edition[]> {
  const [published, rounds] = await Promise.all([store.reference.editions(), store.rounds.list()]);
  const own: Edition[] = [];
  for (const round of rounds) {
    const table = await editionOfRound(store, round, now);
    if (table !== undefined) own.push(table.edition);
  }
  return [...published, ...own].toSorted(
    (a, b) =>
      Number(a.isDemonstration) - Number(b.isDemonstration) ||
      (a.indexId < b.indexId ? -1 : a.indexId > b.indexId ? 1 : b.year - a.year),
  );
}

/** One edition with its rows, or undefined for what does not exist or is not published. */
export async function findEdition(store: Store, editionId: string, now: Date): Promise<EditionTable | undefined> {
  const published = await store.reference.edition(editionId);
  if (published !== undefined) return published;
  const round = await store.rounds.find(editionId);
  return round === undefined ? undefined : editionOfRound(store, round, now);
}

/**
 * A published, scored round as an edition. An edition carries the round's id, hence one instrument: the first pinned one
 * that is scored. The other instruments of a round are read by `/api/rounds/:roundId/scores`.
 */
export async function editionOfRound(store: Store, round: Round, now: Date): Promise<EditionTable | undefined> {
  for (const { instrumentId, version } of round.instruments) {
    const run = await publicRun(store, round, instrumentId, now);
    if (run === undefined) continue;
    const found = await store.instruments.find(instrumentId, version);
    if (found !== undefined) return roundEdition(found.revision, round, run);
  }
  return undefined;
}
