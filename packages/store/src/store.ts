import type { Answers, InstrumentRevision } from '@groundwork/instrument';
import type {
  Assessment,
  AssessmentState,
  Country,
  Edition,
  EditionRow,
  IndicatorSeries,
  MdgFramework,
  Round,
  RoundCountry,
} from '@groundwork/assessment';
import type { AccountStore } from './account-stores.ts';
import type { SignInResult } from './sign-in-result.ts';
import type { Actor } from './actor/actor.ts';
import type { PageWanted } from './database/page-wanted.ts';
import type { PrivacyStore } from './privacy/privacy-store.ts';
import type { StakeholderStore } from './stakeholders/stakeholder-contract.ts';
import type { VersionMove, VersionMoved } from './assessments/move-version.ts';
import type { Prefill } from './assessments/prefill-assessment.ts';
import type { ExportStore } from './exports/export-contract.ts';
import type { OpenMatters } from './rounds/open-matters.ts';
import type { RoundPublication } from './rounds/publish-round.ts';
import type { ScoreJobStore } from './scores/score-jobs.ts';
import type { ScoreRunStore } from './scores/score-runs.ts';
import type { ReviewStore } from './review/review-contract.ts';
import type {
  BrokenGlass,
  Comment,
  GlassToBreak,
  NewComment,
  Person,
  Proposal,
  ProposalChoice,
  Receipt,
  ResponseOperation,
  ResponseVersion,
  Role,
  SaveResult,
  SectionStatus,
  StoredResponse,
  WireEvidence,
} from '@groundwork/assessment/wire';
import type { EvidenceStore } from './evidence/evidence-store.ts';

/** Where the data are kept, behind one object. Made by `openStore`; the same on SQLite and PostgreSQL. */
export interface Store {
  readonly people: PeopleStore;
  readonly accounts: AccountStore;
  readonly instruments: InstrumentStore;
  readonly rounds: RoundStore;
  readonly assessments: AssessmentStore;
  readonly collaboration: CollaborationStore;
  readonly review: ReviewStore;
  readonly scoreRuns: ScoreRunStore;
  readonly scoreJobs: ScoreJobStore;
  readonly stakeholders: StakeholderStore;
  readonly reference: ReferenceStore;
  readonly audit: AuditStore;
  readonly exports: ExportStore;
  readonly privacy: PrivacyStore;
  readonly evidence: EvidenceStore;
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
      /** Where mails go. */
      readonly email?: string | null;
      /** Language of mails (BCP 47). */
      readonly language?: string | null;
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
  /** Takes a role away and ends the sessions of the person. @throws StoreError `not_found`, `rights_moved`, `last_administrator` */
  revoke(personId: string, role: Role, actor: Actor): Promise<void>;
  /** Shuts an account, ending its sessions, or opens it again. @throws StoreError `not_found`, `rights_moved`, `last_administrator` */
  setDisabled(personId: string, isDisabled: boolean, actor: Actor): Promise<void>;
  list(): Promise<readonly Person[]>;
  /**
   * A session when login and password fit; takes the same time when they do not. It waits for the second factor where the
   * person has one. The agent is browser and system in three words.
   */
  signIn(login: string, password: string, agent?: string): Promise<SignInResult | undefined>;
  /** Who a token belongs to while its session lives: 12 hours from its last use, 7 days from its start at most. */
  bySession(token: string): Promise<SignedIn | undefined>;
  signOut(token: string): Promise<void>;
}

