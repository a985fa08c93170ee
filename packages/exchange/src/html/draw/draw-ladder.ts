import type { Level, PartLevel } from '@groundwork/instrument';
import { markup, type Markup } from '../markup.ts';
import { box, isChosen, said } from '../paper.ts';

/** A ladder of anchors, one box each, joined by a rail since each level contains those below it. */
export function drawLadder(levels: readonly (Level | PartLevel)[], value: unknown): Markup {
  return markup`<ol class="ladder">${levels.map(
    ({ score, text }) =>
      markup`<li>${box(isChosen(value, score))}<span class="score">${score}</span><span>${said(text)}</span></li>`,
  )}</ol>`;
}

/** A scale of opinion in one line, from one end to the other. */
export function drawScale(levels: readonly Level[], value: unknown): Markup {
  return markup`<ol class="scale">${levels.map(
    ({ score, text }) =>
      markup`<li><span class="mark">${box(isChosen(value, score))}<span class="score">${score}</span></span><span>${said(text)}</span></li>`,
  )}</ol>`;
}
