import type { Option } from '@groundwork/instrument';
import { expressionInWords } from '../expression-in-words.ts';
import { markup, type Markup } from '../markup.ts';
import { box, isChosen, said, type Paper } from '../paper.ts';
import { fillIn } from '../words/fill-in.ts';

/** Longest text of an option that goes beside another one. */
const besideLength = 38;

/** A list of boxes; short ones stand beside each other, one that excludes the others stands apart. */
export function drawOptions(paper: Paper, options: readonly Option[], value: unknown): Markup {
  const together = options.filter(({ isExclusive }) => isExclusive !== true);
  const alone = options.filter(({ isExclusive }) => isExclusive === true);
  const areShort =
    together.length > 3 &&
    together.every(({ text, shownWhen }) => text.length <= besideLength && shownWhen === undefined);
  return markup`<ul class="options${areShort ? ' beside' : ''}">${together.map((option) => drawOption(paper, option, value))}</ul>${
    alone.length > 0 &&
    markup`<ul class="options alone"><li class="or">${paper.words.otherwise}</li>${alone.map((option) => drawOption(paper, option, value))}</ul>`
  }`;
}

function drawOption(paper: Paper, { optionId, text, shownWhen }: Option, value: unknown): Markup {
  const condition = shownWhen === undefined ? undefined : expressionInWords(shownWhen, paper.telling);
  return markup`<li>${box(isChosen(value, optionId))}<span>${said(text)}${
    condition !== undefined && markup` <em class="only">(${fillIn(paper.words.onlyIf, { condition })})</em>`
  }</span></li>`;
}
