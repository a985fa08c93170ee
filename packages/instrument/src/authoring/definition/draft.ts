import type { CommonLevels } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import type { Reading } from '../document/reading.ts';
import type { Spot } from '../document/spot.ts';
import { isIdOf } from '../format/id-patterns.ts';
import type { NoCaseRule } from './question/read-no-case.ts';

/** What an expression decides: each question of `questionIds` waits for what it reads, unless it is a check. */
export interface PendingExpression {
  readonly spot: Spot;
  readonly role: 'skip' | 'required' | 'calculation' | 'option' | 'no-case' | 'check';
  /** The questions it belongs to: one, or all that share the rule for "no case so far" of the file. Empty for checks. */
  readonly questionIds: readonly string[];
  /** The option it shows. */
  readonly optionId?: string;
}

/** What the parts of one file share while it is read. */
export interface Draft {
  readonly reading: Reading;
  /** Prefix of the question ids; `undefined` when the file does not say. */
  readonly code: string | undefined;
  /** The anchors of every question that has none of its own. */
  readonly anchors: CommonLevels;
  /** What every law-and-practice question says about "no case so far" that does not say it itself. */
  readonly noCase: NoCaseRule | undefined;
  /** The questions that take the rule of the file. */
  readonly noCaseTakers: string[];
  /** Every id of the file with the place where it was given first. */
  readonly ids: Map<string, Spot>;
  /** The ids of questions, those that could not be read included. */
  readonly questionIds: Set<string>;
  readonly questions: Map<string, Question>;
  /** How many questions were begun, those that could not be read included. */
  count: number;
  readonly expressions: PendingExpression[];
}

/** The draft of a file of which nothing has been read but what all its questions share. */
export function newDraft(
  reading: Reading,
  {
    code,
    anchors = {},
    noCase,
  }: {
    readonly code?: string | undefined;
    readonly anchors?: CommonLevels;
    readonly noCase?: NoCaseRule | undefined;
  } = {},
): Draft {
  return {
    reading,
    code,
    anchors,
    noCase,
    noCaseTakers: [],
    ids: new Map(),
    questionIds: new Set(),
    questions: new Map(),
    count: 0,
    expressions: [],
  };
}

/** Reads an id: of the right form, with the code of the instrument before it, given once. */
export function claimId(draft: Draft, spot: Spot | undefined, id: string, name: string): void {
  if (spot === undefined || id === '') return;
  const { reading, code, ids } = draft;
  const first = ids.get(id);
  if (!isIdOf('questionId', id) || (code !== undefined && !id.startsWith(`${code}-`))) {
    const example = `${code ?? 'EG'}-A01`;
    reading.report(
      'bad-id',
      spot,
      `"${id.slice(0, 60)}" cannot be a ${name}; write the code, a hyphen and letters or digits, like ${example}`,
    );
  } else if (first !== undefined) {
    reading.report(
      'duplicate-id',
      spot,
      `"${id}" is given twice, first at ${first.path}; ids are permanent and given once`,
    );
  } else ids.set(id, spot);
}

/** Puts an expression aside until all questions are known. */
export function awaitExpression(draft: Draft, spot: Spot | undefined, rest: Omit<PendingExpression, 'spot'>): void {
  if (spot !== undefined) draft.expressions.push({ spot, ...rest });
}
