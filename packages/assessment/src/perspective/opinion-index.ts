import type { SeverityQuestion } from '@groundwork/instrument';
import { arithmeticMean, gap, isGap, type Value } from '@groundwork/scoring';

/**
 * The index of a group: the weighted mean of what is shown of it, barrier by barrier, and so nothing that is not shown.
 *
 * @param severities one per question, 0 to 100, or a gap
 * @returns 0 to 100, higher is worse; a gap `not-answered` where nothing is shown
 */
export function opinionIndex(questions: readonly SeverityQuestion[], severities: readonly Value[]): Value {
  const shown = severities.flatMap((severity, position) =>
    isGap(severity) ? [] : [{ severity, weight: questions[position]?.weight ?? 0 }],
  );
  if (shown.length === 0) return gap('not-answered');
  return arithmeticMean(
    shown.map(({ severity }) => severity),
    shown.map(({ weight }) => weight),
  );
}
