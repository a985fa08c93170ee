import type { Guidance, Question, Skip } from '@groundwork/instrument';
import { conditionInWords, expressionInWords } from '../expression-in-words.ts';
import { markup, type Markup } from '../markup.ts';
import { answerOf, box, line, ruled, said, valueIn, writtenValue, type Paper } from '../paper.ts';
import { fillIn } from '../words/fill-in.ts';
import type { PaperWord, PaperWords } from '../words/paper-words.ts';

/** "→ Go on to ... if ...": the instruction before what is left out under a condition. */
export function drawWay({ ways, telling, words }: Paper, blockId: string): Markup {
  const way = ways.get(blockId);
  if (way === undefined) return markup``;
  const { sense, text } = conditionInWords(way.when, telling);
  const sentence = fillIn(sense === 'if' ? words.goOnTo : words.goOnUnless, {
    target: way.target ?? words.theEnd,
    condition: text,
  });
  return markup`<p class="way">${sentence}${way.countsAsZero && ` ${words.countsAsZero}`}</p>`;
}

/** "Leave out if ...": for one line of a grid. */
export function drawLeaveOut({ telling, words }: Paper, { when, effect }: Skip): Markup {
  const { sense, text } = conditionInWords(when, telling);
  const sentence = fillIn(sense === 'if' ? words.leaveOutIf : words.leaveOutUnless, { condition: text });
  return markup`<p class="way">${sentence}${effect === 'zero' && ` ${words.countsAsZero}`}</p>`;
}

/** Who answers, and whether an answer may be left out. */
export function drawTerms({ words, telling }: Paper, question: Question): Markup {
  if (question.kind === 'note' || question.kind === 'calculated') return markup``;
  const roles = question.respondentRoles.map((role) => words[role]).join(', ');
  const { requiredWhen, isOptional } = question;
  const terms = [
    fillIn(words.answeredBy, { roles }),
    ...(isOptional === true ? [words.mayBeLeftOut] : []),
    ...(requiredWhen === undefined
      ? []
      : [fillIn(words.requiredOnlyIf, { condition: expressionInWords(requiredWhen, telling) })]),
  ];
  return markup`<p class="terms">${terms.join(' · ')}</p>`;
}

/** Meaning, what does not count, proof: in the margin below each other, or each run into its line. */
export function drawGuidance(
  { words }: Paper,
  guidance: Guidance | undefined,
  layout: 'margin' | 'run-in' = 'margin',
): Markup {
  const parts = (['meaning', 'notCounted', 'proof'] as const).flatMap((part) => {
    const text = guidance?.[part];
    return text === undefined ? [] : [markup`<div><dt>${words[part]}</dt> <dd>${said(text)}</dd></div>`];
  });
  return parts.length === 0 ? markup`` : markup`<dl class="guidance ${layout}">${parts}</dl>`;
}

/** Room for evidence, or the evidence named; nothing where none is taken. */
export function drawEvidence(paper: Paper, question: Question, lines: number): Markup {
  const { words } = paper;
  const rule = 'evidence' in question ? (question.evidence ?? 'none') : 'none';
  if (rule === 'none') return markup``;
  const { evidence, isConfidential } = answerOf(paper, question);
  const title = rule === 'required' ? words.evidenceRequired : words.evidenceOptional;
  const named = evidence.map((item) => {
    const [kind, name, ...rest] = ['kind', 'title', 'issuer', 'date', 'page', 'link'].map(
      (key) => writtenValue(valueIn(item, key)) ?? '',
    );
    const more = rest.filter((part) => part !== '');
    return markup`<li>${kindOf(words, kind)}<b>${said(name ?? '')}</b>${more.length > 0 && `, ${more.join(', ')}`}</li>`;
  });
  return markup`<div class="evidence"><p><b>${title}</b> <span class="hint">${words.evidenceHint}</span></p>${
    named.length > 0 ? markup`<ul>${named}</ul>` : ruled(undefined, lines)
  }${isConfidential && markup`<p>${box(true)} ${words.confidential}</p>`}</div>`;
}

function kindOf(words: PaperWords, kind: string | undefined): string {
  const word = `evidence-${kind}`;
  return Object.hasOwn(words, word) ? `${words[word as PaperWord]}: ` : '';
}

/** The reasons for no answer, each with its box. */
export function drawNoValue(paper: Paper, question: Question): Markup {
  if (question.kind === 'note' || question.kind === 'calculated') return markup``;
  const { words } = paper;
  const { noValue, noValueReason, mayPublish } = answerOf(paper, question);
  const isLevelZero = question.kind === 'level' && question.doNotKnowLevel === 0;
  const takesConsent = question.kind === 'text' || question.kind === 'repeat';
  return markup`<p class="no-value"><span>${box(noValue === 'do-not-know')}${
    isLevelZero ? words.doNotKnowLevel : words.doNotKnow
  }</span><span class="reason">${box(noValue === 'not-applicable')}${words.notApplicable} ${line(noValueReason)}</span>${
    takesConsent && markup`<span>${box(mayPublish)}${words.mayPublish}</span>`
  }</p>`;
}
