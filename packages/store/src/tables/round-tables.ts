/** Published revisions; the database refuses changes. */
export interface InstrumentRevisionTable {
  instrument_id: string;
  version: string;
  /** SHA-256 of the content, made by who publishes. */
  hash: string;
  title: string;
  /** The revision in JSON. */
  content: string;
  published_at: string;
}

/** Revisions to come: the edit that stands. */
export interface InstrumentDraftTable {
  instrument_id: string;
  version: string;
  /** Counts the edits, from 1. */
  edit: number;
  changed_at: string;
  /** Person id. */
  changed_by: string;
}

/** Every edit of a draft; the database refuses changes. */
export interface InstrumentDraftEditTable {
  instrument_id: string;
  version: string;
  edit: number;
  /** YAML. */
  content: string;
  at: string;
  /** Person id. */
  edited_by: string;
}

export interface RoundTable {
  round_id: string;
  title: string;
  /** ISO date. */
  reference_date: string;
  opens_at: string;
  deadline: string;
  state: string;
  is_demonstration: number;
  added_at: string;
  previous_round_id: string | null;
  /** Instant before which nothing of a published round is shown. */
  embargo_until: string | null;
}

/** The revisions a round has pinned. */
export interface RoundInstrumentTable {
  round_id: string;
  position: number;
  instrument_id: string;
  version: string;
  hash: string;
}

/** Countries invited to a round. */
export interface RoundCountryTable {
  round_id: string;
  iso3: string;
  invited_at: string;
  /** Person id, or `system`. */
  invited_by: string;
  /** The country's own deadline, or null for the round's. */
  deadline: string | null;
}

/** Which score run stands published for an instrument of a round; withdrawn ones stay. */
export interface PublicationTable {
  publication_id: string;
  round_id: string;
  instrument_id: string;
  score_run_id: string;
  published_at: string;
  published_by: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}
