import type { CommonLevels, InstrumentRevision } from '@groundwork/instrument';
import { hashOfText, stringsOf } from '@groundwork/instrument/authoring';
import type { SheetToWrite } from '../../workbook/write-workbook.ts';
import { ownSheetColumns, type OwnSheetName } from '../own/own-columns.ts';
import type { Cells, ExportDraft } from './export-draft.ts';
import { SheetRows } from './sheet-rows.ts';
import { numberCell } from './write-field.ts';

/** Writes what the sheets of a form have no place for, each kind of it on a sheet of its own; empty ones are left out. */
export function writeOwnSheets(draft: ExportDraft): readonly SheetToWrite[] {
  const { revision } = draft;
  const sheets: readonly (readonly [OwnSheetName, readonly Cells[] | undefined])[] = [
    ['gw_instrument', instrumentRows(revision)],
    ['gw_bands', revision.bands.map(({ bandId, title, from }) => ({ band_id: bandId, title, from: numberCell(from) }))],
    ['gw_common_levels', revision.commonLevels === undefined ? undefined : commonRows(revision.commonLevels)],
    ['gw_checks', checkRows(revision)],
    ['gw_changes', changeRows(revision)],
    ['gw_translations', translationRows(draft)],
  ];
  return sheets.flatMap(([name, rows]) => {
    if (rows === undefined || rows.length === 0) return [];
    const sheet = new SheetRows(ownSheetColumns[name]);
    for (const row of rows) sheet.add(row);
    return [sheet.sheet(name, ownSheetColumns[name])];
  });
}

function instrumentRows(revision: InstrumentRevision): readonly Cells[] {
  const values: readonly (readonly [string, string | undefined])[] = [
    ['code', revision.code],
    ['language', revision.language],
    ['state', revision.state],
    ['purpose', revision.purpose],
    ['summary', revision.summary],
    ['reference_date', revision.referenceDate],
    ['estimated_minutes', numberCell(revision.estimatedMinutes)],
    ...revision.inspiredBy.map((name) => ['inspired_by', name] as const),
    ['sub_section_share', numberCell(revision.availability.subSectionShare)],
    ['section_share', numberCell(revision.availability.sectionShare)],
    ['previous_version', revision.previous?.version],
  ];
  return values.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
}

function commonRows({ state, law, practice, noCase, severity, agreement }: CommonLevels): readonly Cells[] {
  const ladders = { state, law, practice, severity, agreement };
  return [
    ...Object.entries(ladders).flatMap(([ladder, levels]) =>
      (levels ?? []).map(({ score, text }) => ({ ladder, score: String(score), text })),
    ),
    ...(noCase === undefined ? [] : [{ ladder: 'no-case', text: noCase }]),
  ];
}

function checkRows({ checks }: InstrumentRevision): readonly Cells[] {
  return checks.map(({ checkId, when, severity, message, questionIds }) => ({
    check_id: checkId,
    when,
    severity,
    message,
    question_ids: questionIds.join(', '),
  }));
}

function changeRows({ previous }: InstrumentRevision): readonly Cells[] {
  return (previous?.changes ?? []).map(({ from, to, type, isComparable, values, note }) => ({
    from: from.join(', '),
    to: to.join(', '),
    type,
    is_comparable: isComparable === undefined ? '' : isComparable ? 'yes' : 'no',
    values: values === undefined ? '' : JSON.stringify(values),
    note,
  }));
}

/** Translations that stand in no column, and those of which a column does not say how far they have come. */
function translationRows({ revision, catalogues, shown }: ExportDraft): readonly Cells[] {
  const hashes = new Map(stringsOf(revision).map(({ stringId, text }) => [stringId, hashOfText(text)]));
  return catalogues.flatMap(({ language, strings }) =>
    [...strings].flatMap(([stringId, { text, sourceHash, state }]) => {
      const isPlain = state === 'translated' && sourceHash === hashes.get(stringId);
      if (shown.has(stringId) && isPlain) return [];
      return [{ language, string_id: stringId, text, source_hash: sourceHash, state }];
    }),
  );
}
