import type { TargetLink } from '@groundwork/instrument';

/**
 * A link to a development target in one line.
 *
 * @example targetLinkText({ targetId: '4.A', strength: 'direct', indicatorIds: ['4.1'] }) // => '4.A (direct; indicators 4.1)'
 */
export function targetLinkText({ targetId, strength, indicatorIds = [] }: TargetLink): string {
  return `${targetId} (${strength}${indicatorIds.length === 0 ? '' : `; indicators ${indicatorIds.join(', ')}`})`;
}
