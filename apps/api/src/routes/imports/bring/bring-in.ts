import type { SaveResult } from '@groundwork/assessment/wire';
import type { Questionnaire } from '@groundwork/instrument';
import type { PlanOfFile } from '../plan-of-file.ts';
import { bringAnswers } from './bring-answers.ts';
import { bringComments } from './bring-comments.ts';
import { bringEvidence } from './bring-evidence.ts';
import type { Bringing } from './bringing.ts';

/** What became of each part of a plan. */
export interface BroughtIn {
  /** Null in a dry run. */
  readonly results: readonly SaveResult[] | null;
  /** For each piece of proof that was tried why it was not added, or undefined when it was. */
  readonly evidence: readonly (string | undefined)[];
  /** The same for each new comment. */
  readonly comments: readonly (string | undefined)[];
}

/** Does what was planned, and records that a file came in where there was anything to do. @throws StoreError `rights_moved`, `version_moved` */
export async function bringIn(
  bringing: Bringing,
  { plan, operations, evidence, isHere }: PlanOfFile,
  questionnaire: Questionnaire,
): Promise<BroughtIn> {
  const { store, assessmentId, actor, fileHash } = bringing;
  const { newComments } = plan;
  const broughtIn = {
    results: await bringAnswers(bringing, operations),
    evidence: await bringEvidence(bringing, evidence, isHere),
    comments: await bringComments(bringing, newComments, (id) => questionnaire.question(id) !== undefined),
  };
  if (operations.length + evidence.length + newComments.length > 0) {
    const data = { fileHash, answers: operations.length, evidence: evidence.length, comments: newComments.length };
    await store.exports.record({ assessmentId, act: 'file.import', data }, actor);
  }
  return broughtIn;
}
