import { mdgTargetIds, type TargetLink } from '@groundwork/instrument';

/** What a question or an option says about targets. */
export interface TargetsOf {
  readonly isCrossCutting: boolean;
  readonly targetLinks: readonly TargetLink[];
}

const crossCutting = 'cross-cutting';
const indicatorPattern = /^[0-9][.][0-9]{1,2}[a-z]?$/;

/**
 * Links to targets as one cell, in their order.
 *
 * @example
 * writeTargets({ isCrossCutting: false, targetLinks: [{ targetId: '8.F', strength: 'direct', indicatorIds: ['8.16'] }] })
 * // => '8.F direct (8.16)'
 */
export function writeTargets({ isCrossCutting, targetLinks }: TargetsOf): string {
  const links = targetLinks.map(({ targetId, strength, indicatorIds }) => {
    const indicators = indicatorIds === undefined ? '' : ` (${indicatorIds.join(', ')})`;
    return `${targetId} ${strength}${indicators}`;
  });
  return [...(isCrossCutting ? [crossCutting] : []), ...links].join('; ');
}

/** The links that a cell names; `undefined` when it names something else. */
export function readTargets(text: string): TargetsOf | undefined {
  const links: TargetLink[] = [];
  let isCrossCutting = false;
  for (const part of text.split(';').map((item) => item.trim())) {
    if (part === crossCutting) {
      isCrossCutting = true;
      continue;
    }
    const [, targetId = '', strength, , indicators] = /^(\S+) (direct|enabling)( \(([^()]*)\))?$/.exec(part) ?? [];
    if (!mdgTargetIds.includes(targetId) || links.some((link) => link.targetId === targetId)) return undefined;
    const ids = indicators?.split(',').map((id) => id.trim());
    const indicatorIds = indicators?.trim() === '' ? [] : ids;
    if (indicatorIds?.some((id) => !indicatorPattern.test(id) || !id.startsWith(targetId.slice(0, 2))) === true) {
      return undefined;
    }
    links.push({
      targetId,
      strength: strength === 'direct' ? 'direct' : 'enabling',
      ...(indicatorIds === undefined ? {} : { indicatorIds }),
    });
  }
  return { isCrossCutting, targetLinks: links };
}
