import type { Generated } from 'kysely';

export interface AssessmentTable {
  /** UUID. */
  assessment_id: string;
  round_id: string;
  instrument_id: string;
  /** The revision all its responses are bound to. */
  version: string;
  iso3: string;
  state: string;
  submitted_at: string | null;
  /** Person id. */
  submitted_by: string | null;
  /** SHA-256 of the canonical content of the last submission. */
  receipt_hash: string | null;
  added_at: string;
  /** `all`, or `queried` after a return. */
  opens: Generated<string>;
}

/** The current answer to each question. */
export interface ResponseTable {
  assessment_id: string;
  question_id: string;
  /** Counts the versions of this response, from 1. */
  version: number;
  /** JSON; `{}` when cleared. */
  answer: string;
  saved_at: string;
  /** Person id. */
  saved_by: string;
  origin: string;
  /** The client that made this version, and its count of operations; null where it told none. */
  client_id: string | null;
  client_sequence: number | null;
}

/** Every version a response ever had; the database refuses changes. */
export interface ResponseVersionTable extends ResponseTable {
  operation_id: string | null;
  /** The version its author saw. */
  base_version: number;
  /** The author's clock: a claim. */
  made_at: string | null;
}

/** Values that were not taken, and why: kept until a person chooses. */
export interface ResponseProposalTable {
  operation_id: string;
  assessment_id: string;
  question_id: string;
  /** The version its author saw. */
  base_version: number;
  /** The version it met. */
  current_version: number;
  answer: string;
  at: string;
  /** Person id. */
  actor_id: string;
  origin: string;
  made_at: string | null;
  /** `conflict`, `late`, `refused` or `superseded`. */
  reason: string;
  client_id: string | null;
  client_sequence: number | null;
  /** `accepted`, `declined` or, at once, `superseded`. */
  resolution: string | null;
  resolved_at: string | null;
  /** Person id. */
  resolved_by: string | null;
}

export interface EvidenceTable {
  assessment_id: string;
  question_id: string;
  evidence_id: string;
  /** JSON. */
  content: string;
  added_at: string;
  added_by: string;
  /** Set when taken away; the row stays. */
  removed_at: string | null;
  removed_by: string | null;
  /** Of the file it refers to, which `content` names too; null without one. */
  file_hash: string | null;
}

/** What has been done already: the same request gets the same response. */
export interface OperationTable {
  operation_id: string;
  /** `save` or `submit`. */
  kind: string;
  /** The assessment's id. */
  object: string;
  actor_id: string;
  /** SHA-256 of the canonical request. */
  request_hash: string;
  /** JSON, with person ids in place of names. */
  response: string;
  at: string;
}

/** What was sent, to the last letter; the database refuses changes. */
export interface SubmissionTable {
  operation_id: string;
  assessment_id: string;
  submitted_at: string;
  submitted_by: string;
  /** SHA-256 of `content`. */
  receipt_hash: string;
  answer_count: number;
  /** Canonical JSON of every response with its evidence. */
  content: string;
}

/** What officials say of a section. */
export interface SectionStatusTable {
  assessment_id: string;
  section_id: string;
  status: string;
  note: string;
  at: string;
  /** Person id. */
  set_by: string;
}

/** Comments, a reviewer's queries, and what was replied. */
export interface CommentTable {
  /** UUID, chosen by the client: the same comment sent again is the same. */
  comment_id: string;
  assessment_id: string;
  /** Null for the assessment as a whole. */
  question_id: string | null;
  /** The comment or query it replies to. */
  parent_id: string | null;
  /** `comment` or `query`. */
  kind: string;
  body: string;
  /** Person id. */
  author_id: string;
  at: string;
  /** Set once a query is settled. */
  closed_at: string | null;
  closed_by: string | null;
}

/** Moves of an assessment to another version of its instrument. */
export interface VersionMoveTable {
  sequence: Generated<number>;
  operation_id: string;
  assessment_id: string;
  from_version: string;
  to_version: string;
  /** JSON: what undoes it. */
  report: string;
  at: string;
  /** Person id. */
  moved_by: string;
  undone_at: string | null;
}

/** Administrators' looks at answers; the database refuses changes. */
export interface BrokenGlassTable {
  look_id: string;
  assessment_id: string;
  person_id: string;
  reason: string;
  at: string;
  until: string;
}
