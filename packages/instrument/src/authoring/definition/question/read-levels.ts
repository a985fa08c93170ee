import { entriesAt } from '../../document/fields.ts';
import type { Reading } from '../../document/reading.ts';
import type { Spot } from '../../document/spot.ts';
import { textAt } from '../../document/value-at.ts';

/** A ladder as written. */
export interface ReadLevels<Score extends number> {
  readonly levels: readonly { readonly score: Score; readonly text: string }[];
  /** The text of "no case so far". */
  readonly noCase?: string;
}

/**
 * Reads a ladder: scores as keys, ascending from 0, each with its observable anchor.
 *
 * @param options.takesNoCase whether the key `no-case` may stand among the scores
 */
export function readLevels<Score extends number>(
  reading: Reading,
  spot: Spot,
  scores: readonly Score[],
  { takesNoCase = false }: { readonly takesNoCase?: boolean } = {},
): ReadLevels<Score> {
  const entries = entriesAt(reading, spot, 'the levels');
  if (entries === undefined) return { levels: [] };
  const levels: { readonly score: Score; readonly text: string }[] = [];
  let noCase: string | undefined;
  for (const { key, keyOffset, spot: at } of entries) {
    const refuse = (what: string): void => reading.report('levels', at, what, { offset: keyOffset });
    const text = textAt(reading, at, `level ${key.slice(0, 20)}`) ?? '';
    if (takesNoCase && key === 'no-case') {
      noCase = text;
      continue;
    }
    const score = scores.find((known) => String(known) === key);
    const last = levels.at(-1)?.score ?? 0;
    if (score === undefined) {
      refuse(
        `"${key.slice(0, 20)}" is not a score of this kind; use ${scores.join(', ')}${takesNoCase ? ' and no-case' : ''}`,
      );
      continue;
    }
    if (score < last) refuse(`level ${score} stands after level ${last}; write levels from low to high`);
    levels.push({ score, text });
  }
  if (!levels.some(({ score }) => score === 0)) {
    reading.report('levels', spot, 'there is no level 0; add what one sees where nothing exists');
  } else if (levels.length < 2)
    reading.report('levels', spot, 'there is one level only; a question needs at least two');
  return { levels, ...(noCase === undefined ? {} : { noCase }) };
}
