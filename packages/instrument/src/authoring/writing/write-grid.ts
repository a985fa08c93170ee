import type { Grid, SubSection } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { InstrumentError } from '../../instrument-error.ts';
import { gridKeys, type GridKey } from '../format/file-keys.ts';
import { rowKinds } from '../format/known-names.ts';
import type { Head } from './head-of.ts';
import { isSame } from './is-same.ts';
import { fieldsNode, guidanceNode } from './write-answer-parts.ts';
import { orderedNode, questionEntries, questionNode, type QuestionEntries } from './write-question.ts';
import type { FlowMap, YamlFlow, YamlNode } from './yaml-node.ts';

/**
 * The questions of a sub-section, rows of a grid gathered in their grid.
 *
 * @throws InstrumentError `unwritable-revision` when a file has no way to say it: a row without its grid, rows of one grid
 * that do not stand together or differ in kind or columns
 */
export function questionNodes({ subSectionId, questions, grids = [] }: SubSection, head: Head): readonly YamlNode[] {
  const runs: { readonly gridId: string | undefined; readonly questions: Question[] }[] = [];
  for (const question of questions) {
    const gridId = question.kind === 'note' ? undefined : question.gridId;
    const last = runs.at(-1);
    if (last !== undefined && gridId !== undefined && last.gridId === gridId) last.questions.push(question);
    else runs.push({ gridId, questions: [question] });
  }
  const found = runs.flatMap(({ gridId }) => (gridId === undefined ? [] : [gridId]));
  if (
    !isSame(
      found,
      grids.map(({ gridId }) => gridId),
    )
  ) {
    throw unwritable(`the rows of each grid of ${subSectionId} to stand together, in the order of the grids`);
  }
  return runs.flatMap((run) => {
    const grid = grids.find(({ gridId }) => gridId === run.gridId);
    return grid === undefined
      ? run.questions.map((question) => questionNode(question, head))
      : [gridNode(grid, run.questions, head)];
  });
}

/** What a row may leave to its grid. */
const shareable = ['respondents', 'evidence', 'levels', 'options'] as const;

function gridNode(grid: Grid, questions: readonly Question[], head: Head): YamlNode {
  const [first] = questions;
  const rowKind = rowKinds.find((kind) => kind === first?.kind);
  const columns = first === undefined || first.kind === 'note' ? undefined : first.details;
  const isAlike = questions.every(
    (question) =>
      question.kind === rowKind &&
      'details' in question === (columns !== undefined) &&
      isSame(question.details, columns),
  );
  if (rowKind === undefined || !isAlike)
    throw unwritable(`rows of grid ${grid.gridId} of one kind, with the same columns`);
  const rows = questions.map((question) => questionEntries(question, head));
  const shared: QuestionEntries = {};
  for (const key of shareable) {
    // What one row does not have it would take from the grid.
    if (rows.every((row) => row[key] !== undefined)) shared[key] = mostFrequent(rows.map((row) => row[key]));
  }
  const { gridId, label, text, rowHeading, guidance } = grid;
  const entries: Record<GridKey, YamlNode | undefined> = {
    gridId,
    kind: 'grid',
    label,
    text,
    rowHeading,
    rowKind,
    respondents: shared.respondents,
    evidence: shared.evidence,
    levels: shared.levels,
    options: shared.options,
    columns: columns?.length === 0 && 'weight' in (first ?? {}) ? undefined : fieldsNode(columns),
    guidance: guidanceNode(guidance),
    rows: { list: rows.map((row) => rowNode(row, shared)) },
  };
  return { map: gridKeys.map((key) => [key, entries[key]] as const) };
}

/** The value that most rows have; of several the first. */
function mostFrequent(values: readonly (YamlNode | undefined)[]): YamlNode | undefined {
  const counts = values.map((value) => values.filter((other) => isSame(value, other)).length);
  return values[counts.indexOf(Math.max(...counts))];
}

/** A row in one line, or in several where it has a ladder, options or guidance of its own. */
function rowNode(row: QuestionEntries, shared: QuestionEntries): YamlNode {
  const own: QuestionEntries = { ...row, kind: undefined, details: undefined };
  for (const key of shareable) if (shared[key] !== undefined && isSame(shared[key], row[key])) own[key] = undefined;
  const node = orderedNode(own);
  return inOneLine(node) ?? node;
}

function inOneLine(node: YamlNode): YamlNode | undefined {
  if (node === null || typeof node !== 'object' || !('map' in node)) return undefined;
  const flow: Record<string, YamlFlow> = {};
  for (const [key, value] of node.map) {
    if (value === undefined) continue;
    if (value !== null && typeof value === 'object' && !('flow' in value)) return undefined;
    flow[key] = value !== null && typeof value === 'object' ? value.flow : value;
  }
  return { flow: flow satisfies FlowMap };
}

function unwritable(requirement: string): InstrumentError {
  return new InstrumentError('unwritable-revision', `an instrument file requires ${requirement}`, {});
}
