import type { CommonLevels } from '../../definition/instrument-revision.ts';
import type { Fields } from '../document/fields.ts';
import { present } from '../document/present.ts';
import type { Reading } from '../document/reading.ts';
import type { fileKeys } from '../format/file-keys.ts';
import { levelScores, partScores, stateScores } from '../format/known-names.ts';
import { readLevels } from './question/read-levels.ts';

/** The anchors that stand at the head of a file. */
export interface ReadCommonLevels {
  /** For the questions that have none of their own. */
  readonly anchors: CommonLevels;
  /** What the revision says of them; absent where the file is in the syntax of the first release. */
  readonly commonLevels?: CommonLevels;
}

/** The keys that the first release did not know and that say of themselves that anchors are shared. */
const tellingKeys = ['lawLevels', 'practiceLevels', 'severityLevels', 'agreementLevels', 'previous'] as const;

/**
 * Reads the anchors that many questions share.
 *
 * The first release knew `stateLevels` only, and revisions published in it do not say that these are shared. So that
 * such a file reads as it always did, and keeps its hash, a file with nothing but `stateLevels` says `commonLevels: true`
 * when it means its revision to say so; a file that has any of the later keys need not.
 */
export function readCommonLevels(
  reading: Reading,
  fields: Fields<(typeof fileKeys.revision)[number]>,
): ReadCommonLevels {
  const ladder = (
    key: 'stateLevels' | 'severityLevels' | 'agreementLevels',
    scores: readonly (0 | 1 | 2 | 3 | 4)[],
  ) => {
    const spot = fields.optional(key);
    return spot === undefined ? undefined : readLevels(reading, spot, scores).levels;
  };
  const law = fields.optional('lawLevels');
  const practiceSpot = fields.optional('practiceLevels');
  const practice =
    practiceSpot === undefined ? undefined : readLevels(reading, practiceSpot, partScores, { takesNoCase: true });
  const anchors = present({
    state: ladder('stateLevels', stateScores),
    severity: ladder('severityLevels', levelScores),
    agreement: ladder('agreementLevels', levelScores),
    law: law === undefined ? undefined : readLevels(reading, law, partScores).levels,
    practice: practice?.levels,
    noCase: practice?.noCase,
  });
  const isTold = tellingKeys.some((key) => fields.optional(key) !== undefined);
  const isKept = (fields.flag('commonLevels') ?? isTold) && Object.keys(anchors).length > 0;
  return { anchors, ...(isKept ? { commonLevels: anchors } : {}) };
}
