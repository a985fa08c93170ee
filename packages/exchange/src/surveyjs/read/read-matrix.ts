import type { DraftBody, DraftField, DraftGrid, DraftQuestion, PendingExpression } from './draft.ts';
import { surveyLimits } from '../survey-limits.ts';
import { labelOf, ownWord, type Localised } from './localised.ts';
import { questionBody, readAsked, takeAsked, takeRules, type Asked } from './read-asked.ts';
import { isScoredByValue, levelsOf, optionsOf, readChoices, type Choice } from './read-choices.ts';
import { readField } from './read-field.ts';
import { readShape } from './read-shape.ts';
import { readValidators } from './read-validators.ts';
import { nameQuestion, takeQuestion, type Place, type Reading } from './reading.ts';
import { fieldIds } from './survey-names.ts';
import { withNode, type Placed, type SurveyNode } from './survey-node.ts';

/** Reads a `matrix`: rows of the same choice, a grid whose rows are questions. */
export function readMatrix(reading: Reading, node: SurveyNode, place: Place): void {
  const asked = readAsked(reading, node);
  if (asked === undefined) return;
  const columns = readChoices(reading, node.list('columns'));
  const rows = readChoices(reading, node.list('rows'));
  const levels = levelsOf(reading, columns, isScoredByValue(node, asked.name), true);
  const options = optionsOf(node, columns);
  if (levels === undefined && options.length < 2) {
    return lose(reading, node, asked, 'a matrix needs two columns to choose from');
  }
  const body: DraftBody =
    levels === undefined ? { kind: 'single-choice', options } : { kind: 'level', levels, weight: 1 };
  const isEachRequired = node.flag('eachRowRequired', 'isAllRowRequired');
  if (rows.length === 0) {
    takeAsked(reading, place, node, asked, { body, details: [], meanings: [], rules: [] });
    return;
  }
  takeGrid(reading, node, place, asked, rows, {
    isEachRequired,
    bodyOf: () => body,
    details: [],
    nameOfDetail: undefined,
  });
}

/**
 * Reads a `matrixdropdown`: the first column is the answer of each row, the others stand beside it. Where the first column
 * is a choice, the rows make a grid; otherwise they are questions one after the other, below a note.
 */
export function readMatrixDropdown(reading: Reading, node: SurveyNode, place: Place): void {
  const asked = readAsked(reading, node);
  if (asked === undefined) return;
  const inherited = readChoices(reading, node.list('choices'));
  const type = node.string('cellType') ?? 'dropdown';
  const [first, ...others] = node.list('columns');
  const rows = readChoices(reading, node.list('rows'));
  const column = first === undefined ? undefined : readColumn(reading, first, type, inherited);
  if (column === undefined || rows.length === 0)
    return lose(reading, node, asked, 'a matrix needs rows, and a first column that can be carried over');
  const ids = fieldIds();
  // What stands beside the first column has ids already.
  for (const { fieldId } of column.details) ids.idFor(fieldId);
  const details = others.flatMap((item) => readField(reading, item, ids, { type, inherited }) ?? []);
  node.note(
    'changed',
    'kind-changed',
    undefined,
    'the first column is the answer of each row, the others stand beside it',
  );
  takeGrid(reading, node, place, asked, rows, {
    isEachRequired: column.isRequired,
    bodyOf: () => column.body,
    details: [...column.details, ...details],
    nameOfDetail: column.name,
  });
}

interface Column {
  readonly name: string;
  readonly body: DraftBody;
  readonly details: readonly DraftField[];
  readonly isRequired: boolean;
}

function readColumn(reading: Reading, item: Placed, given: string, inherited: readonly Choice[]): Column | undefined {
  return withNode(reading, item, (node): Column | undefined => {
    const own = node.string('cellType');
    const type = own === undefined || own === 'default' ? given : own;
    const name = node.string('name') ?? '';
    const shape = readShape(reading, node, { type, name, inherited });
    if (shape === undefined) {
      node.note(
        'not-carried',
        'unsupported-type',
        undefined,
        `a column of the type "${type.slice(0, 30)}" has no counterpart`,
      );
      node.leave();
      return undefined;
    }
    const { shape: validated, rules } = readValidators(reading, node, shape);
    if (rules.length > 0)
      node.note('not-carried', 'validator', undefined, 'rules of a column are not checked, but for its bounds');
    node.refuse('title', 'presentation', 'the first column is the answer itself and has no heading of its own');
    for (const member of ['visibleIf', 'enableIf', 'requiredIf'])
      node.refuse(member, 'condition', 'the answer of a row has no condition');
    return { name, body: questionBody(node, validated), details: shape.details, isRequired: node.flag('isRequired') };
  });
}

