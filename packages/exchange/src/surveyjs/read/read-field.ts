import type { FieldKind } from '@groundwork/instrument';
import type { DraftField } from './draft.ts';
import { inOneLanguage } from './localised.ts';
import type { Choice } from './read-choices.ts';
import { readShape, type Shape } from './read-shape.ts';
import { readValidators } from './read-validators.ts';
import type { Reading } from './reading.ts';
import type { ValueIds } from './survey-names.ts';
import { withNode, type Placed, type SurveyNode } from './survey-node.ts';

/** Most characters of a text in a field. */
const fieldLength = 20_000;

/**
 * Reads an element that becomes a field: of a record, or beside an answer. Fields are always there, so conditions of theirs
 * are named, and one with a condition need not be filled in.
 *
 * @param options.type of the element, where it is not its own member (columns of a matrix)
 */
export function readField(
  reading: Reading,
  item: Placed,
  ids: ValueIds,
  { type, inherited }: { readonly type?: string; readonly inherited?: readonly Choice[] } = {},
): DraftField | undefined {
  return withNode(reading, item, (node) => readFieldOf(reading, node, ids, { type, inherited }));
}

/** The same, of an element that is open already. */
export function readFieldOf(
  reading: Reading,
  node: SurveyNode,
  ids: ValueIds,
  {
    type: given,
    inherited = [],
  }: { readonly type?: string | undefined; readonly inherited?: readonly Choice[] | undefined } = {},
): DraftField | undefined {
  const own = node.string(given === undefined ? 'type' : 'cellType');
  const type = own === undefined || own === 'default' ? (given ?? 'text') : own;
  const name = node.string('name') ?? '';
  const shape = readShape(reading, node, { type, name, inherited });
  if (shape === undefined) {
    node.note(
      'not-carried',
      'unsupported-type',
      undefined,
      `a field of the type "${type.slice(0, 30)}" has no counterpart`,
    );
    node.leave();
    return undefined;
  }
  const { shape: validated, rules } = readValidators(reading, node, shape);
  const isConditional = nameConditions(node);
  const isRequired = node.flag('isRequired');
  if (isRequired && isConditional)
    node.note('changed', 'condition', 'isRequired', 'since it is always there, it need not be filled in');
  if (rules.length > 0)
    node.note('not-carried', 'validator', undefined, 'rules of a field are not checked, but for its bounds');
  for (const [member, text] of [
    ['description', node.text('description')],
    ['showCommentArea', shape.details.length > 0 ? true : undefined],
  ] as const) {
    if (text !== undefined)
      node.note('not-carried', 'choices', member, 'a field has a label and a value, and nothing beside them');
  }
  return {
    fieldId: ids.idFor(name),
    name,
    label: node.text('title') ?? inOneLanguage(name.trim() || node.path, reading.language),
    ...partsOf(reading, node, validated),
    required: isRequired && !isConditional,
  };
}

/** Names the conditions of a field; tells whether there are any. */
function nameConditions(node: SurveyNode): boolean {
  const names = ['visibleIf', 'enableIf', 'requiredIf'].filter((name) => node.peek(name) !== undefined);
  for (const name of names) node.refuse(name, 'condition', 'fields of records and beside answers have no conditions');
  if (node.peek('visible') === false) node.refuse('visible', 'condition', 'a field is always there');
  return names.length > 0;
}

function partsOf(
  reading: Reading,
  node: SurveyNode,
  { body, meanings }: Shape,
): Omit<DraftField, 'fieldId' | 'name' | 'label' | 'required'> {
  if (meanings.length > 0)
    node.note('not-carried', 'choices', undefined, 'what its values mean has no place beside a field');
  const kind = kindOf(body);
  switch (body.kind) {
    case 'level':
      node.note('not-carried', 'score', undefined, 'a field of a record or beside an answer is never scored');
      return {
        kind,
        options: body.levels.map(({ score, value, text }) => ({
          optionId: String(score),
          value,
          text,
          conditions: [],
        })),
      };
    case 'single-choice':
    case 'multiple-choice': {
      if (body.options.some(({ conditions }) => conditions.length > 0)) {
        node.note('not-carried', 'condition', undefined, 'the options of a field are always there');
      }
      // What excludes the others is one of them in a field.
      return {
        kind,
        options: body.options.map(({ optionId, value, text }) => ({ optionId, value, text, conditions: [] })),
      };
    }
    case 'number':
      return {
        kind,
        ...(Math.abs(body.minimum) < 1e12 ? { minimum: body.minimum } : {}),
        ...(Math.abs(body.maximum) < 1e12 ? { maximum: body.maximum } : {}),
      };
    case 'text':
    case 'link':
      return kind === 'link' ? { kind } : { kind, maximumLength: Math.min(fieldLength, body.maximumLength) };
    case 'date':
      if (body.minimum !== undefined || body.maximum !== undefined) {
        reading.report.note('not-carried', 'bounds', node.path, 'the first and last day of a field are not checked');
      }
      return { kind };
    default:
      return { kind };
  }
}

function kindOf(body: Shape['body']): FieldKind {
  switch (body.kind) {
    case 'number':
    case 'date':
    case 'link':
    case 'single-choice':
    case 'multiple-choice':
      return body.kind;
    case 'level':
      return 'single-choice';
    default:
      return 'text';
  }
}
