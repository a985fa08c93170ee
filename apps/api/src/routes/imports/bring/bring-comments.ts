import type { CommentInFile } from '@groundwork/exchange';
import type { Bringing } from './bringing.ts';
import { refusalOf } from './refusal-of.ts';

/** Longest comment that a file can carry on. */
const commentLimit = 20_000;

/**
 * Adds comments that are not here, in the name of who brings them. The name and the moment that the file gives stand before the words:
 * nobody here can tell whether they are true.
 *
 * @returns for each comment why it was not added, or undefined when it was
 * @throws StoreError `rights_moved`
 */
export async function bringComments(
  { store, assessmentId, actor }: Bringing,
  comments: readonly CommentInFile[],
  isQuestion: (questionId: string) => boolean,
): Promise<readonly (string | undefined)[]> {
  const refusals: (string | undefined)[] = [];
  for (const { commentId, questionId, text, writtenBy, writtenAt } of comments) {
    const body = `${writtenBy} (${writtenAt}): ${text}`;
    const comment = { commentId, questionId, parentId: null, kind: 'comment', body, isReply: false } as const;
    const add = () => store.collaboration.addComment(assessmentId, comment, actor);
    if (questionId !== null && !isQuestion(questionId)) refusals.push('unknown-question');
    else if (body.length > commentLimit) refusals.push('too-long');
    else refusals.push(await refusalOf(add));
  }
  return refusals;
}
