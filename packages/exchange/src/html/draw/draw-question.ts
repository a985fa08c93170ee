import type { Question } from '@groundwork/instrument';
import { markup, type Markup } from '../markup.ts';
import { answerOf, said, type Paper } from '../paper.ts';
import { drawAnswer } from './draw-answer.ts';
import { drawEvidence, drawGuidance, drawNoValue, drawTerms, drawWay } from './draw-around.ts';
import { drawFields } from './draw-field.ts';

/** One question with everything that belongs to it: number, text, room for the answer, evidence, guidance. */
export function drawQuestion(paper: Paper, question: Question): Markup {
  const { questionId, kind, text, guidance } = question;
  const { words, filled } = paper;
  if (kind === 'note') return drawNote(paper, question);
  const isHidden = filled !== undefined && filled.flows.get(questionId)?.isShown !== true;
  const details = question.details ?? [];
  // Records take the whole width and may go over several pages: their guidance stands above them.
  const isLong = kind === 'repeat';
  const head = markup`<h4>${said(text)}</h4>${drawTerms(paper, question)}${
    isHidden && markup`<p class="not-asked">${words.notAsked}</p>`
  }${isLong && drawGuidance(paper, guidance, 'run-in')}`;
  const body = markup`<div class="answer">${drawAnswer(paper, question)}</div>${
    details.length > 0 && drawFields(paper, details, answerOf(paper, question).details)
  }${drawEvidence(paper, question, 2)}${drawNoValue(paper, question)}`;
  return markup`${drawWay(paper, questionId)}<article class="question${isLong && ' long'}${isHidden && ' hidden'}" id="${questionId}">
<p class="number-of">${questionId}</p>
<div class="asked">${head}${body}</div>${!isLong && markup`<aside>${drawGuidance(paper, guidance)}</aside>`}</article>`;
}

function drawNote(paper: Paper, { questionId, label, text, guidance }: Question): Markup {
  return markup`${drawWay(paper, questionId)}<div class="note" id="${questionId}"><p class="number-of">${questionId}</p>
<div><h4>${said(label)}</h4><p>${said(text)}</p>${drawGuidance(paper, guidance, 'run-in')}</div></div>`;
}
