import type { Round, RoundCountry } from '@groundwork/assessment';
import type { Database, DatabaseTransaction } from '../database/database.ts';

/** Rounds with the revisions they pin, by opening; one where its id is given. */
export async function readRounds(
  database: DatabaseTransaction | Database['read'],
  roundId?: string,
): Promise<readonly Round[]> {
  let query = database
    .selectFrom('round')
    .leftJoin('round_instrument', 'round_instrument.round_id', 'round.round_id')
    .selectAll('round')
    .select(['instrument_id', 'version', 'hash'])
    .orderBy('opens_at')
    .orderBy('round.round_id')
    .orderBy('position');
  if (roundId !== undefined) query = query.where('round.round_id', '=', roundId);
  const rounds = new Map<string, Round>();
  for (const row of await query.execute()) {
    const known = rounds.get(row.round_id);
    const { instrument_id: instrumentId, version, hash } = row;
    const pinned = instrumentId === null || version === null || hash === null ? [] : [{ instrumentId, version, hash }];
    rounds.set(row.round_id, {
      roundId: row.round_id,
      title: row.title,
      referenceDate: row.reference_date,
      opensAt: row.opens_at,
      deadline: row.deadline,
      state: row.state as Round['state'],
      isDemonstration: row.is_demonstration === 1,
      instruments: [...(known?.instruments ?? []), ...pinned],
      previousRoundId: row.previous_round_id,
      embargoUntil: row.embargo_until,
    });
  }
  return [...rounds.values()];
}

/** The countries invited to a round, by code. */
export async function readRoundCountries(
  database: DatabaseTransaction | Database['read'],
  roundId: string,
): Promise<readonly RoundCountry[]> {
  const rows = await database
    .selectFrom('round_country')
    .select(['iso3', 'invited_at', 'deadline'])
    .where('round_id', '=', roundId)
    .orderBy('iso3')
    .execute();
  return rows.map(({ iso3, invited_at: invitedAt, deadline }) => ({ iso3, invitedAt, deadline }));
}
