import { gap, isGap, type Value } from '@groundwork/scoring';
import type { PerspectiveGroup } from './perspective-group.ts';

/** Points of severity from which the groups should talk first. Source: content.md part 6. */
const talkFirstPoints = 25;

/**
 * Largest minus smallest mean of government, private sector and civil society; the fourth group stands beside and is no part
 * of it.
 *
 * @returns points of severity, or a gap `not-computable` where fewer than two means are shown
 */
export function gapOfMeans(groups: readonly { readonly group: PerspectiveGroup; readonly severity: Value }[]): Value {
  const means = groups
    .filter(({ group }) => group !== 'international')
    .flatMap(({ severity }) => (isGap(severity) ? [] : [severity]));
  return means.length < 2 ? gap('not-computable') : Math.max(...means) - Math.min(...means);
}

/** Whether the gap is so large that the groups should talk first. */
export function isTalkFirst(perspectiveGap: Value): boolean {
  return !isGap(perspectiveGap) && perspectiveGap >= talkFirstPoints - 1e-9;
}