function lose(reading: Reading, node: SurveyNode, { name }: Asked, message: string): void {
  node.note('not-carried', 'unsupported-type', undefined, message);
  node.leave();
  if (name !== '') reading.names.stand(name, { kind: 'lost' });
}

/** Makes a question of each row: the lines of a grid where they are choices, else questions below a note. */
function takeGrid(
  reading: Reading,
  node: SurveyNode,
  place: Place,
  asked: Asked,
  rows: readonly Choice[],
  {
    isEachRequired,
    bodyOf,
    details,
    nameOfDetail,
  }: {
    readonly isEachRequired: boolean;
    readonly bodyOf: () => DraftBody;
    readonly details: readonly DraftField[];
    /** Name of the first column in expressions: `matrix.row.column`. */
    readonly nameOfDetail: string | undefined;
  },
): void {
  const { name, title, description, conditions, isRequired, requiredWhen } = asked;
  const kept = details.slice(0, surveyLimits.fields);
  if (kept.length < details.length) {
    node.note(
      'not-carried',
      'too-many',
      undefined,
      `beside an answer stand at most ${surveyLimits.fields} columns; the others are left out`,
    );
  }
  const body = bodyOf();
  const isGrid = body.kind === 'level' || body.kind === 'single-choice' || body.kind === 'multiple-choice';
  const gridId = reading.names.idFor(name);
  const grid: DraftGrid = {
    gridId,
    label: labelOf(title),
    text: title,
    rowHeading: ownWord('row', reading.language),
    ...(description === undefined ? {} : { meaning: description }),
  };
  const shared = [...place.conditions, ...conditions];
  if (!isGrid) {
    const note = noteOf(gridId, node.path, title, description, shared);
    if (!takeQuestion(reading, place, note)) return;
  } else place.subSection.grids.push(grid);
  const rowsVisible = rowConditions(node);
  const taken = rows.flatMap(({ value, text, path, conditions: own }) => {
    const question: DraftQuestion = {
      questionId: reading.names.idFor(value),
      path,
      text,
      label: labelOf(text),
      body,
      details: kept,
      conditions: [...shared, ...rowsVisible(value), ...own],
      isRequired: isEachRequired,
      ...(isEachRequired || requiredWhen === undefined ? {} : { requiredWhen }),
      ...(isGrid ? { gridId } : {}),
    };
    if (!takeQuestion(reading, place, question)) return [];
    const rowName = `${name}.${value}`;
    nameQuestion(reading, rowName, question, path);
    if (nameOfDetail !== undefined) reading.names.stand(`${rowName}.${nameOfDetail}`, { kind: 'question', question });
    for (const field of kept) {
      nameQuestion(reading, `${rowName}.${field.name}`, question, path, { kind: 'detail', question, field });
    }
    return [question];
  });
  reading.report.name({ name, path: node.path, questionId: gridId });
  if (!reading.names.stand(name, { kind: 'group', questions: taken })) {
    reading.report.note(
      'changed',
      'duplicate-name',
      node.path,
      'this name is given twice; conditions read the first of them',
    );
  }
  requireOne(reading, taken, isRequired && !isEachRequired);
}

/** A matrix that is required needs one answered row: a check, since each row is a question of its own. */
function requireOne(reading: Reading, questions: readonly DraftQuestion[], isNeeded: boolean): void {
  const [first] = questions;
  if (!isNeeded || first === undefined) return;
  const answered = questions.map(({ questionId }) => `answered(\${${questionId}})`).join(' or ');
  const message = ownWord('rule', reading.language);
  takeRules(reading, first, [{ message, severity: 'error', brokenWhen: () => `not(${answered})` }]);
}

/** Conditions over all rows, for `{item}` with the value of the row. */
function rowConditions(node: SurveyNode): (value: string) => readonly PendingExpression[] {
  const sources = ['rowsVisibleIf'].flatMap((member) => {
    const source = node.string(member);
    return source === undefined ? [] : [{ source, path: node.pathOf(member) }];
  });
  node.refuse('columnsVisibleIf', 'condition', 'the columns of a grid are always there');
  return (value) => sources.map((found) => ({ ...found, item: value }));
}

/** A text to read, above questions that belong together. */
export function noteOf(
  questionId: string,
  path: string,
  title: Localised,
  description: Localised | undefined,
  conditions: readonly PendingExpression[],
): DraftQuestion {
  return {
    questionId,
    path,
    text: title,
    label: labelOf(title),
    ...(description === undefined ? {} : { meaning: description }),
    body: { kind: 'note' },
    details: [],
    conditions,
    isRequired: false,
  };
}
