import { isGap, mean, standardDeviation } from '@groundwork/scoring';
import type { AnswersUnderReview } from './answers-under-review.ts';
import { counted } from './counted.ts';
import type { AssessmentFlag } from './review-flag.ts';

/** Points an index must move to be a jump. */
const jumpFromPoints = 10;

/** Other countries needed before a place among them says something. */
const fewestPeers = 8;

/** Standard deviations from the mean of the others that make an outlier. */
const outlierFrom = 2;

/** Share of "we do not know" that is worth a look. */
const doNotKnowLimit = 0.2;

/** What a reviewer should look at in an assessment as a whole. */
export function assessmentFlags({ scores, last, peers }: AnswersUnderReview): readonly AssessmentFlag[] {
  const flags: AssessmentFlag[] = [];
  const index = scores.index.evidenced;
  const before = last === null ? null : counted(last.scores.index);
  if (before !== null && !isGap(before) && !isGap(index) && Math.abs(index - before) >= jumpFromPoints - 1e-9)
    flags.push({ code: 'index-jump', before, now: index, points: index - before });
  if (peers !== null && !isGap(index)) flags.push(...outlier(index, peers));
  const share = scores.coverage.doNotKnowShare;
  if (share >= doNotKnowLimit - 1e-9) flags.push({ code: 'do-not-know', share, limit: doNotKnowLimit });
  return flags;
}

/** Against the others alone: a country far off would otherwise widen the spread that it is measured by. */
function outlier(
  index: number,
  { incomeGroup, indices }: NonNullable<AnswersUnderReview['peers']>,
): readonly AssessmentFlag[] {
  const count = indices.length;
  if (count < fewestPeers) return [];
  const [centre, spread] = [mean(indices), standardDeviation(indices)];
  if (isGap(centre) || isGap(spread) || spread < 1e-9) return [];
  const zScore = (index - centre) / spread;
  if (Math.abs(zScore) < outlierFrom) return [];
  return [{ code: 'income-outlier', incomeGroup, index, mean: centre, standardDeviation: spread, count, zScore }];
}
