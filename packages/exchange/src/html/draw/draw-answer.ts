import type {
  CalculatedQuestion,
  LawAndPracticeQuestion,
  NumberQuestion,
  Question,
  ShareQuestion,
} from '@groundwork/instrument';
import { expressionInWords } from '../expression-in-words.ts';
import { markup, type Markup } from '../markup.ts';
import { answerOf, box, line, recordOf, ruled, said, valueIn, writtenValue, type Paper } from '../paper.ts';
import { fillIn } from '../words/fill-in.ts';
import { drawDate } from './draw-date.ts';
import { drawLadder, drawScale } from './draw-ladder.ts';
import { drawOptions } from './draw-options.ts';
import { drawRanking } from './draw-ranking.ts';
import { drawRecords } from './draw-records.ts';

/** Characters that go on one ruled line, for how many lines a text gets. */
const charactersALine = 90;

/** Room for the answer to a question, as paper has it; with the answer in it where there is one. */
export function drawAnswer(paper: Paper, question: Question): Markup {
  const { words } = paper;
  const value: unknown = answerOf(paper, question).value;
  switch (question.kind) {
    case 'level':
    case 'state':
      return markup`${drawHint(words.tickOne)}${drawLadder(question.levels, value)}`;
    case 'severity':
    case 'agreement':
      return markup`${drawHint(words.tickOne)}${drawScale(question.levels, value)}`;
    case 'law-and-practice':
      return drawParts(paper, question, value);
    case 'multiple-choice':
      return markup`${drawHint(words.tickAll)}${drawOptions(paper, question.options, value)}`;
    case 'single-choice':
      return markup`${drawHint(words.tickOne)}${drawOptions(paper, question.options, value)}`;
    case 'number':
    case 'share':
      return drawNumber(paper, question, value);
    case 'calculated':
      return drawCalculated(paper, question);
    case 'text': {
      const { maximumLength, isLong } = question;
      const lines = isLong ? Math.min(8, Math.max(3, Math.ceil(maximumLength / charactersALine))) : 1;
      return markup`${drawHint(fillIn(words.atMostCharacters, { count: maximumLength }))}${ruled(writtenValue(value), lines)}`;
    }
    case 'date': {
      const { minimum, maximum } = question;
      const hints = [
        ...(minimum === undefined ? [] : [fillIn(words.notBefore, { minimum })]),
        ...(maximum === undefined ? [] : [fillIn(words.notAfter, { maximum })]),
      ];
      return markup`${hints.length > 0 && drawHint(hints.join(', '))}${drawDate(paper, value)}`;
    }
    case 'repeat':
      return drawRecords(paper, question, value);
    case 'ranking':
      return drawRanking(paper, question, value);
    case 'note':
      return markup``;
  }
}

function drawHint(text: string): Markup {
  return markup`<p class="hint">${text}</p>`;
}

function drawNumber(paper: Paper, question: NumberQuestion | ShareQuestion, value: unknown): Markup {
  const { words } = paper;
  const isShare = question.kind === 'share';
  const [minimum, maximum] = isShare ? [0, 100] : [question.minimum, question.maximum];
  const unit = isShare ? fillIn(words.shareOf, { of: question.of }) : question.unit;
  const { decimals } = question;
  const precision = decimals === 0 ? words.wholeNumber : fillIn(words.decimals, { count: decimals });
  return markup`<p class="number">${line(writtenValue(value), 'short')} ${said(unit)}</p>${drawHint(
    `${fillIn(words.range, { minimum, maximum })}; ${precision}`,
  )}`;
}

function drawCalculated(paper: Paper, { questionId, calculation, unit, decimals }: CalculatedQuestion): Markup {
  const { words, telling, filled } = paper;
  const found = filled?.flows.get(questionId)?.calculated;
  const shown = typeof found === 'number' && decimals !== undefined ? Number(found.toFixed(decimals)) : found;
  const formula = expressionInWords(calculation, telling);
  return markup`<p class="hint">${words.workedOut}: ${formula}</p><p class="number worked-out">${line(
    writtenValue(shown),
    'short',
  )}${unit !== undefined && markup` ${said(unit)}`}</p>`;
}

/** Law and practice side by side; "no case so far" stands first where a condition says so. */
function drawParts(paper: Paper, question: LawAndPracticeQuestion, value: unknown): Markup {
  const { words, telling } = paper;
  const { law, practice, noCase, noCaseWhen, noCaseEffect } = question;
  const parts = recordOf(value);
  const condition = noCaseWhen === undefined ? undefined : expressionInWords(noCaseWhen, telling);
  const isImplied = noCaseEffect === 'implied';
  const rule =
    condition === undefined
      ? undefined
      : isImplied
        ? fillIn(words.noCaseImplied, { condition, practice: words.practice })
        : fillIn(words.noCaseFirst, { condition, noCase });
  const noCaseLine = markup`<ul class="options no-case"><li>${box(valueIn(parts, 'practice') === 'no-case')}<span>${said(noCase)}</span></li></ul>`;
  const isFirst = condition !== undefined && !isImplied;
  return markup`${rule !== undefined && markup`<p class="rule">${rule}</p>`}<div class="parts"><div><h5>${words.law}</h5>${drawHint(
    words.tickOne,
  )}${drawLadder(law, valueIn(parts, 'law'))}</div><div><h5>${words.practice}</h5>${drawHint(words.tickOne)}${isFirst && noCaseLine}${drawLadder(
    practice,
    valueIn(parts, 'practice'),
  )}${!isFirst && noCaseLine}</div></div>`;
}
