import { surveyLimits } from '../survey-limits.ts';
import type { DraftField } from './draft.ts';
import { mapped, ownWord, type Localised } from './localised.ts';
import { readAsked, takeAsked } from './read-asked.ts';
import { readChoices } from './read-choices.ts';
import { readField } from './read-field.ts';
import type { Place, Reading } from './reading.ts';
import { fieldIds, type ValueIds } from './survey-names.ts';
import { withNode, type Placed, type SurveyNode } from './survey-node.ts';

/** Reads a `paneldynamic` or a `matrixdynamic`: a list of records with the same fields. */
export function readRecords(reading: Reading, node: SurveyNode, place: Place, type: string): void {
  const asked = readAsked(reading, node);
  if (asked === undefined) return;
  const isPanel = type === 'paneldynamic';
  const ids = fieldIds();
  const fields = isPanel ? panelFields(reading, node.list('templateElements'), ids) : columnFields(reading, node, ids);
  const label = recordLabel(reading, node, asked.title, isPanel);
  const minimum = node.number(isPanel ? 'minPanelCount' : 'minRowCount') ?? 0;
  const maximum = node.number(isPanel ? 'maxPanelCount' : 'maxRowCount') ?? surveyLimits.records;
  const maximumRecords = Math.min(surveyLimits.records, Math.max(1, Math.floor(maximum)));
  if (maximum > surveyLimits.records) {
    const name = isPanel ? 'maxPanelCount' : 'maxRowCount';
    node.note('changed', 'bounds', name, `a list has at most ${surveyLimits.records} records`);
  }
  if (fields.length === 0) {
    node.note('not-carried', 'unsupported-type', undefined, 'there is no field in it that can be carried over');
    node.leave();
    if (asked.name !== '') reading.names.stand(asked.name, { kind: 'lost' });
    return;
  }
  const kept = fields.slice(0, surveyLimits.fields);
  if (kept.length < fields.length) {
    node.note(
      'not-carried',
      'too-many',
      undefined,
      `a record has at most ${surveyLimits.fields} fields; the others are left out`,
    );
  }
  const question = takeAsked(reading, place, node, asked, {
    body: {
      kind: 'repeat',
      recordLabel: label,
      fields: kept,
      minimumRecords: Math.min(maximumRecords, Math.max(0, Math.floor(minimum))),
      maximumRecords,
    },
    details: [],
    meanings: [],
    rules: [],
  });
  if (question === undefined) return;
  for (const field of kept) {
    reading.report.name({
      name: `${asked.name}[].${field.name}`,
      path: node.path,
      questionId: question.questionId,
      fieldId: field.fieldId,
      ...valuesOf(field),
    });
  }
}

function valuesOf({ options = [] }: DraftField) {
  const values = options
    .filter(({ optionId, value }) => optionId !== value)
    .map(({ optionId, value }) => ({ value, becomes: optionId }));
  return values.length === 0 ? {} : { values };
}

/** The fields of a panel, those of panels in it as well. */
function panelFields(reading: Reading, items: readonly Placed[], ids: ValueIds): readonly DraftField[] {
  return items.flatMap((item) => {
    const inner = withNestedPanel(reading, item, ids);
    if (inner !== undefined) return inner;
    const field = readField(reading, item, ids);
    return field === undefined ? [] : [field];
  });
}

function withNestedPanel(reading: Reading, item: Placed, ids: ValueIds): readonly DraftField[] | undefined {
  if (!(item.value instanceof Map) || item.value.get('type') !== 'panel') return undefined;
  return withNode(reading, item, (node) => {
    node.take('type');
    node.refuse('name', 'presentation', 'the fields of this panel stand among the others');
    for (const name of ['visibleIf', 'enableIf', 'requiredIf']) {
      node.refuse(name, 'condition', 'fields of records and beside answers have no conditions');
    }
    node.refuse('title', 'presentation', 'the fields of this panel stand among the others');
    return panelFields(reading, node.list('elements'), ids);
  });
}

/** The columns of a table, as fields. */
function columnFields(reading: Reading, node: SurveyNode, ids: ValueIds): readonly DraftField[] {
  const inherited = readChoices(reading, node.list('choices'));
  const type = node.string('cellType') ?? 'dropdown';
  return node.list('columns').flatMap((item) => {
    const field = readField(reading, item, ids, { type, inherited });
    return field === undefined ? [] : [field];
  });
}

/** What one record is called, without its number. */
function recordLabel(reading: Reading, node: SurveyNode, title: Localised, isPanel: boolean): Localised {
  const template = isPanel ? node.text('templateTitle') : undefined;
  if (template === undefined) return ownWord(isPanel ? 'record' : 'row', reading.language);
  const label = mapped(template, (text) =>
    text
      .replace(/\{[^{}]*\}/g, '')
      .replace(/[\s#:.,;–-]+$/g, '')
      .trim(),
  );
  if ([...template.values()].some((text) => /\{[^{}]+\}/.test(text))) {
    node.note(
      'changed',
      'text-changed',
      'templateTitle',
      'what stands in braces is left out; records are numbered anyway',
    );
  }
  return [...label.values()].every((text) => text !== '') ? label : title;
}
