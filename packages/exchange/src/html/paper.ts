import type { Answer, Flow, InstrumentRevision, Question, QuestionFlow } from '@groundwork/instrument';
import type { Telling } from './expression-in-words.ts';
import { markup, type Markup } from './markup.ts';
import type { PaperWords } from './words/paper-words.ts';
import type { Way } from './ways.ts';

/** What the parts of a printed questionnaire are drawn with. */
export interface Paper {
  readonly revision: InstrumentRevision;
  readonly words: PaperWords;
  /** Questions and words for conditions. */
  readonly telling: Telling;
  /** Where to go on, by the question or grid before which it is said. */
  readonly ways: ReadonlyMap<string, Way>;
  /** Only where answers are filled in. */
  readonly filled?: {
    readonly answers: Readonly<Record<string, Answer>>;
    readonly flows: ReadonlyMap<string, QuestionFlow>;
  };
}

/** What a flow says by question, ready to be looked up. */
export function flowsById({ questions }: Flow): ReadonlyMap<string, QuestionFlow> {
  return new Map(questions.map((flow) => [flow.questionId, flow]));
}

/** An answer as it can be written on paper: whatever is of the wrong form is as good as nothing. */
export interface FilledAnswer {
  readonly value?: unknown;
  readonly noValue?: unknown;
  readonly noValueReason?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly evidence: readonly Readonly<Record<string, unknown>>[];
  readonly isConfidential: boolean;
  readonly mayPublish: boolean;
}

const noAnswer: FilledAnswer = { evidence: [], isConfidential: false, mayPublish: false };

/** The answer that is filled in; nothing where the form is empty or the question is not asked after these answers. */
export function answerOf({ filled }: Paper, { questionId }: Question): FilledAnswer {
  if (filled === undefined || filled.flows.get(questionId)?.isShown !== true) return noAnswer;
  const given = Object.hasOwn(filled.answers, questionId) ? recordOf(filled.answers[questionId]) : undefined;
  if (given === undefined) return noAnswer;
  const { value, noValue, noValueReason, evidence, details, isConfidential, mayPublish } = given;
  return {
    value,
    noValue,
    noValueReason: writtenValue(noValueReason),
    details: recordOf(details),
    evidence: listOf(evidence)
      .map(recordOf)
      .filter((item) => item !== undefined),
    isConfidential: isConfidential === true,
    mayPublish: mayPublish === true,
  };
}

/** The items of a list; none where it is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Something with names, or nothing. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** What stands under a name; nothing where there is none of its own. */
export function valueIn(record: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A text of the instrument or of an answer: it keeps its own direction inside whatever stands around it. */
export function said(text: string): Markup {
  return markup`<bdi>${text}</bdi>`;
}

/** a, b, ... z, aa, ab: the code of the option at a place, where boxes would not fit. */
export function codeOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : codeOf(Math.floor(index / 26) - 1) + letter;
}

/** A box to put a cross in. */
export function box(isTicked: boolean): Markup {
  return isTicked ? markup`<span class="box is-ticked">×</span>` : markup`<span class="box"></span>`;
}

/** A line to write on, with what is written on it. */
export function line(text: string | undefined, width: 'short' | 'long' = 'long'): Markup {
  return markup`<span class="line ${width}">${text === undefined || text === '' ? markup`&#8203;` : said(text)}</span>`;
}

/** Ruled lines for a text, or the text in their place. */
export function ruled(text: string | undefined, lines: number): Markup {
  if (text !== undefined && text !== '') return markup`<p class="written">${said(text)}</p>`;
  return markup`<div class="ruled">${Array.from({ length: lines }, () => markup`<span></span>`)}</div>`;
}

/** A value as it is written on a line; nothing where it is of no kind that can be written. */
export function writtenValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value).replace('-', '−') : undefined;
}

/** Whether an answer chooses something: it is the value itself, or one of those in the list. */
export function isChosen(value: unknown, id: string | number): boolean {
  return value === id || (Array.isArray(value) && value.includes(id));
}
