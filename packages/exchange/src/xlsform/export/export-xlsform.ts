import type { InstrumentRevision } from '@groundwork/instrument';
import type { Catalogue } from '@groundwork/instrument/authoring';
import { writeWorkbook } from '../../workbook/write-workbook.ts';
import { englishFormWords, type FormWords } from '../form-words.ts';
import { languageHeading } from '../translation/language-tag.ts';
import { ExportDraft } from './export-draft.ts';
import type { ExportEntry } from './export-report.ts';
import { SheetRows } from './sheet-rows.ts';
import { writeOwnSheets } from './write-own-sheets.ts';
import { writeSections } from './write-sections.ts';

/** What belongs to an instrument besides its revision. */
export interface ExportXlsFormOptions {
  /** Catalogues of this instrument; their texts stand beside those of the revision. */
  readonly catalogues?: readonly Catalogue[];
  /** The few words that have to be made up, in the language of the revision. Absent: English ones. */
  readonly words?: FormWords;
}

/** The workbook, and what a form cannot do of what the instrument does. */
export interface XlsFormExport {
  /** The bytes of an .xlsx file. */
  readonly bytes: Uint8Array;
  readonly entries: readonly ExportEntry[];
}

/**
 * Writes an instrument as an XLSForm workbook that the converter of ODK takes: sections are groups, ladders lists with
 * scores, grids tables, two-part questions groups of two. What forms have no place for stands in columns and sheets whose
 * names begin with `gw_`, which the converter leaves alone and the import reads back; what forms cannot do is listed.
 */
export function exportXlsForm(
  revision: InstrumentRevision,
  { catalogues = [], words = englishFormWords }: ExportXlsFormOptions = {},
): XlsFormExport {
  const draft = new ExportDraft(
    revision,
    catalogues.filter(({ instrumentId }) => instrumentId === revision.instrumentId),
    words,
  );
  writeSections(draft);
  noteChecks(draft);
  const settings = new SheetRows(['form_title', 'form_id', 'version', 'default_language']);
  settings.add({
    form_title: revision.title,
    form_id: revision.instrumentId,
    version: revision.version,
    default_language: draft.catalogues.length === 0 ? '' : languageHeading(revision.language),
  });
  const own = writeOwnSheets(draft);
  if (draft.survey.tooLong + draft.lists.tooLong > 0) {
    draft.note('text-too-long', '', 'a cell holds at most 32,767 characters; longer ones are cut');
  }
  const bytes = writeWorkbook([
    draft.survey.sheet('survey', ['type', 'name', 'label']),
    draft.lists.sheet(),
    settings.sheet('settings', ['form_title', 'form_id', 'version']),
    ...own,
  ]);
  return { bytes, entries: draft.entries };
}

/** Checks that no constraint holds are not made by the form. */
function noteChecks(draft: ExportDraft): void {
  for (const { checkId } of draft.revision.checks) {
    if (!draft.heldChecks.has(checkId))
      draft.note('check', checkId, 'a form makes no check that warns or looks at several answers');
  }
}
