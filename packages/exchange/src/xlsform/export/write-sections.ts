import type { Grid, Question, SubSection } from '@groundwork/instrument';
import { surveyName } from '../names/survey-name.ts';
import type { ExportDraft } from './export-draft.ts';
import { writeDetails, writeQuestion } from './write-question.ts';
import { numberCell } from './write-field.ts';

/** Writes the survey sheet: sections and sub-sections as groups, grids as tables. */
export function writeSections(draft: ExportDraft): void {
  for (const { sectionId, title, summary, weightPercent, subSections } of draft.revision.sections) {
    const name = surveyName.section(sectionId);
    draft.survey.add({
      type: 'begin_group',
      name,
      ...draft.texts('label', title, `sections/${sectionId}/title`),
      ...draft.texts('hint', summary, `sections/${sectionId}/summary`),
      gw_kind: 'section',
      gw_id: sectionId,
      gw_weight: numberCell(weightPercent),
    });
    for (const subSection of subSections) writeSubSection(draft, subSection);
    draft.survey.add({ type: 'end_group', name });
  }
}

function writeSubSection(draft: ExportDraft, { subSectionId, title, questions, grids = [] }: SubSection): void {
  const name = surveyName.subSection(subSectionId);
  draft.survey.add({
    type: 'begin_group',
    name,
    ...draft.texts('label', title, `sub-sections/${subSectionId}/title`),
    gw_kind: 'sub-section',
    gw_id: subSectionId,
  });
  for (const part of inParts(questions)) {
    const [first] = part;
    const grid = grids.find(({ gridId }) => first !== undefined && gridIdOf(first) === gridId);
    if (grid === undefined) for (const question of part) writeQuestion(draft, question);
    else writeGrid(draft, grid, part);
  }
  draft.survey.add({ type: 'end_group', name });
}

function gridIdOf(question: Question): string | undefined {
  return 'gridId' in question ? question.gridId : undefined;
}

/** Questions one behind the other that belong to the same grid, or to none. */
function inParts(questions: readonly Question[]): readonly (readonly Question[])[] {
  const parts: Question[][] = [];
  for (const question of questions) {
    const last = parts.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && gridIdOf(first) === gridIdOf(question)) last.push(question);
    else parts.push([question]);
  }
  return parts;
}

function writeGrid(draft: ExportDraft, grid: Grid, rows: readonly Question[]): void {
  const { gridId, label, text, rowHeading, guidance } = grid;
  const isTable = areAlike(rows);
  if (!isTable) {
    draft.note(
      'grid',
      gridId,
      'a table of a form has the same choices in all rows; here they stand one below the other',
    );
  }
  draft.survey.add({
    type: 'begin_group',
    name: gridId,
    ...draft.texts('label', text, `${gridId}/text`),
    ...draft.texts('hint', guidance?.meaning, `${gridId}/guidance/meaning`),
    appearance: isTable ? 'table-list' : 'field-list',
    gw_kind: 'grid',
    gw_label: label,
    gw_row_heading: rowHeading,
    gw_not_counted: guidance?.notCounted,
    gw_proof: guidance?.proof,
    gw_empty: guidance !== undefined && Object.keys(guidance).length === 0 ? 'guidance' : '',
  });
  for (const row of rows) writeQuestion(draft, row, true);
  draft.survey.add({ type: 'end_group', name: gridId });
  for (const row of rows) writeDetails(draft, row);
}

/** Whether all rows have the same choices without a filter, as the converter of ODK wants it. */
function areAlike(rows: readonly Question[]): boolean {
  const lists = rows.map((row) => {
    if ('levels' in row) return JSON.stringify(row.levels);
    return 'options' in row ? JSON.stringify(row.options) : '';
  });
  const hasFilter = rows.some(
    (row) => 'options' in row && row.options.some(({ shownWhen }) => shownWhen !== undefined),
  );
  return !hasFilter && new Set(lists).size === 1;
}
