import { questionsInOrder, type InstrumentRevision } from '@groundwork/instrument';
import { compareRevisions, versionStep, type Step } from '@groundwork/instrument/revisions';
import { isWeighted } from '../score/score-question.ts';

/** How far scores under two revisions of an instrument may be compared. */
export interface RevisionComparability {
  /** The part of the version that the changes between them ask for; `major` when scores move. */
  readonly step: Step;
  /** Questions that count in both and stayed comparable without a doubt: id before, id after. */
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
  /** Questions that would be comparable with care: in no line, but worth telling. */
  readonly withCareCount: number;
  /** Questions that count in the later revision. */
  readonly of: number;
}

/**
 * Which questions of two revisions may stand in one line: those marked comparable, one for one. Source: content.md 2.8.
 *
 * @example revisionComparability(revision, revision).step // => 'none'
 */
export function revisionComparability(before: InstrumentRevision, after: InstrumentRevision): RevisionComparability {
  const comparison = compareRevisions(before, after);
  const [earlier, later] = [countingIds(before), countingIds(after)];
  const matched = comparison.questions.flatMap(({ from, to, comparability: { verdict } }) => {
    const [one, other] = [from[0], to[0]];
    const isOneForOne = from.length === 1 && to.length === 1;
    return isOneForOne && one !== undefined && other !== undefined && earlier.has(one) && later.has(other)
      ? [{ from: one, to: other, verdict }]
      : [];
  });
  return {
    step: versionStep(comparison).step,
    pairs: matched.filter(({ verdict }) => verdict === 'comparable').map(({ from, to }) => ({ from, to })),
    withCareCount: matched.filter(({ verdict }) => verdict === 'comparable-with-care').length,
    of: later.size,
  };
}

function countingIds(revision: InstrumentRevision): ReadonlySet<string> {
  return new Set(
    questionsInOrder(revision)
      .filter(isWeighted)
      .map(({ questionId }) => questionId),
  );
}