/** A person with a living session, and what a write by that person is held against. */
export interface SignedIn {
  readonly person: Person;
  readonly actor: Actor;
  /** What the session is called in addresses. */
  readonly sessionId: string;
  /** What is still to be given before the session is good for anything else. */
  readonly owes: 'second-factor' | null;
  readonly hasSecondFactor: boolean;
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
  /** A page by instrument and version: its place. */
  drafts(page: PageWanted<readonly [instrumentId: string, version: string]>): Promise<readonly InstrumentDraft[]>;
  draft(
    instrumentId: string,
    version: string,
  ): Promise<{ readonly edit: number; readonly content: string } | undefined>;
  /**
   * Saves an edit on top of the one its author saw (0 for a new draft) and returns its number.
   * @throws StoreError `version_immutable`, `draft_moved`
   */
  saveDraft(
    draft: {
      readonly instrumentId: string;
      readonly version: string;
      readonly content: string;
      readonly baseEdit: number;
    },
    actor: Actor,
  ): Promise<number>;
  /** @throws StoreError `version_immutable` when it is published, `not_found` */
  removeDraft(instrumentId: string, version: string, actor: Actor): Promise<void>;
  /** Publishes a draft of others and removes it. @throws StoreError `four_eyes`, `draft_moved`, `not_found`, `version_immutable` */
  publishDraft(
    publication: { readonly revision: InstrumentRevision; readonly hash: string; readonly edit: number },
    actor: Actor,
  ): Promise<void>;
}

/** A revision to come, without its content. */
export interface InstrumentDraft {
  readonly instrumentId: string;
  readonly version: string;
  /** Counts the edits. */
  readonly edit: number;
  readonly changedAt: string;
  /** Display name. */
  readonly changedBy: string;
}

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

/** How answers came, and what is known against them. */
export interface SaveOptions {
  /** `typed` unless told. */
  readonly origin?: StoredResponse['origin'];
  /** By operation id: what the instrument says against an answer that was made offline. */
  readonly refusals?: ReadonlyMap<string, readonly { readonly code: string }[]>;
  /** The version of the instrument the answers were made with. */
  readonly instrumentVersion?: string | undefined;
  /** Whether what comes too late is kept as a proposal, as it is of answers made offline; absent: only of those. */
  readonly keepsLate?: boolean;
}

