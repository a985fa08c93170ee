import type { RepeatQuestion } from '@groundwork/instrument';
import { markup, type Markup } from '../markup.ts';
import { listOf, recordOf, said, type Paper } from '../paper.ts';
import { fillIn } from '../words/fill-in.ts';
import { drawCodes, drawFields, isCoded } from './draw-field.ts';

/** Empty blocks that a form has at least, where so many may be filled in. */
const emptyBlocks = 3;

/** Most options that have boxes in each block. */
const mostBoxes = 8;

/** Blocks of the same fields, one for each record; those of the answer, or some to be filled in. */
export function drawRecords(paper: Paper, question: RepeatQuestion, value: unknown): Markup {
  const { fields, recordLabel, minimumRecords, maximumRecords } = question;
  const given = listOf(value);
  const count = given.length > 0 ? given.length : Math.min(maximumRecords, Math.max(minimumRecords, emptyBlocks));
  const { words } = paper;
  const range = { record: recordLabel, minimum: minimumRecords, maximum: maximumRecords };
  const blocks = Array.from({ length: count }, (_, index) => {
    const values = recordOf(given[index]);
    const title = fillIn(words.record, { record: recordLabel, number: index + 1 });
    return markup`<div class="record"><h5>${said(title)}</h5>${drawFields(paper, fields, values, mostBoxes)}</div>`;
  });
  const codes = fields.filter((field) => isCoded(field, mostBoxes)).map((field) => drawCodes(paper, field));
  return markup`<p class="hint">${fillIn(words.records, range)}</p>${codes}${blocks}`;
}
