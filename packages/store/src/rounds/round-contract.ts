import type { Round, RoundCountry } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import type { OpenMatters } from './open-matters.ts';
import type { RoundPublication } from './publish-round.ts';

/** Rounds. Every write is one transaction with its audit entry in the chain of the round. */
export interface RoundStore {
  /** @throws StoreError `already_exists`; `not_found` when a pinned revision is not published with that hash */
  add(round: Round, actor?: Actor): Promise<void>;
  find(roundId: string): Promise<Round | undefined>;
  list(): Promise<readonly Round[]>;
  /** The countries invited, by code. */
  countries(roundId: string): Promise<readonly RoundCountry[]>;
  /** Changes the plan while the round is planned. @throws StoreError `not_found`, `state_moved` */
  change(
    roundId: string,
    plan: Pick<Round, 'title' | 'referenceDate' | 'opensAt' | 'deadline' | 'instruments' | 'previousRoundId'>,
    actor: Actor,
  ): Promise<void>;
  /** Invites countries by ISO code; those invited already stay as they are. @throws StoreError `not_found` */
  invite(roundId: string, countries: readonly string[], actor: Actor): Promise<void>;
  /** Pins another revision while the round is open; assessments begun stay with theirs. @throws StoreError `not_found`, `state_moved` */
  repin(roundId: string, pinned: Round['instruments'][number], why: string, actor: Actor): Promise<void>;
  /** Gives the round, or one country of it, a later deadline. @throws StoreError `not_found`, `deadline_not_later`, `state_moved` */
  extend(
    roundId: string,
    extension: { readonly iso3: string | null; readonly deadline: string; readonly why: string },
    actor: Actor,
  ): Promise<void>;
  /**
   * Moves a round along one allowed transition: opening makes the assessments of the invited countries; publishing fixes the
   * score run of each instrument, by its id, and publishes what is validated. The same state again does nothing.
   * @throws StoreError `not_found`, `transition_refused`
   */
  move(
    roundId: string,
    move: {
      readonly to: Round['state'];
      readonly why: string;
      readonly embargoUntil?: string | null;
      readonly scoreRuns?: Readonly<Record<string, string>>;
    },
    actor: Actor,
  ): Promise<void>;
  /** What still waits for a person, by assessment id; those where nothing waits are left out. */
  openMatters(roundId: string): Promise<ReadonlyMap<string, OpenMatters>>;
  /** Hash over where every assessment stands: while it is the same, so is what scores are computed from. */
  contentMark(roundId: string): Promise<string>;
  /**
   * Publishes a round that was looked at; the same operation again changes nothing.
   * @throws StoreError `not_found`, `transition_refused` unless closed, `content_moved` since the mark was taken, `operation_reused`
   */
  publish(roundId: string, publication: RoundPublication, actor: Actor): Promise<void>;
  /** Takes a publication back. @throws StoreError `not_found`, `transition_refused` unless published, `operation_reused` */
  withdraw(roundId: string, withdrawal: Pick<RoundPublication, 'operationId' | 'why'>, actor: Actor): Promise<void>;
  /** Of what a score run is, while it stands published; whether it may be seen is for `isPublic` to say. */
  placeOfPublished(
    scoreRunId: string,
  ): Promise<{ readonly roundId: string; readonly instrumentId: string } | undefined>;
  /** Id of the score run that stands published; whether it may be seen is for `isPublic` to say. */
  publishedRun(roundId: string, instrumentId: string): Promise<string | undefined>;
}
