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
}

/** Every version a response ever had; the database refuses changes. */
export interface ResponseVersionTable extends ResponseTable {
  operation_id: string | null;
  /** The version its author saw. */
  base_version: number;
  /** The author's clock: a claim. */
  made_at: string | null;
}

/** Values that came too late: kept until a person chooses. */
export interface ResponseConflictTable {
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
