import type { InstrumentRevision, Question } from '@groundwork/instrument';
import { hashOfText, stringsOf, type Catalogue, type CatalogueEntry } from '@groundwork/instrument/authoring';
import { stringIdsIn } from './string-ids-in.ts';

/** Where a text stands: by its id in the revision, or by its place in a question. */
export type TextPlace = { readonly stringId: string } | { readonly questionId: string; readonly name: string };

/** An entry as one of our own workbooks keeps it beside the columns. */
export interface KeptTranslation {
  readonly language: string;
  readonly stringId: string;
  readonly entry: CatalogueEntry;
}

/** Collects the texts of other languages while a form is read. */
export class Translations {
  readonly #texts: { readonly language: string; readonly place: TextPlace; readonly text: string }[] = [];

  add(language: string, place: TextPlace, text: string): void {
    this.#texts.push({ language, place, text });
  }

  /**
   * The catalogues of the revision, by language. Where a column and an entry that was kept beside it say the same, the
   * entry counts, since it knows how far the translation has come; where they differ the column does.
   */
  cataloguesOf(revision: InstrumentRevision, kept: readonly KeptTranslation[]): readonly Catalogue[] {
    const sources = new Map(stringsOf(revision).map(({ stringId, text }) => [stringId, text]));
    const idOf = stringIdsIn(sources);
    const questions = new Map<string, Question>(
      revision.sections.flatMap(({ subSections }) =>
        subSections.flatMap((sub) => sub.questions.map((question) => [question.questionId, question] as const)),
      ),
    );
    const byLanguage = new Map<string, Map<string, CatalogueEntry>>();
    const stringsIn = (language: string): Map<string, CatalogueEntry> => {
      const found = byLanguage.get(language) ?? new Map<string, CatalogueEntry>();
      byLanguage.set(language, found);
      return found;
    };
    for (const { language, place, text } of this.#texts) {
      const question = 'name' in place ? questions.get(place.questionId) : undefined;
      const stringId = 'name' in place ? question && idOf(question, place.name) : place.stringId;
      const source = stringId === undefined ? undefined : sources.get(stringId);
      if (stringId === undefined || source === undefined) continue;
      const strings = stringsIn(language);
      if (!strings.has(stringId)) {
        strings.set(stringId, { text, sourceHash: hashOfText(source), state: 'translated' });
      }
    }
    for (const { language, stringId, entry } of kept) {
      const strings = stringsIn(language);
      const shown = strings.get(stringId);
      if (shown === undefined || shown.text === entry.text) strings.set(stringId, entry);
    }
    const { instrumentId, version } = revision;
    return [...byLanguage].map(([language, strings]) => ({ language, instrumentId, version, strings }));
  }
}
