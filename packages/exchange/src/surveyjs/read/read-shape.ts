import { ownWord, type Localised } from './localised.ts';
import type { DraftBody, DraftField } from './draft.ts';
import type { Choice } from './read-choices.ts';
import { readComment, readInput } from './read-input.ts';
import { readRating } from './read-rating.ts';
import { readBoolean, readSelect } from './read-select.ts';
import type { Reading } from './reading.ts';
import type { SurveyNode } from './survey-node.ts';

/** What an element with a single answer takes, wherever it stands: as a question, a column, a field of a record. */
export interface Shape {
  readonly body: DraftBody | { readonly kind: 'link'; readonly maximumLength: number };
  readonly details: readonly DraftField[];
  /** What its values mean, for the guidance. */
  readonly meanings: readonly Localised[];
}

/** Longest comment beside an answer. */
const commentLength = 5_000;

/** The types of elements that have a shape. */
export const shapedTypes: ReadonlySet<string> = new Set([
  'text',
  'comment',
  'radiogroup',
  'dropdown',
  'buttongroup',
  'checkbox',
  'tagbox',
  'imagepicker',
  'rating',
  'boolean',
]);

/** Reads the shape of an element of a type that has one; `undefined` for every other type. */
export function readShape(
  reading: Reading,
  node: SurveyNode,
  { type, name, inherited }: { readonly type: string; readonly name: string; readonly inherited?: readonly Choice[] },
): Shape | undefined {
  const found = readBody(reading, node, type, name, inherited ?? []);
  if (found === undefined) return undefined;
  const hasComment = node.flag('showCommentArea', 'hasComment');
  const commentText = node.text('commentText');
  if (!hasComment) {
    if (commentText !== undefined) node.note('not-carried', 'choices', 'commentText', 'there is no such comment');
    return found;
  }
  const comment: DraftField = {
    fieldId: 'comment',
    name: `${name}-Comment`,
    label: commentText ?? ownWord('comment', reading.language),
    kind: 'text',
    maximumLength: commentLength,
    required: false,
  };
  return { ...found, details: [...found.details, comment] };
}

function readBody(
  reading: Reading,
  node: SurveyNode,
  type: string,
  name: string,
  inherited: readonly Choice[],
): Shape | undefined {
  const plain = (body: Shape['body']): Shape => ({ body, details: [], meanings: [] });
  switch (type) {
    case 'text':
      return plain(readInput(reading, node));
    case 'comment':
      return plain(readComment(node));
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return { ...readSelect(reading, node, { name, isMultiple: false, inherited }), meanings: [] };
    case 'checkbox':
    case 'tagbox':
      return { ...readSelect(reading, node, { name, isMultiple: true, inherited }), meanings: [] };
    case 'imagepicker':
      return { ...readSelect(reading, node, { name, isMultiple: node.flag('multiSelect'), inherited }), meanings: [] };
    case 'rating':
      return { ...readRating(reading, node, name), details: [] };
    case 'boolean':
      return plain(readBoolean(reading, node));
    default:
      return undefined;
  }
}
