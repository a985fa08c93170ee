import type { Answers, InstrumentRevision } from '@groundwork/instrument';
import type {
  Assessment,
  AssessmentScores,
  AssessmentState,
  Country,
  Edition,
  EditionRow,
  IndicatorSeries,
  MdgFramework,
  Round,
  ScoreRun,
} from '@groundwork/assessment';
import type { Actor } from './actor/actor.ts';
import type {
  Person,
  Receipt,
  ResponseOperation,
  Role,
  SaveResult,
  StoredResponse,
  WireEvidence,
} from '@groundwork/assessment/wire';

/** Where the data are kept, behind one object. Made by `openStore`; the same on SQLite and PostgreSQL. */
export interface Store {
  readonly people: PeopleStore;
  readonly instruments: InstrumentStore;
  readonly rounds: RoundStore;
  readonly assessments: AssessmentStore;
  readonly scoreRuns: ScoreRunStore;
  readonly reference: ReferenceStore;
  readonly audit: AuditStore;
  /** Writes and reads a row; throws when the database cannot. */
  health(): Promise<void>;
  close(): Promise<void>;
}

/** Accounts, sessions and passwords (argon2id; only hashes of passwords and session tokens are kept). */
export interface PeopleStore {
  /** @throws StoreError `already_exists` when the login is taken, upper or lower case */
  add(
    person: {
      readonly name: string;
      readonly login: string;
      readonly password: string;
      readonly homeIso3?: string | null;
      readonly roles: readonly Role[];
    },
    actor?: Actor,
  ): Promise<Person>;
  findByLogin(login: string): Promise<Person | undefined>;
  find(personId: string): Promise<Person | undefined>;
  /** Replaces the password and ends every session of the person. @throws StoreError `not_found` */
  setPassword(login: string, password: string, actor?: Actor): Promise<void>;
  /** Gives a role, effective with the next request; one already held changes nothing. @throws StoreError `not_found`, `rights_moved` */
  grant(personId: string, role: Role, actor: Actor): Promise<void>;
  /** Takes a role away and ends the sessions of the person. @throws StoreError `not_found`, `rights_moved` */
  revoke(personId: string, role: Role, actor: Actor): Promise<void>;
  /** Shuts an account, ending its sessions, or opens it again. @throws StoreError `not_found`, `rights_moved` */
  setDisabled(personId: string, isDisabled: boolean, actor: Actor): Promise<void>;
  list(): Promise<readonly Person[]>;
  /** A session token (32 random bytes, base64url) when login and password fit; takes the same time when they do not. */
  signIn(login: string, password: string): Promise<{ readonly token: string; readonly person: Person } | undefined>;
  /** Who a token belongs to while its session lives: 12 hours from its last use, 7 days from its start at most. */
  bySession(token: string): Promise<SignedIn | undefined>;
  signOut(token: string): Promise<void>;
}

/** A person with a living session, and what a write by that person is held against. */
export interface SignedIn {
  readonly person: Person;
  readonly actor: Actor;
}

/** Published revisions: immutable, hashed. */
export interface InstrumentStore {
  /** Stores a revision under its hash; again with the same hash does nothing. @throws StoreError `version_immutable` when the version exists with another hash */
  publish(revision: InstrumentRevision, hash: string, actor?: Actor): Promise<void>;
  find(
    instrumentId: string,
    version: string,
  ): Promise<{ readonly revision: InstrumentRevision; readonly hash: string } | undefined>;
  list(): Promise<
    readonly {
      readonly instrumentId: string;
      readonly version: string;
      readonly hash: string;
      readonly title: string;
    }[]
  >;
}

export interface RoundStore {
  /** @throws StoreError `already_exists`; `not_found` when a pinned revision is not published with that hash */
  add(round: Round, actor?: Actor): Promise<void>;
  find(roundId: string): Promise<Round | undefined>;
  list(): Promise<readonly Round[]>;
  setState(roundId: string, state: Round['state'], actor: Actor): Promise<void>;
}

