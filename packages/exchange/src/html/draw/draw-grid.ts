import type { Field, Grid, Question } from '@groundwork/instrument';
import { markup, type Markup } from '../markup.ts';
import { answerOf, box, codeOf, isChosen, line, said, valueIn, writtenValue, type Paper } from '../paper.ts';
import { drawDate } from './draw-date.ts';
import { drawEvidence, drawGuidance, drawLeaveOut, drawNoValue, drawTerms, drawWay } from './draw-around.ts';
import { drawAnswer } from './draw-answer.ts';
import { drawCode, drawCodes, isCoded } from './draw-field.ts';
import { conditionOf } from '../ways.ts';

/** One column of boxes: what is chosen there, and its head. */
interface Column {
  readonly value: string | number;
  readonly text: string;
}

/** Longest text of a column that stands in its head; longer ones stand above the table, the head has their numbers. */
const headLength = 26;

/** Most options of a column of details that have boxes; more are written as codes. */
const mostBoxes = 4;

/** A table of questions: one line of boxes for each, its details and evidence below it. */
export function drawGrid(paper: Paper, grid: Grid, rows: readonly Question[]): Markup {
  const { words } = paper;
  const { gridId, text, rowHeading, guidance } = grid;
  const [first] = rows;
  if (first === undefined) return markup``;
  const columns = columnsOf(first);
  const isLegend = columns.some((column) => column.text.length > headLength);
  const isMany = first.kind === 'multiple-choice';
  const coded = 'details' in first ? (first.details ?? []).filter((field) => isCoded(field, mostBoxes)) : [];
  const isShared = conditionOf({ blockId: gridId, grid, rows }) !== undefined;
  return markup`${drawWay(paper, gridId)}<article class="grid" id="${gridId}"><div class="grid-head"><p class="number-of">${gridId}</p>
<div class="asked"><h4>${said(text)}</h4>${drawTerms(paper, first)}${drawGuidance(paper, guidance, 'run-in')}
<p class="hint">${isMany ? words.tickAllEachLine : words.tickOneEachLine}</p></div></div>
${isLegend && drawLegend(columns)}${coded.map((field) => drawCodes(paper, field))}
<table class="rows"><thead><tr><th scope="col">${said(rowHeading)}</th>${columns.map(
    ({ value, text: head }, index) =>
      markup`<th scope="col" class="tick">${isLegend ? headOf(value, index) : said(head)}</th>`,
  )}</tr></thead>${rows.map((row) => drawRow(paper, row, columns, isShared))}</table></article>`;
}

function columnsOf(question: Question): readonly Column[] {
  if ('levels' in question) return question.levels.map(({ score, text }) => ({ value: score, text }));
  return 'options' in question ? question.options.map(({ optionId, text }) => ({ value: optionId, text })) : [];
}

/** The number of a level; a letter for an option. */
function headOf(value: string | number, index: number): string {
  return typeof value === 'number' ? String(value) : codeOf(index);
}

function drawLegend(columns: readonly Column[]): Markup {
  return markup`<ul class="legend">${columns.map(
    ({ value, text }, index) =>
      markup`<li><span class="score">${headOf(value, index)}</span><span>${said(text)}</span></li>`,
  )}</ul>`;
}

/** One line of the table. A row with a ladder or a list of its own has it below the line instead. */
function drawRow(paper: Paper, row: Question, columns: readonly Column[], isShared: boolean): Markup {
  const { questionId, text, skip, guidance } = row;
  const { filled, words } = paper;
  const value: unknown = answerOf(paper, row).value;
  const isHidden = filled !== undefined && filled.flows.get(questionId)?.isShown !== true;
  const own = columnsOf(row);
  const isSame = own.length === columns.length && own.every((column, index) => isEqual(column, columns[index]));
  const ticks = isSame
    ? columns.map((column) => markup`<td class="tick">${box(isChosen(value, column.value))}</td>`)
    : markup`<td colspan="${Math.max(1, columns.length)}"></td>`;
  return markup`<tbody class="row${isHidden && ' hidden'}" id="${questionId}"><tr><th scope="row"><span class="number-of">${questionId}</span> ${said(text)}</th>${ticks}</tr>
<tr class="more"><td colspan="${columns.length + 1}">${isHidden && markup`<p class="not-asked">${words.notAsked}</p>`}${
    !isShared && skip !== undefined && drawLeaveOut(paper, skip)
  }${!isSame && markup`<div class="own">${drawAnswer(paper, row)}</div>`}${drawDetails(paper, row)}${drawGuidance(paper, guidance, 'run-in')}${drawEvidence(
    paper,
    row,
    1,
  )}${drawNoValue(paper, row)}</td></tr></tbody>`;
}

function isEqual(one: Column, other: Column | undefined): boolean {
  return one.value === other?.value && one.text === other.text;
}

function drawDetails(paper: Paper, row: Question): Markup {
  const details = 'details' in row ? (row.details ?? []) : [];
  if (details.length === 0) return markup``;
  const values = answerOf(paper, row).details;
  return markup`<p class="inline-fields">${details.map((field) => {
    const value = valueIn(values, field.id);
    return markup`<span class="inline-field">${said(field.label)}${drawInline(paper, field, value)}</span>`;
  })}</p>`;
}

function drawInline(paper: Paper, field: Field, value: unknown): Markup {
  const { options = [], unit } = field;
  if (isCoded(field, mostBoxes)) return markup` ${drawCode(paper, field, value)}`;
  if (options.length > 0) {
    return markup` ${options.map(({ optionId, text }) => markup`<span class="inline-option">${box(isChosen(value, optionId))}${said(text)}</span> `)}`;
  }
  if (field.kind === 'date') return markup` ${drawDate(paper, value)}`;
  const width = field.kind === 'text' || field.kind === 'link' ? 'long' : 'short';
  return markup` ${line(writtenValue(value), width)}${unit !== undefined && markup` ${said(unit)}`}`;
}
