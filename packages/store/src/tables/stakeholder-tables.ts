/** Links for one person each; who, is not known here. */
export interface StakeholderInvitationTable {
  /** SHA-256 of the link's token, which is never stored. */
  token_hash: string;
  assessment_id: string;
  /** `government`, `private`, `civil` or `international`. */
  group_id: string;
  /** `open`, `used` or `void`; since when is not kept. */
  state: string;
  /** Instant after which the link begins no answers; the same for all links made at once. */
  expires_at: string;
}

/** Answers on the way, kept only until they are sent or withdrawn. No column leads to the link. */
export interface StakeholderDraftTable {
  /** SHA-256 of the respondent's key. */
  draft_key: string;
  assessment_id: string;
  group_id: string;
  /** Which words the respondent has agreed to; null before. */
  consent_version: string | null;
}

export interface StakeholderDraftAnswerTable {
  draft_key: string;
  question_id: string;
  /** Counts the versions of this answer, from 1. */
  version: number;
  /** JSON; `{}` when cleared. */
  answer: string;
  /** The device that made this version, and its count of operations; null where it told none. */
  client_id: string | null;
  client_sequence: number | null;
}

/** What was done to a draft already: the same request gets the same response. */
export interface StakeholderDraftOperationTable {
  draft_key: string;
  operation_id: string;
  /** SHA-256 of the canonical request. */
  request_hash: string;
  /** JSON. */
  response: string;
}

/** The answers of one person, sent; no column leads to a link, a draft or a text. */
export interface StakeholderSetTable {
  /** Random. */
  set_id: string;
  assessment_id: string;
  group_id: string;
  consent_version: string;
  /** UTC day. */
  submitted_on: string;
  /** JSON by question id; nothing in it was written by hand. */
  answers: string;
  /** SHA-256 of group and answers. */
  content_hash: string;
  /** SHA-256 of the respondent's receipt code. */
  receipt_key: string;
  /** SHA-256 of `content_hash` and the receipt code. */
  receipt_hash: string;
}

/** What respondents wrote with their own words: for moderators, each by itself. */
export interface StakeholderTextTable {
  /** Random. */
  text_id: string;
  assessment_id: string;
  question_id: string;
  /** `value`, `record`, `reason` or `detail/` and an id. */
  part: string;
  /** JSON. */
  content: string;
  /** 1 where its author agrees to publication. */
  may_publish: number;
}

/** What is told of the opinions of an assessment, made once; the database refuses changes. */
export interface StakeholderClosingTable {
  assessment_id: string;
  /** UTC day. */
  closed_on: string;
  /** JSON: indices and barriers by group. */
  by_group: string;
  /** JSON: groups by traits. */
  by_trait: string;
  /** SHA-256 over the hashes of every set it was made of. */
  sets_hash: string;
}
