/** A campaign: revisions pinned, reference date, deadline, countries invited. */
export interface Round {
  readonly roundId: string;
  readonly title: string;
  /** ISO date the answers refer to. */
  readonly referenceDate: string;
  readonly opensAt: string;
  /** ISO instant; a country may have a later one of its own, see {@link RoundCountry}. */
  readonly deadline: string;
  readonly state: RoundState;
  readonly isDemonstration: boolean;
  readonly instruments: readonly { readonly instrumentId: string; readonly version: string; readonly hash: string }[];
  /** The round this one is compared with and prefilled from, or null. */
  readonly previousRoundId: string | null;
  /** Once published: the instant before which nothing of it is shown; null for at once. */
  readonly embargoUntil: string | null;
}

/** States of a round, in order of travel; see `roundTransitions`. */
export type RoundState = 'planned' | 'open' | 'closed' | 'published';

/** A country invited to a round. */
export interface RoundCountry {
  readonly iso3: string;
  readonly invitedAt: string;
  /** ISO instant of the country's own deadline where it was given more time; null for the round's. */
  readonly deadline: string | null;
}

/** States of an assessment, in order of travel; see `assessmentTransitions`. */
export type AssessmentState =
  | 'not-started'
  | 'in-progress'
  | 'submitted'
  | 'in-review'
  | 'returned'
  | 'validated'
  | 'published'
  | 'withdrawn';

/** One country x instrument x round. */
export interface Assessment {
  readonly assessmentId: string;
  readonly roundId: string;
  readonly instrumentId: string;
  readonly version: string;
  readonly iso3: string;
  readonly state: AssessmentState;
  /** Which questions may be answered: after a return only those with an open query. */
  readonly opens: 'all' | 'queried';
  readonly submittedAt: string | null;
  /** SHA-256 of the exact submitted content. */
  readonly receiptHash: string | null;
}
