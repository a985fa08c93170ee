import type { Answer } from '@groundwork/instrument';
import { answerText } from './answer-text.ts';
import type { ResponseInFile } from './assessment-file.ts';

/** A response with the answers it had before. */
export type ResponseWithPast = Pick<ResponseInFile, 'questionId' | 'version' | 'answer' | 'origin' | 'earlier'>;

/**
 * How a response of a file stands to the one that is here. `new`: nothing is here. `ahead`: it goes on from what is here.
 * `behind`: what is here goes on from it, so that it is in the history already. `apart`: both have changed, or nobody can
 * tell. `confirms`: the same answer, which here waits to be confirmed since the last round. `same`: there is nothing to do.
 */
export type ResponseRelation = 'new' | 'ahead' | 'behind' | 'apart' | 'confirms' | 'same';

/**
 * Compares by the answers both have had, not by the numbers of versions, which count something else on each side. Where a
 * value has come and gone on both sides each may seem to follow the other: that is `apart`, which loses nothing.
 */
export function compareResponses(
  theirs: ResponseWithPast,
  ours: ResponseWithPast | undefined,
  sha256: (text: string) => string,
): ResponseRelation {
  const theirText = answerText(theirs.answer);
  if (ours === undefined) return theirText === emptyText ? 'same' : 'new';
  const ourText = answerText(ours.answer);
  if (theirText === ourText) return ours.origin === 'carried' && theirs.origin !== 'carried' ? 'confirms' : 'same';
  const isAhead = theirs.earlier.includes(sha256(ourText));
  const isBehind = ours.earlier.includes(sha256(theirText));
  if (isAhead === isBehind) return 'apart';
  return isAhead ? 'ahead' : 'behind';
}

const emptyText = answerText({} satisfies Answer);
