import type { AssessmentScores, ScoreRun, TargetScore, ValidatedAnswer } from '@groundwork/assessment';
import type { InstrumentRevision } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';
import type { RunToKeep } from './run-to-keep.ts';
import type { ScoreRunInputs } from './score-run-inputs.ts';

/** Score runs: immutable, each with the hashes of what went in and what came out. */
export interface ScoreRunStore {
  /** Reads and hashes everything a run is computed from. @throws StoreError `not_found`, `content_moved` */
  inputs(place: ScoreRunPlace, readValidated: ReadValidatedAnswers): Promise<ScoreRunInputs>;
  /** @throws StoreError `already_exists`: a run is never changed */
  add(run: ScoreRun, actor?: Actor): Promise<void>;
  /** As `add`, of a run just computed: the scores of each country are kept as the texts given. @throws StoreError `already_exists` */
  keep(run: RunToKeep, actor?: Actor): Promise<void>;
  /** The whole run; large. */
  find(scoreRunId: string): Promise<ScoreRun | undefined>;
  /** Without what is known of each country: quick, for lists. */
  summary(scoreRunId: string): Promise<ScoreRunSummary | undefined>;
  /** The whole run last added, published or not. */
  latest(roundId: string, instrumentId: string): Promise<ScoreRun | undefined>;
  /** The run last added, on that basis where one is given, without what is known of each country. */
  latestSummary(roundId: string, instrumentId: string, basis?: ScoreRun['basis']): Promise<ScoreRunSummary | undefined>;
  /** Support of each MDG target; undefined for a run kept before it was summed up. */
  targetsOf(scoreRunId: string): Promise<readonly TargetScore[] | undefined>;
  /** One country of a run: quick, for profiles. */
  scoresOf(scoreRunId: string, iso3: string): Promise<AssessmentScores | undefined>;
  /** By ISO code the revision each country was scored by, and the hash of what went in; null where that was not kept. */
  entriesOf(
    scoreRunId: string,
  ): Promise<ReadonlyMap<string, { readonly version: string; readonly hash: string | null }>>;
  /** By ISO code the revisions of the countries that were scored by another one than the run names. */
  otherRevisionsOf(scoreRunId: string): Promise<ReadonlyMap<string, InstrumentRevision>>;
}

/** What a run is of. */
export interface ScoreRunPlace {
  readonly roundId: string;
  readonly instrumentId: string;
  readonly basis: ScoreRun['basis'];
}

/** The reviewers' decisions of a round and instrument: by ISO code, then by question id. */
export type ReadValidatedAnswers = (
  roundId: string,
  instrumentId: string,
) => Promise<ReadonlyMap<string, ReadonlyMap<string, ValidatedAnswer>>>;

/** A score run without the scores of each country. */
export type ScoreRunSummary = Omit<ScoreRun, 'countries' | 'targets'>;
