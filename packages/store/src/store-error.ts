/** What went wrong in the store. */
export type StoreErrorCode =
  | 'unwritable_folder'
  | 'not_a_database'
  | 'lost_database'
  | 'damaged'
  | 'setting_refused'
  | 'unreachable_database'
  | 'newer_schema'
  | 'migration_changed'
  | 'migration_failed'
  | 'busy'
  | 'storage_full'
  | 'unavailable'
  | 'cross_transaction'
  | 'transaction_ended'
  | 'not_empty'
  | 'restore_unfinished'
  | 'not_found'
  | 'already_exists'
  | 'version_immutable'
  | 'operation_reused'
  | 'locked'
  | 'deadline_not_later'
  | 'state_moved'
  | 'version_moved'
  | 'draft_moved'
  | 'four_eyes'
  | 'response_moved'
  | 'already_settled'
  | 'nothing_queried'
  | 'content_moved'
  | 'transition_refused'
  | 'rights_moved'
  | 'link_spent'
  | 'consent_required'
  | 'last_administrator'
  | 'too_many'
  | 'other_secret_key'
  | 'nothing_to_adjudicate'
  | 'upload_running'
  | 'offset_moved'
  | 'file_too_large'
  | 'evidence_quota'
  | 'too_many_uploads'
  | 'checksum_mismatch'
  | 'file_type_refused'
  | 'file_refused'
  | 'file_unknown';

export type StoreErrorData = Readonly<Record<string, string | number | null>>;

/** One clear line each: what is wrong and, where an operator can mend it, how. */
const messages: Readonly<Record<StoreErrorCode, (data: StoreErrorData) => string>> = {
  unwritable_folder: (data) =>
    `the data folder ${data['folder']} cannot be written (${data['reason']}): set DATA_DIR to a folder this user may write`,
  not_a_database: (data) =>
    `${data['file']} is not a Groundwork database: move it away or set DATA_DIR to another folder`,
  lost_database: (data) =>
    `${data['file']} is missing and ${data['trace']} tells that it was there: restore it from a backup, or remove that file to begin anew`,
  damaged: (data) => `${data['file']} is damaged (${data['reason']}): restore it from a backup`,
  setting_refused: (data) =>
    `the database keeps ${data['setting']} = ${data['found']} where ${data['wanted']} is required: use a local file system`,
  unreachable_database: (data) =>
    `PostgreSQL at ${data['address']} cannot be used (${data['reason']}): check DATABASE_URL`,
  newer_schema: (data) =>
    `the database was written by a newer Groundwork (it has ${data['migration']}): start that version or a newer one`,
  migration_changed: (data) =>
    `the migration ${data['migration']} differs from the one applied to this database: start an unchanged version`,
  migration_failed: (data) =>
    `the migration ${data['migration']} failed and was undone (${data['reason']}): the database is as before`,
  busy: () => 'the database is busy: try again',
  storage_full: () => 'the disk of the database is full: free some space and try again',
  unavailable: (data) => `the database is not available (${data['reason']}): try again`,
  cross_transaction: () => 'inside a transaction only its own handle may be used',
  transaction_ended: () => 'a transaction that has ended takes no more statements: await each one inside it',
  not_empty: (data) => `${data['where']} holds data already: ${data['remedy']}`,
  restore_unfinished: (data) => `a restoration into ${data['folder']} did not end: run restore again`,
  not_found: (data) => `${data['what']} ${data['id']} does not exist`,
  already_exists: (data) => `${data['what']} ${data['id']} already exists`,
  version_immutable: (data) => `${data['what']} ${data['id']} is published and cannot change: publish a new version`,
  operation_reused: (data) => `operation ${data['operationId']} was already used for another request`,
  locked: (data) => `assessment ${data['assessmentId']} is ${data['state']} and takes no answers (${data['reason']})`,
  content_moved: ({ assessmentId, roundId }) =>
    `the answers of ${assessmentId === undefined ? `round ${roundId}` : `assessment ${assessmentId}`} have changed since they were checked`,
  response_moved: (data) => `the response to ${data['questionId']} has version ${data['version']} by now`,
  already_settled: (data) => `${data['what']} ${data['id']} was ${data['how']}`,
  nothing_queried: (data) => `assessment ${data['assessmentId']} has no open query: a return would open nothing`,
  draft_moved: (data) => `the draft ${data['id']} has edit ${data['edit']} by now`,
  four_eyes: () => 'somebody else must do this',
  version_moved: (data) =>
    `assessment ${data['assessmentId']} is bound to version ${data['version']}, the answers to ${data['instrumentVersion']}`,
  deadline_not_later: (data) => `the new deadline must be later than ${data['deadline']}`,
  state_moved: (data) => `${data['what']} ${data['id']} is ${data['state']}, not ${data['expected']}`,
  nothing_to_adjudicate: (data) =>
    `the answer to ${data['questionId']} has no two judgements that differ: there is nothing to decide between`,
  rights_moved: () => 'the rights of the person have changed: look at them again',
  link_spent: () => 'the link or key is good for nothing any more',
  consent_required: () => 'answers are taken after consent only',
  last_administrator: () => 'the last administrator cannot be taken away',
  too_many: (data) => `there are ${data['limit']} ${data['what']} already`,
  other_secret_key: () =>
    'the second factors and waiting mails of this database are kept with another key: set SECRET_KEY to the one of its other processes, or put their file secret-key into DATA_DIR',
  transition_refused: (data) => `${data['what']} ${data['id']} cannot go from ${data['from']} to ${data['to']}`,
  upload_running: (data) => `upload ${data['uploadId']} is being written by another request`,
  offset_moved: (data) => `upload ${data['uploadId']} goes on at byte ${data['offset']}`,
  file_too_large: (data) => `a file of evidence holds at most ${data['limit']} bytes`,
  evidence_quota: (data) => `the evidence of an assessment holds at most ${data['limit']} bytes`,
  too_many_uploads: (data) => `a person has at most ${data['limit']} uploads open`,
  checksum_mismatch: (data) => `what arrived of upload ${data['uploadId']} differs from what was announced`,
  file_type_refused: (data) => `the file is not of an accepted kind (${data['reason']})`,
  file_refused: (data) => `the file cannot be taken (${data['reason']})`,
  file_unknown: (data) => `file ${data['fileHash']} was not uploaded for assessment ${data['assessmentId']}`,
};

/**
 * The one error of this package: a `code` to act on, `data` to act with, and a message of one line.
 *
 * @example
 * new StoreError('not_found', { what: 'round', id: 'r1' }).message // => 'round r1 does not exist'
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly data: StoreErrorData;

  constructor(code: StoreErrorCode, data: StoreErrorData = {}, cause?: unknown) {
    super(messages[code](data), cause === undefined ? undefined : { cause });
    this.code = code;
    this.data = data;
  }
}
