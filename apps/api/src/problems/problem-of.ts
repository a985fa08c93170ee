import { StoreError } from '@groundwork/store';
import { ApiProblem } from './api-problem.ts';
import { fileProblem } from './file-problem.ts';
import type { ProblemCode } from './problem-kinds.ts';

/** Codes of the store that a caller may know, and what they are called at the edge. All others are ours to mend. */
const codesOfStore: Readonly<Partial<Record<StoreError['code'], ProblemCode>>> = {
  version_moved: 'version_moved',
  draft_moved: 'draft_moved',
  four_eyes: 'four_eyes',
  response_moved: 'response_moved',
  already_settled: 'already_settled',
  nothing_queried: 'nothing_queried',
  content_moved: 'content_moved',
  deadline_not_later: 'deadline_not_later',
  operation_reused: 'operation_reused',
  version_immutable: 'version_immutable',
  already_exists: 'already_exists',
  state_moved: 'state_moved',
  transition_refused: 'state_moved',
  not_found: 'not_found',
  nothing_to_adjudicate: 'nothing_to_adjudicate',
  rights_moved: 'rights_moved',
  link_spent: 'link_spent',
  consent_required: 'consent_required',
  last_administrator: 'last_administrator',
  too_many: 'too_many',
  busy: 'busy',
  unavailable: 'unavailable',
  storage_full: 'storage_full',
};

const retryAfterSeconds = '2';

/** The problem an error stands for. Whatever is not expected is `internal`: its text and stack stay on the server. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof StoreError) {
    const ofFile = fileProblem(error);
    if (ofFile !== undefined) return ofFile;
    const code = codesOfStore[error.code];
    if (code === 'busy' || code === 'unavailable' || code === 'storage_full')
      return new ApiProblem(code, { headers: { 'Retry-After': retryAfterSeconds } });
    if (error.code === 'locked') return lockedProblem(error);
    if (code !== undefined) return new ApiProblem(code);
  }
  return new ApiProblem('internal');
}

/** Says why answers are not taken: `submitted`, `withdrawn`, `deadline`, or `not-queried` with the question. */
function lockedProblem({ data }: StoreError): ApiProblem {
  const { reason, questionId } = data;
  const issue = { path: '', code: String(reason ?? 'submitted'), ...(questionId === undefined ? {} : { questionId }) };
  return new ApiProblem('locked', { issues: [issue] });
}
