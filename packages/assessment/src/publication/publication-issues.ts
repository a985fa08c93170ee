import type { AssessmentState, Round } from '../round/round.ts';
import type { ScoreRun } from '../score/score-run.ts';

/** One thing to know before a round is published. Errors stand in the way; warnings must be accepted. */
export interface PublicationIssue {
  readonly code: PublicationIssueCode;
  readonly severity: 'error' | 'warning';
  /** Absent where it is about the round as a whole. */
  readonly instrumentId?: string;
  /** Of a check between instruments. */
  readonly checkId?: string;
  readonly count?: number;
  /** What the count is a part of. */
  readonly of?: number;
  /** By ISO code, where it is about countries. */
  readonly countries?: readonly string[];
}

/**
 * `round-not-closed`, `round-published`; `demonstration-present` while real figures are to be published; `run-missing`;
 * `run-not-validated`; `inputs-moved` since the run was computed. Warnings: `not-validated`, `withdrawn` and `missing`
 * assessments; `open-queries`; `open-proposals`: values that were kept and not decided; `check-speaks` between instruments;
 * `insufficient-data`; `small-groups`, whose mean is that of one or two countries; `not-comparable` with the round before.
 */
export type PublicationIssueCode =
  | 'round-not-closed'
  | 'round-published'
  | 'demonstration-present'
  | 'run-missing'
  | 'run-not-validated'
  | 'inputs-moved'
  | 'not-validated'
  | 'withdrawn'
  | 'missing'
  | 'open-queries'
  | 'open-proposals'
  | 'check-speaks'
  | 'insufficient-data'
  | 'small-groups'
  | 'not-comparable';

/** What is known of one instrument of the round. */
export interface InstrumentFacts {
  readonly instrumentId: string;
  /** Whether any question of it counts; opinions alone have no scores and need no run. */
  readonly isScored: boolean;
  /** Every country invited. */
  readonly assessments: readonly {
    readonly iso3: string;
    readonly state: AssessmentState;
    readonly openQueries: number;
    readonly openProposals: number;
  }[];
  /** The run that would be published. */
  readonly run?: Pick<ScoreRun, 'basis' | 'rows' | 'groups'> & {
    /** Countries whose content is another by now, or that came or went since. Null where only the whole tells. */
    readonly moved: readonly string[] | null;
  };
  /** Beside the round before; absent where that has no such instrument. */
  readonly comparability?: { readonly comparableCount: number; readonly of: number };
}

/** What is known of a round that is to be published. */
export interface PublicationFacts {
  readonly round: Pick<Round, 'state' | 'isDemonstration'>;
  /** How many demonstration rounds stand beside it. */
  readonly demonstrationCount: number;
  readonly instruments: readonly InstrumentFacts[];
  /** Checks between instruments that speak, with the countries they speak over. */
  readonly spoken: ReadonlyMap<string, readonly string[]>;
}

/** Everything to know before a round is published, all at once: errors first, then by instrument. */
export function publicationIssues(facts: PublicationFacts): readonly PublicationIssue[] {
  const issues = [
    ...roundIssues(facts),
    ...facts.instruments.flatMap(instrumentIssues),
    ...[...facts.spoken].map(([checkId, countries]) => warn({ code: 'check-speaks', checkId, ...over(countries) })),
  ];
  return issues.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function roundIssues({ round, demonstrationCount }: PublicationFacts): readonly PublicationIssue[] {
  const { state, isDemonstration } = round;
  return [
    ...(state === 'published' ? [fail({ code: 'round-published' })] : []),
    ...(state === 'planned' || state === 'open' ? [fail({ code: 'round-not-closed' })] : []),
    ...(!isDemonstration && demonstrationCount > 0
      ? [fail({ code: 'demonstration-present', count: demonstrationCount })]
      : []),
  ];
}

function instrumentIssues(facts: InstrumentFacts): readonly PublicationIssue[] {
  const { instrumentId, isScored, assessments, comparability } = facts;
  const of = assessments.length;
  const about = (code: PublicationIssueCode, countries: readonly string[]): readonly PublicationIssue[] =>
    countries.length === 0 ? [] : [warn({ code, instrumentId, ...over(countries), of })];
  const inState = (...states: readonly AssessmentState[]) =>
    assessments.filter(({ state }) => states.includes(state)).map(({ iso3 }) => iso3);
  const having = (what: 'openQueries' | 'openProposals') => {
    const concerned = assessments.filter((assessment) => assessment[what] > 0);
    const count = concerned.reduce((sum, assessment) => sum + assessment[what], 0);
    return concerned.length === 0
      ? []
      : [
          warn({
            code: what === 'openQueries' ? 'open-queries' : 'open-proposals',
            instrumentId,
            count,
            countries: concerned.map(({ iso3 }) => iso3),
          }),
        ];
  };
  return [
    ...(isScored ? runIssues(facts) : []),
    ...about('not-validated', inState('submitted', 'in-review', 'returned')),
    ...about('withdrawn', inState('withdrawn')),
    ...about('missing', inState('not-started', 'in-progress')),
    ...having('openQueries'),
    ...having('openProposals'),
    ...(comparability !== undefined && comparability.comparableCount < comparability.of
      ? [
          warn({
            code: 'not-comparable',
            instrumentId,
            count: comparability.of - comparability.comparableCount,
            of: comparability.of,
          }),
        ]
      : []),
  ];
}

function runIssues({ instrumentId, run }: InstrumentFacts): readonly PublicationIssue[] {
  if (run === undefined) return [fail({ code: 'run-missing', instrumentId })];
  const unscored = run.rows.filter(({ index }) => typeof index !== 'number').map(({ iso3 }) => iso3);
  const small = run.groups.filter(({ count }) => count === 1 || count === 2);
  return [
    ...(run.basis === 'validated' ? [] : [fail({ code: 'run-not-validated', instrumentId })]),
    ...(run.moved === null ? [fail({ code: 'inputs-moved', instrumentId })] : []),
    ...(run.moved !== null && run.moved.length > 0
      ? [fail({ code: 'inputs-moved', instrumentId, ...over(run.moved), of: run.rows.length })]
      : []),
    ...(unscored.length === 0
      ? []
      : [warn({ code: 'insufficient-data', instrumentId, ...over(unscored), of: run.rows.length })]),
    ...(small.length === 0
      ? []
      : [warn({ code: 'small-groups', instrumentId, count: small.length, of: run.groups.length })]),
  ];
}

function over(countries: readonly string[]): { readonly count: number; readonly countries: readonly string[] } {
  return { count: countries.length, countries };
}

function fail(issue: Omit<PublicationIssue, 'severity'>): PublicationIssue {
  return { ...issue, severity: 'error' };
}

function warn(issue: Omit<PublicationIssue, 'severity'>): PublicationIssue {
  return { ...issue, severity: 'warning' };
}
