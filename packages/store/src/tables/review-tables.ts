import type { Generated } from 'kysely';

/** Each time a submitted assessment went into review; the database refuses changes. */
export interface ReviewBeginningTable {
  operation_id: string;
  assessment_id: string;
  /** 64 random hexadecimal digits that decide the draw: made at the first beginning, the same at later ones. */
  seed: string;
  /** Share asked for the blind second assessment, 0-1. */
  share: number;
  /** Of the submission that is reviewed. */
  receipt_hash: string;
  begun_at: string;
  /** Person id. */
  begun_by: string;
}

/** Questions drawn for the blind second assessment; the database refuses changes. */
export interface ReviewDrawTable {
  assessment_id: string;
  question_id: string;
  drawn_at: string;
}

/** The decisions that stood when an assessment was validated, what scores are made of; the database refuses changes. */
export interface ReviewFinalTable {
  assessment_id: string;
  question_id: string;
  decision_id: string;
}

/** Every decision of a reviewer; the latest of a part counts. The database refuses changes. */
export interface ReviewDecisionTable {
  /** Order of arrival. */
  sequence: Generated<number>;
  /** UUID, chosen by the client. */
  decision_id: string;
  assessment_id: string;
  question_id: string;
  /** `first`, `second` or `adjudication`. */
  part: string;
  /** `confirm` or `adjust`. */
  decision: string;
  /** JSON of the reviewer's value; null when confirmed. */
  value: string | null;
  /** What the answer is worth by it, 0-1. */
  score: number;
  /** What it was worth as evidenced then, 0-1. */
  evidenced: number;
  reason: string;
  response_version: number;
  /** SHA-256 of the response with its evidence, as the reviewer saw it. */
  response_hash: string;
  /** SHA-256 of who asked for what: the same again is the same. */
  request_hash: string;
  at: string;
  /** Person id. */
  reviewer_id: string;
}
