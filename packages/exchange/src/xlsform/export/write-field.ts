import type { Field, Question } from '@groundwork/instrument';
import { detailCondition } from '../names/detail-condition.ts';
import { surveyName } from '../names/survey-name.ts';
import { plainNumber } from '../../expression/plain-number.ts';
import { renderBounds } from '../own/render-constraint.ts';
import { printConditions } from '../own/render-check.ts';
import type { ExportDraft } from './export-draft.ts';
import { writeOptions } from './write-choices.ts';

/** Writes a field: a row inside a repeat, or one that follows its question and is asked once that is answered. */
export function writeField(draft: ExportDraft, question: Question, field: Field, place: 'fields' | 'details'): void {
  const { questionId, kind } = question;
  const { id, label, unit, options, required } = field;
  const name = surveyName.field(questionId, id);
  const at = `${place}/${id}`;
  const list = options === undefined ? '' : ` ${writeOptions(draft, question, options, `${at}/options`, name)}`;
  draft.survey.add({
    type: `${typeOf(field)}${list}`,
    name,
    ...draft.textsOf(question, 'label', label, `${at}/label`),
    required: required ? 'yes' : 'no',
    relevant: place === 'details' ? detailCondition(questionId, kind) : '',
    constraint: printConditions(renderBounds(field)),
    gw_kind: place === 'details' ? 'detail' : 'field',
    gw_id: id,
    gw_owner: place === 'details' ? questionId : '',
    gw_field_kind: field.kind === 'year' || field.kind === 'link' ? field.kind : '',
    gw_unit: unit,
  });
  if (unit !== undefined) draft.note('unit', questionId, unitMessage);
}

/** Said of every unit that a form does not show. */
export const unitMessage = 'a form does not show what a number counts; say it in the text where that matters';

function typeOf({ kind }: Field): string {
  switch (kind) {
    case 'number':
      return 'decimal';
    case 'year':
      return 'integer';
    case 'text':
    case 'link':
      return 'text';
    case 'date':
      return 'date';
    case 'single-choice':
      return 'select_one';
    case 'multiple-choice':
      return 'select_multiple';
  }
}

/** A number as a cell; nothing where there is none. */
export function numberCell(value: number | undefined): string {
  return value === undefined ? '' : plainNumber(value);
}