/** Assessments with their responses and evidence. Every write is one transaction with its audit entry. */
export interface AssessmentStore {
  /** Finds or makes the assessment of a country. @throws StoreError `not_found` when the round does not pin the instrument */
  ensure(roundId: string, instrumentId: string, iso3: string, actor?: Actor): Promise<Assessment>;
  find(assessmentId: string): Promise<Assessment | undefined>;
  list(where: { readonly roundId?: string; readonly iso3?: string }): Promise<readonly Assessment[]>;
  /** By question id. A cleared answer is `{}`: its version is needed for the next save. `savedBy` is a name. */
  responses(assessmentId: string): Promise<readonly StoredResponse[]>;
  /** Answers of every assessment of a round and instrument, by ISO code, with their states. */
  answersOfRound(
    roundId: string,
    instrumentId: string,
  ): Promise<readonly { readonly assessment: Assessment; readonly answers: Answers }[]>;
  /**
   * Saves in order, all in one transaction. A stale base version with another value is a conflict that keeps both; the same
   * value merges. The same operation again gives the same result; the same id with another content throws `operation_reused`.
   * Moves a not-started assessment to in-progress. @throws StoreError `locked` when the assessment takes no answers
   */
  save(
    assessmentId: string,
    operations: readonly ResponseOperation[],
    actor: Actor,
    origin?: StoredResponse['origin'],
  ): Promise<readonly SaveResult[]>;
  /** Adds or replaces (by its id) a piece of evidence; the answer keeps its version. @throws StoreError `locked` */
  putEvidence(assessmentId: string, questionId: string, evidence: WireEvidence, actor: Actor): Promise<StoredResponse>;
  /** @throws StoreError `not_found`, `locked` */
  removeEvidence(assessmentId: string, questionId: string, evidenceId: string, actor: Actor): Promise<StoredResponse>;
  /** Locks the assessment and returns the receipt; the same operation id again returns the same receipt. @throws StoreError `locked` unless in progress */
  submit(assessmentId: string, operationId: string, actor: Actor): Promise<Receipt>;
  /** @throws StoreError `state_moved` when it is not in `from`, `transition_refused` */
  setState(
    assessmentId: string,
    from: AssessmentState,
    to: AssessmentState,
    actor: Actor,
    why: string,
  ): Promise<Assessment>;
  /** Name of the person who submitted, and other display names. */
  submittedBy(assessmentId: string): Promise<string | null>;
}

export interface ScoreRunStore {
  /** @throws StoreError `already_exists`: a run is never changed */
  add(run: ScoreRun, actor?: Actor): Promise<void>;
  /** The whole run; large. */
  latest(roundId: string, instrumentId: string): Promise<ScoreRun | undefined>;
  /** Without what is known of each country: quick, for lists. */
  latestSummary(roundId: string, instrumentId: string): Promise<ScoreRunSummary | undefined>;
  /** One country of a run: quick, for profiles. */
  scoresOf(scoreRunId: string, iso3: string): Promise<AssessmentScores | undefined>;
}

/** A score run without the scores of each country. */
export type ScoreRunSummary = Omit<ScoreRun, 'countries'>;

/** Reference figures, loaded set by set, each replaced as a whole; a set with the same checksum is not loaded again. */
export interface ReferenceStore {
  /** Of the set as loaded; `datasetNames` has the names that the loads below use. */
  checksum(dataset: string): Promise<string | undefined>;
  /** Names: by ISO code, then by language tag. */
  loadCountries(
    checksum: string,
    countries: readonly Country[],
    names: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ): Promise<void>;
  loadEditions(
    dataset: string,
    checksum: string,
    editions: readonly { readonly edition: Edition; readonly rows: readonly EditionRow[] }[],
  ): Promise<void>;
  loadFramework(checksum: string, framework: MdgFramework): Promise<void>;
  loadSeries(
    checksum: string,
    series: readonly { readonly iso3: string; readonly series: IndicatorSeries }[],
  ): Promise<void>;
  countries(): Promise<readonly Country[]>;
  /** Names by ISO code in one language. */
  countryNames(language: string): Promise<Readonly<Record<string, string>>>;
  editions(): Promise<readonly Edition[]>;
  edition(editionId: string): Promise<{ readonly edition: Edition; readonly rows: readonly EditionRow[] } | undefined>;
  /** @throws StoreError `not_found` before it is loaded */
  framework(): Promise<MdgFramework>;
  seriesOf(iso3: string): Promise<readonly IndicatorSeries[]>;
}

/** Append-only record of every act, chained by hash per country. */
export interface AuditStore {
  /** Newest first, 200 unless told. */
  list(where: { readonly assessmentId?: string; readonly limit?: number }): Promise<readonly AuditEntry[]>;
  /** The last entry of each chain: exported, they tell when the end of a chain was cut off. */
  heads(): Promise<readonly AuditHead[]>;
  /** Recomputes every chain as of one moment, and compares with heads that were kept elsewhere. */
  verify(keptHeads?: readonly AuditHead[]): Promise<{
    readonly entryCount: number;
    readonly firstBad: { readonly sequence: number; readonly why: string } | null;
  }>;
}

/** The last entry of a chain. */
export interface AuditHead {
  readonly chain: string;
  readonly position: number;
  readonly hash: string;
}

export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string;
  readonly act: string;
  /** Id of what it was done to: an assessment's for answers, evidence, states. */
  readonly object: string;
  /** `country/KEN`, `round/...`, `instruments` or `people`. */
  readonly chain: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}
