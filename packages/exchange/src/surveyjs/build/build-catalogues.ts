import type { InstrumentRevision } from '@groundwork/instrument';
import { hashOfText, stringsOf, type Catalogue, type CatalogueEntry } from '@groundwork/instrument/authoring';
import { isOwnText, type Localised } from '../read/localised.ts';
import type { TextOf } from './build-revision.ts';

/** Stands for a text that a language does not have; no text is of this kind, since control characters are left out. */
const nothing = '\u0000';

/**
 * The texts of a survey in its further languages. What a language does not have is not in its catalogue.
 *
 * @param build makes the revision with other texts
 */
export function buildCatalogues(
  revision: InstrumentRevision,
  languages: readonly string[],
  build: (textOf: TextOf) => InstrumentRevision,
): readonly Catalogue[] {
  const { instrumentId, version } = revision;
  return languages.map((language) => {
    const translated = build((text: Localised) => text.get(language) ?? nothing);
    const strings = new Map<string, CatalogueEntry>();
    for (const [stringId, { source, text }] of pairsOf(revision, translated)) {
      if (text === nothing || text.trim() === '') continue;
      const state = isOwnText(text, language) ? 'machine-draft' : 'translated';
      strings.set(stringId, { text, sourceHash: hashOfText(source), state });
    }
    return { language, instrumentId, version, strings };
  });
}

/** Every string of the revision with the text that stands in its place in the other. */
function pairsOf(
  revision: InstrumentRevision,
  other: InstrumentRevision,
): ReadonlyMap<string, { readonly source: string; readonly text: string }> {
  // Without grids each text is a string of its own question, whatever the rows share.
  const ungrouped = (whole: InstrumentRevision): InstrumentRevision => ({
    ...whole,
    sections: whole.sections.map((section) => ({
      ...section,
      subSections: section.subSections.map(({ subSectionId, title, questions }) => ({
        subSectionId,
        title,
        questions,
      })),
    })),
  });
  const sources = stringsOf(ungrouped(revision));
  const texts = new Map(stringsOf(ungrouped(other)).map(({ stringId, text }) => [stringId, text]));
  const byId = new Map(
    sources.map(({ stringId, text }) => [stringId, { source: text, text: texts.get(stringId) ?? nothing }]),
  );
  const shared = sharedOf(revision, byId);
  const ofGrids = gridTexts(other);
  return new Map(
    stringsOf(revision).map(({ stringId, text }) => [
      stringId,
      byId.get(stringId) ?? shared.get(stringId) ?? { source: text, text: ofGrids.get(stringId) ?? nothing },
    ]),
  );
}

/** What the rows of a grid share is a string of the grid: that of the first row with this source text. */
function sharedOf(
  revision: InstrumentRevision,
  byId: ReadonlyMap<string, { readonly source: string; readonly text: string }>,
): ReadonlyMap<string, { readonly source: string; readonly text: string }> {
  const wanted = new Map(stringsOf(revision).map(({ stringId, text }) => [stringId, text]));
  const shared = new Map<string, { readonly source: string; readonly text: string }>();
  for (const { subSections } of revision.sections) {
    for (const { questions } of subSections) {
      for (const question of questions) {
        const gridId = 'gridId' in question ? question.gridId : undefined;
        if (gridId === undefined) continue;
        for (const { stringId } of stringsOf(onlyQuestion(revision, question))) {
          const [id, ...name] = stringId.split('/');
          if (id !== question.questionId) continue;
          const ofGrid = [gridId, ...name].join('/');
          const own = byId.get(stringId);
          if (own !== undefined && wanted.get(ofGrid) === own.source && !shared.has(ofGrid)) shared.set(ofGrid, own);
        }
      }
    }
  }
  return shared;
}

function onlyQuestion(
  revision: InstrumentRevision,
  question: InstrumentRevision['sections'][number]['subSections'][number]['questions'][number],
): InstrumentRevision {
  const subSections = [{ subSectionId: 'A1', title: '', questions: [question] }];
  return {
    ...revision,
    bands: [],
    checks: [],
    sections: [{ sectionId: 'A', title: '', summary: '', weightPercent: 0, subSections }],
  };
}

/** The texts of the grids themselves, by the ids of their strings. */
function gridTexts({ sections }: InstrumentRevision): ReadonlyMap<string, string> {
  const grids = sections.flatMap(({ subSections }) => subSections.flatMap((subSection) => subSection.grids ?? []));
  return new Map(
    grids.flatMap(({ gridId, label, text, rowHeading, guidance }) => [
      [`${gridId}/label`, label] as const,
      [`${gridId}/text`, text] as const,
      [`${gridId}/row-heading`, rowHeading] as const,
      ...(guidance?.meaning === undefined ? [] : [[`${gridId}/guidance/meaning`, guidance.meaning] as const]),
    ]),
  );
}
