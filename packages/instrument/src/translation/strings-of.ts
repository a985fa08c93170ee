import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import { mapTexts } from './map-texts.ts';

/** One text of a revision to be translated. */
export interface SourceString {
  /**
   * Where the text stands: `title`, `bands/nascent/title`, `common/state/3`, `sections/A/title`, `sub-sections/A1/title`,
   * `EG-A01/levels/0`, `AC-E/row-heading`, `checks/EG-K01/message`. Made of permanent ids only, never of positions.
   */
  readonly stringId: string;
  readonly text: string;
}

/**
 * Every text a respondent reads, once, in the order of reading. An anchor that many questions share, and what the rows of
 * a grid share, is one string. Not in it: names of the tools that inspired the instrument, and notes on declared changes,
 * which only experts read.
 *
 * @example stringsOf(revision)[0] // => { stringId: 'title', text: 'E-government readiness' }
 */
export function stringsOf(revision: InstrumentRevision): readonly SourceString[] {
  const strings = new Map<string, SourceString>();
  mapTexts(revision, (stringId, text) => {
    if (!strings.has(stringId)) strings.set(stringId, { stringId, text });
    return text;
  });
  return [...strings.values()];
}
