import { demonstrationNotice, type Round } from '@groundwork/assessment';
import type { PinnedInstrument } from './published-opinions.ts';

/** What every answer about opinions begins with. */
export function labelOfOpinions({ roundId, isDemonstration }: Round, { instrumentId, version }: PinnedInstrument) {
  return { ...(isDemonstration ? { demonstration: demonstrationNotice } : {}), roundId, instrumentId, version };
}
