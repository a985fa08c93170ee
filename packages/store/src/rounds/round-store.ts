import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { RoundStore } from './round-contract.ts';
import { contentMark } from './content-mark.ts';
import { changeRound } from './change-round.ts';
import { extendRound } from './extend-round.ts';
import { inviteCountries } from './invite-countries.ts';
import { lockRound, roundChain } from './lock-round.ts';
import { moveRound } from './move-round.ts';
import { openMatters } from './open-matters.ts';
import { pinInstruments } from './pin-instruments.ts';
import { repinInstrument } from './repin-instrument.ts';
import { publishRound, withdrawPublication } from './publish-round.ts';
import { readRoundCountries, readRounds } from './read-rounds.ts';

/** Rounds with the revisions they pin and the countries invited. */
export function roundStore(database: Database, clock: () => Date): RoundStore {
  const now = () => clock().toISOString();
  return {
    async add(round, actor = systemActor) {
      const { roundId } = round;
      const at = now();
      await transactionBy(database, actor, async (transaction) => {
        const added = await transaction
          .insertInto('round')
          .values({
            round_id: roundId,
            title: round.title,
            reference_date: round.referenceDate,
            opens_at: round.opensAt,
            deadline: round.deadline,
            state: round.state,
            is_demonstration: round.isDemonstration ? 1 : 0,
            added_at: at,
            previous_round_id: round.previousRoundId,
            embargo_until: round.embargoUntil,
          })
          .onConflict((conflict) => conflict.column('round_id').doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 0n)
          throw new StoreError('already_exists', { what: 'round', id: roundId });
        await pinInstruments(transaction, roundId, round.instruments);
        await appendAudit(transaction, database.kind, roundChain(roundId), [
          {
            at,
            actorId: actor.personId,
            act: 'round.add',
            object: roundId,
            data: { state: round.state, instruments: round.instruments },
          },
        ]);
      });
    },
    async find(roundId) {
      const [round] = await readRounds(database.read, roundId);
      return round;
    },
    list: () => readRounds(database.read),
    countries: (roundId) => readRoundCountries(database.read, roundId),
    change: (roundId, plan, actor) => changeRound(database, roundId, plan, { actor, at: now() }),
    async invite(roundId, countries, actor) {
      await transactionBy(database, actor, async (transaction) => {
        const round = await lockRound(transaction, database.kind, roundId);
        if (round.state !== 'planned' && round.state !== 'open')
          throw new StoreError('state_moved', { what: 'round', id: roundId, state: round.state, expected: 'open' });
        await inviteCountries(transaction, database.kind, round, { countries, actor, at: now() });
      });
    },
    repin: (roundId, pinned, why, actor) => repinInstrument(database, roundId, { pinned, why, actor, at: now() }),
    extend: (roundId, extension, actor) => extendRound(database, roundId, { ...extension, actor, at: now() }),
    move: (roundId, move, actor) => moveRound(database, roundId, { ...move, actor, at: now() }),
    openMatters: (roundId) => openMatters(database, roundId),
    contentMark: (roundId) => contentMark(database.read, roundId),
    publish: (roundId, publication, actor) => publishRound(database, roundId, publication, { actor, at: now() }),
    withdraw: (roundId, withdrawal, actor) => withdrawPublication(database, roundId, withdrawal, { actor, at: now() }),
    async placeOfPublished(scoreRunId) {
      const row = await database.read
        .selectFrom('publication')
        .select(['round_id', 'instrument_id'])
        .where('score_run_id', '=', scoreRunId)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      return row && { roundId: row.round_id, instrumentId: row.instrument_id };
    },
    async publishedRun(roundId, instrumentId) {
      const row = await database.read
        .selectFrom('publication')
        .select('score_run_id')
        .where('round_id', '=', roundId)
        .where('instrument_id', '=', instrumentId)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      return row?.score_run_id;
    },
  };
}
