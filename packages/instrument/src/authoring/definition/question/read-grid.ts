import { isMap, isSeq } from 'yaml';
import type { Grid } from '../../../definition/instrument-revision.ts';
import type { Question } from '../../../definition/question.ts';
import { Fields } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import type { Spot } from '../../document/spot.ts';
import { oneOfAt } from '../../document/value-at.ts';
import { claimId, type Draft } from '../draft.ts';
import { gridKeys, keysOfGrid, keysOfRow, type GridKey, type QuestionKey } from '../../format/file-keys.ts';
import { evidenceRules, levelScores, rowKinds, stateScores, type RowKind } from '../../format/known-names.ts';
import { readRoles } from './read-answerable.ts';
import { readFields } from './read-fields.ts';
import { readKind, type InheritedByRow } from './read-kind.ts';
import { readLevels } from './read-levels.ts';
import { readOptions } from './read-options.ts';
import { claimQuestionId, placedById, readBase, readGuidance } from './read-question.ts';

/** A grid with the questions that are its rows. */
export interface ReadGrid {
  readonly grid: Grid;
  readonly questions: readonly Question[];
}

/** Whether an item of a list of questions is a grid. */
export function isGrid({ node }: Spot): boolean {
  return isMap(node) && (node.get('kind') === 'grid' || (node.has('gridId') && node.has('rows')));
}

/**
 * Reads a grid: each row becomes a question of its own, with what it takes from the grid written out.
 *
 * @param take called for each row; `false` when there are too many questions already
 */
export function readGrid(draft: Draft, item: Spot, take: (row: Spot) => boolean): ReadGrid {
  const { reading } = draft;
  const spot = placedById(item, 'gridId', 'grid');
  const written: unknown = isMap(spot.node) ? spot.node.get('rowKind') : undefined;
  const known = rowKinds.find((kind) => kind === written);
  const name = known === undefined ? 'a grid' : `a grid of rows of kind ${known}`;
  const fields = new Fields<GridKey>(reading, spot, name, known === undefined ? gridKeys : keysOfGrid[known]);
  const gridId = fields.text('gridId');
  claimId(draft, fields.optional('gridId'), gridId, 'gridId');
  fields.oneOf('kind', ['grid']);
  const grid: Grid = {
    gridId,
    label: fields.text('label'),
    text: fields.text('text'),
    rowHeading: fields.text('rowHeading'),
    ...present({ guidance: readGuidance(reading, fields.optional('guidance')) }),
  };
  const rowKind = fields.oneOf('rowKind', rowKinds);
  if (rowKind === undefined) {
    claimUnread(draft, fields);
    return { grid, questions: [] };
  }
  const rowIds: string[] = [];
  const inherited = readInherited(draft, fields, gridId, rowKind, rowIds);
  const rows = fields.items('rows');
  if (rows.length === 0 && fields.optional('rows') !== undefined) {
    reading.report('too-few', fields.optional('rows') ?? spot, 'the grid has no row; add at least one question');
  }
  const questions = rows
    .map((row) => placedById(row, 'questionId', 'row'))
    .flatMap((row) => (take(row) ? [readRow(draft, row, rowKind, inherited, rowIds)] : []));
  return { grid, questions };
}

/** Rows that cannot be read are there all the same: what names them is not wrong for that. */
function claimUnread({ questionIds }: Draft, fields: Fields<GridKey>): void {
  const rows = fields.optional('rows');
  for (const { node } of rows !== undefined && isSeq(rows.node) ? fields.items('rows') : []) {
    const id: unknown = isMap(node) ? node.get('questionId') : undefined;
    if (typeof id === 'string') questionIds.add(id);
  }
}

/** What the rows take from the grid where they do not say it themselves. */
function readInherited(
  draft: Draft,
  fields: Fields<GridKey>,
  gridId: string,
  rowKind: RowKind,
  rowIds: readonly string[],
): InheritedByRow {
  const { reading } = draft;
  const levels = fields.optional('levels');
  const options = fields.optional('options');
  const columns = fields.optional('columns');
  const evidence = fields.optional('evidence');
  const isChoice = rowKind === 'multiple-choice' || rowKind === 'single-choice';
  const scores = rowKind === 'state' ? stateScores : levelScores;
  return {
    gridId,
    respondentRoles: readRoles(reading, fields.optional('respondents')),
    evidence: evidence === undefined ? undefined : oneOfAt(reading, evidence, 'evidence', evidenceRules),
    details: columns === undefined ? undefined : readFields(reading, columns, 'columns'),
    levels: levels === undefined || isChoice ? undefined : readLevels(reading, levels, scores).levels,
    options:
      options === undefined || !isChoice
        ? undefined
        : readOptions(draft, options, { kind: rowKind, questionIds: rowIds }),
  };
}

function readRow(draft: Draft, spot: Spot, kind: RowKind, inherited: InheritedByRow, rowIds: string[]): Question {
  const fields = new Fields<QuestionKey>(draft.reading, spot, `a row of kind ${kind}`, keysOfRow(kind));
  const questionId = claimQuestionId(draft, fields);
  // Options with conditions belong to the rows that take them from the grid.
  if (fields.optional('options') === undefined) rowIds.push(questionId);
  return readKind(draft, fields, kind, readBase(draft, fields, questionId), inherited);
}
