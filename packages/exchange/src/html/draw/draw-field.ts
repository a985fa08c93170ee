import type { Field } from '@groundwork/instrument';
import { markup, type Markup } from '../markup.ts';
import { box, codeOf, isChosen, line, ruled, said, valueIn, writtenValue, type Paper } from '../paper.ts';
import { fillIn } from '../words/fill-in.ts';
import { drawDate } from './draw-date.ts';

/** Most characters of a text that fits on one line. */
const oneLine = 120;

/** Whether a field of a table or record has so many options that they are listed once and written as codes. */
export function isCoded({ options = [] }: Field, mostBoxes: number): boolean {
  return options.length > mostBoxes;
}

/** The options of a field with their codes, once for all records. */
export function drawCodes({ words }: Paper, { label, options = [] }: Field): Markup {
  return markup`<div class="codes"><p><b>${fillIn(words.codes, { field: label })}</b></p><ul>${options.map(
    ({ text }, index) => markup`<li><span class="score">${codeOf(index)}</span><span>${said(text)}</span></li>`,
  )}</ul></div>`;
}

/** The codes of what is chosen, written on a line. */
export function drawCode({ words }: Paper, { options = [] }: Field, value: unknown): Markup {
  const codes = options.flatMap(({ optionId }, index) => (isChosen(value, optionId) ? [codeOf(index)] : []));
  return markup`<span class="hint">(${words.writeCode})</span> ${line(codes.join(', '), 'short')}`;
}

/**
 * Fields of a record or beside an answer, each with its label and room for its value.
 *
 * @param mostBoxes most options that have boxes; longer lists are written as codes, which stand elsewhere
 */
export function drawFields(
  paper: Paper,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>> | undefined,
  mostBoxes = Infinity,
): Markup {
  return markup`<dl class="fields">${fields.map((field) => {
    const value = valueIn(values, field.id);
    const hint = hintOf(paper, field);
    const isList = field.options !== undefined && !isCoded(field, mostBoxes);
    return markup`<div class="field${isList && ' list'}"><dt>${said(field.label)}${
      field.required && markup` <span class="must">(${paper.words.required})</span>`
    }${hint !== '' && markup` <span class="hint">${hint}</span>`}</dt><dd>${
      isCoded(field, mostBoxes) ? drawCode(paper, field, value) : drawValue(field, value, paper)
    }</dd></div>`;
  })}</dl>`;
}

function drawValue(field: Field, value: unknown, paper: Paper): Markup {
  switch (field.kind) {
    case 'number':
    case 'year':
      return markup`${line(writtenValue(value), 'short')}${field.unit !== undefined && markup` ${said(field.unit)}`}`;
    case 'date':
      return drawDate(paper, value);
    case 'single-choice':
    case 'multiple-choice':
      return markup`<ul class="options inline">${(field.options ?? []).map(
        ({ optionId, text }) => markup`<li>${box(isChosen(value, optionId))}<span>${said(text)}</span></li>`,
      )}</ul>`;
    case 'text':
      return (field.maximumLength ?? 0) > oneLine ? ruled(writtenValue(value), 2) : line(writtenValue(value));
    case 'link':
      return line(writtenValue(value));
  }
}

function hintOf({ words }: Paper, { kind, minimum, maximum, maximumLength }: Field): string {
  if (kind === 'text' && maximumLength !== undefined) return fillIn(words.atMostCharacters, { count: maximumLength });
  if (kind !== 'number' && kind !== 'year') return '';
  if (minimum !== undefined && maximum !== undefined) return fillIn(words.range, { minimum, maximum });
  if (minimum !== undefined) return fillIn(words.atLeastHint, { minimum });
  return maximum === undefined ? '' : fillIn(words.atMostHint, { maximum });
}