/** Assessments with their responses and evidence. Every write is one transaction with its audit entry. */
export interface AssessmentStore {
  /** Finds or makes the assessment of a country. @throws StoreError `not_found` when the round does not pin the instrument */
  ensure(roundId: string, instrumentId: string, iso3: string, actor?: Actor): Promise<Assessment>;
  find(assessmentId: string): Promise<Assessment | undefined>;
  list(where: { readonly roundId?: string; readonly iso3?: string }): Promise<readonly Assessment[]>;
  /** By question id. A cleared answer is `{}`: its version is needed for the next save. `savedBy` is a name. */
  responses(assessmentId: string): Promise<readonly StoredResponse[]>;
  /** One response with its evidence, or undefined where there is none. */
  response(assessmentId: string, questionId: string): Promise<StoredResponse | undefined>;
  /** Answers of every assessment of a round and instrument, by ISO code, with their states. */
  answersOfRound(
    roundId: string,
    instrumentId: string,
  ): Promise<readonly { readonly assessment: Assessment; readonly answers: Answers }[]>;
  /**
   * Saves in order, all in one transaction. A stale base version with another value is a conflict that keeps both; the same
   * value merges. The same operation again gives the same result; the same id with another content throws `operation_reused`.
   * Of answers made offline, those that come too late or that the instrument refuses are kept as proposals. Moves a not-started
   * assessment to in-progress.
   * @throws StoreError `locked` when the assessment takes no answers now, `version_moved`, `rights_moved`
   */
  save(
    assessmentId: string,
    operations: readonly ResponseOperation[],
    actor: Actor,
    options?: SaveOptions,
  ): Promise<readonly SaveResult[]>;
  /** The results of operations that were all saved before; undefined when one is new. @throws StoreError `operation_reused` */
  replay(
    assessmentId: string,
    operations: readonly ResponseOperation[],
    actor: Actor,
  ): Promise<readonly SaveResult[] | undefined>;
  /** Adds or replaces (by its id) a piece of evidence; the answer keeps its version. @throws StoreError `locked`, `file_unknown` */
  putEvidence(assessmentId: string, questionId: string, evidence: WireEvidence, actor: Actor): Promise<StoredResponse>;
  /** @throws StoreError `not_found`, `locked` */
  removeEvidence(assessmentId: string, questionId: string, evidenceId: string, actor: Actor): Promise<StoredResponse>;
  /** Fills what nobody has answered yet, to be confirmed. @throws StoreError `locked`, `operation_reused` */
  prefill(prefill: Prefill, actor: Actor): Promise<{ readonly questionIds: readonly string[] }>;
  /**
   * Binds an assessment to another version of its instrument, with the answers carried over; the report undoes it.
   * @throws StoreError `locked`, `content_moved`, `not_found`, `operation_reused`
   */
  moveVersion(move: VersionMove, actor: Actor): Promise<void>;
  /** The move to another version that an operation made; without one the last that was not undone. */
  versionMove(assessmentId: string, operationId?: string): Promise<VersionMoved | undefined>;
  /** A page of the receipts of the submissions, oldest first. */
  receipts(assessmentId: string, page: PageWanted): Promise<readonly (Receipt & { readonly operationId: string })[]>;
  /** What was sent with a submission, to the last letter: its SHA-256 is the receipt's hash. */
  submittedContent(assessmentId: string, operationId: string): Promise<string | undefined>;
  /** SHA-256 of the exact content as it stands now: what a receipt would hold. */
  contentHash(assessment: Assessment): Promise<string>;
  /**
   * Locks the assessment and returns the receipt; the same operation id again returns the same receipt.
   * @param checkedHash the content that was found complete: another one is refused
   * @throws StoreError `locked`, `state_moved` unless in progress, `content_moved`
   */
  submit(assessmentId: string, operationId: string, actor: Actor, checkedHash?: string): Promise<Receipt>;
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

/** What many hands need around the answers of an assessment. Every write is one transaction with its audit entry. */
export interface CollaborationStore {
  /** What was said of the sections; those nobody spoke of are left out. */
  sections(assessmentId: string): Promise<readonly SectionStatus[]>;
  setSection(
    assessmentId: string,
    sectionId: string,
    status: Pick<SectionStatus, 'status' | 'note'>,
    actor: Actor,
  ): Promise<void>;
  /** In the order they were made: of one question, or a page of them, where asked. */
  comments(
    assessmentId: string,
    which?: { readonly questionId?: string | undefined; readonly page?: PageWanted },
  ): Promise<readonly Comment[]>;
  /**
   * Adds a comment, query or reply; the same again is the same. An official's reply (`isReply`) puts a returned assessment in
   * progress.
   * @throws StoreError `operation_reused`, `not_found`, `state_moved`, `locked`
   */
  addComment(assessmentId: string, comment: NewComment & { readonly isReply: boolean }, actor: Actor): Promise<Comment>;
  /** @throws StoreError `not_found` */
  closeQuery(assessmentId: string, commentId: string, actor: Actor): Promise<Comment>;
  /** Sends it back with only the queried questions open. @throws StoreError `transition_refused`, `nothing_queried` */
  returnToCountry(assessmentId: string, why: string, actor: Actor): Promise<Assessment>;
  /** Values that were not taken and wait for a person, oldest first; a page of them where asked. */
  proposals(assessmentId: string, page?: PageWanted): Promise<readonly Proposal[]>;
  /**
   * Takes a proposal as the next version, or leaves what stands.
   * @throws StoreError `not_found`, `already_settled`, `response_moved`, `locked`, `operation_reused`
   */
  settle(
    assessmentId: string,
    choice: ProposalChoice & { readonly proposalId: string },
    actor: Actor,
  ): Promise<{ readonly version: number }>;
  /**
   * Lets an administrator read for a while, in sight of the country; the same look again is the same.
   * @throws StoreError `operation_reused`, `not_found`
   */
  breakGlass(look: GlassToBreak & { readonly assessmentId: string }, actor: Actor): Promise<{ readonly until: string }>;
  /** Whether a person may look at an assessment now because of a glass that was broken. */
  isGlassBroken(assessmentId: string, personId: string): Promise<boolean>;
  /** A page of the looks there ever were, newest first. */
  brokenGlass(assessmentId: string, page: PageWanted): Promise<readonly BrokenGlass[]>;
  /** A page of the versions of a response, newest first; its place is the version. */
  history(assessmentId: string, questionId: string, page: PageWanted<number>): Promise<readonly ResponseVersion[]>;
}

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
