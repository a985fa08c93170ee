import type { Guidance } from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import { OwnCells } from '../own/own-cells.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import { takeText } from './take-texts.ts';
import type { TextPlace } from '../translation/translations.ts';

/**
 * How to judge a question: its hint, and behind it what a form keeps for those who are trained; what does not count and
 * what proves it stand in columns of ours.
 *
 * @param placeOf where the translations of a part belong: `meaning`
 */
export function takeGuidance(
  draft: ImportDraft,
  row: FormRow,
  placeOf: (part: string) => TextPlace,
): Guidance | undefined {
  const own = new OwnCells(row, draft.ledger);
  const inOthers = new Map<string, string[]>();
  const collecting = {
    ...draft,
    translations: {
      add(language: string, _place: TextPlace, text: string): void {
        inOthers.set(language, [...(inOthers.get(language) ?? []), text]);
      },
    },
  };
  const place = placeOf('meaning');
  const texts = ['hint', 'guidance_hint'].map((name) => takeText(collecting, row, name, place));
  for (const [language, parts] of inOthers) draft.translations.add(language, place, parts.join('\n\n'));
  const meaning = texts
    .filter((text) => text !== undefined)
    .join('\n\n')
    .slice(0, 20_000);
  const notCounted = own.text('gw_not_counted');
  const proof = own.text('gw_proof');
  const guidance: Guidance = {
    ...(meaning === '' ? {} : { meaning }),
    ...(notCounted === undefined ? {} : { notCounted }),
    ...(proof === undefined ? {} : { proof }),
  };
  return Object.keys(guidance).length > 0 || own.isEmpty('guidance') ? guidance : undefined;
}
