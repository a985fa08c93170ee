import { Fields } from '../../document/fields.ts';
import type { Reading } from '../../document/reading.ts';
import type { Spot } from '../../document/spot.ts';
import { fileKeys } from '../../format/file-keys.ts';
import { noCaseEffects } from '../../format/known-names.ts';

/** When there has been no case, and what that does to the other answers. */
export interface NoCaseRule {
  readonly when: string;
  readonly effect: (typeof noCaseEffects)[number];
  /** Where the expression stands. */
  readonly spot: Spot | undefined;
}

/** Reads the rule for "no case so far", of a file or of one question. */
export function readNoCase(reading: Reading, spot: Spot | undefined): NoCaseRule | undefined {
  if (spot === undefined) return undefined;
  const fields = new Fields(reading, spot, 'noCase', fileKeys.noCase);
  const when = fields.text('when');
  return {
    when,
    effect: fields.oneOf('effect', noCaseEffects) ?? 'first',
    spot: when === '' ? undefined : fields.optional('when'),
  };
}
