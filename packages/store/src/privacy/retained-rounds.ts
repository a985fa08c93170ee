import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** What a round's retention means now. */
export interface RoundRetention {
  readonly roundId: string;
  readonly days: number;
  /** When it ends; null while the round is not published. */
  readonly endsAt: string | null;
  readonly isDue: boolean;
  /** Rows that go, by what they are; empty unless due. */
  readonly goes: Readonly<Record<string, number>>;
}

const dayMilliseconds = 86_400_000;

/** Rounds that have a retention, and when it ends: days after the last publication that stands, or after its embargo. */
export async function retainedRounds(
  database: Kysely<Tables>,
  now: Date,
): Promise<readonly Omit<RoundRetention, 'goes'>[]> {
  const rows = await database
    .selectFrom('round_retention')
    .innerJoin('round', 'round.round_id', 'round_retention.round_id')
    .leftJoin('publication', (join) =>
      join.onRef('publication.round_id', '=', 'round.round_id').on('withdrawn_at', 'is', null),
    )
    .select(['round.round_id', 'state', 'days', 'embargo_until', 'published_at'])
    .orderBy('round.round_id')
    .orderBy('published_at')
    .execute();
  // The last publication of each round comes last, and stays.
  const rounds = new Map(rows.map((row) => [row.round_id, row]));
  return [...rounds.values()].map(
    ({ round_id: roundId, state, days, embargo_until: embargo, published_at: published }) => {
      const isPublished = state === 'published' && published !== null;
      const from = isPublished ? Math.max(Date.parse(published), Date.parse(embargo ?? published)) : null;
      const end = from === null ? null : from + days * dayMilliseconds;
      return {
        roundId,
        days,
        endsAt: end === null ? null : new Date(end).toISOString(),
        isDue: end !== null && end <= now.getTime(),
      };
    },
  );
}
