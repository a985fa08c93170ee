import {
  compileExpression,
  parseExpression,
  type AnswerState,
  type CompiledExpression,
  type ExpressionNames,
  type Question,
} from '@groundwork/instrument';
import { ExpressionRunner } from 'survey-core';

/** How often an expression is worked out in a second, ours and the peer in turns. */
export interface ExpressionLine {
  readonly text: string;
  /** Millions a second. */
  readonly rate: number;
  /** `null` where the peer comes to another result. */
  readonly peerRate: number | null;
  /** Microseconds to read and compile the text. */
  readonly compileMicroseconds: number;
}

const unscored = { label: '', text: '', respondentRoles: ['gov-lead'] } as const;
const scored = {
  ...unscored,
  weight: 0,
  evidence: 'none',
  targetLinks: [],
  isCrossCutting: false,
  details: [],
} as const;
const yesNo = ['yes', 'partly', 'no'].map((optionId) => ({ optionId, text: optionId }));
const choiceOf = (questionId: string): Question => ({ ...unscored, questionId, kind: 'single-choice', options: yesNo });
const numberOf = (questionId: string): Question => ({
  ...scored,
  questionId,
  kind: 'number',
  unit: 'km',
  minimum: 0,
  maximum: 1_000,
  decimals: 1,
});
const tenNumbers = Array.from({ length: 10 }, (_, at) => `W${at}`);
const records = Array.from({ length: 20 }, (_, at) => ({ status: at % 3 === 0 ? 'paper' : 'online', users: at }));

/** Questions with what they are answered with; `undefined` is unanswered. */
const answered: readonly (readonly [Question, AnswerState['values'][number]])[] = [
  [choiceOf('A1'), 'yes'],
  [choiceOf('A2'), 'partly'],
  [choiceOf('A3'), undefined],
  [numberOf('N1'), 42],
  [numberOf('N9'), undefined],
  [{ ...scored, questionId: 'M1', kind: 'multiple-choice', options: yesNo }, ['yes', 'partly']],
  [
    {
      ...unscored,
      questionId: 'R1',
      kind: 'repeat',
      recordLabel: 'service',
      fields: [
        { id: 'status', label: '', kind: 'text', required: false },
        { id: 'users', label: '', kind: 'number', required: false },
      ],
      minimumRecords: 0,
      maximumRecords: 200,
    },
    records,
  ],
  ...tenNumbers.map((questionId, at) => [numberOf(questionId), at / 2] as const),
];
const names: ExpressionNames = {
  question(questionId) {
    const slot = answered.findIndex(([question]) => question.questionId === questionId);
    const [question] = answered[slot] ?? [];
    return question === undefined ? undefined : { slot, question };
  },
};
const state: AnswerState = {
  values: answered.map(([, value]) => value),
  answers: answered.map(() => undefined),
  today: undefined,
  row: undefined,
};
const peerValues = Object.fromEntries(answered.map(([{ questionId }, value]) => [questionId, value ?? null]));

const weighted = (write: (id: string) => string): string =>
  `(${tenNumbers.map((id, at) => `${write(id)} * ${at + 1}`).join(' + ')})`;
const weightedMean = tenNumbers.reduce((sum, _, at) => sum + (at / 2) * (at + 1), 0) / 55;

/** Our text, the peer's, and the result of both. */
const expressions: readonly (readonly [ours: string, peer: string, result: unknown])[] = [
  ["${A1} = 'yes'", "{A1} = 'yes'", true],
  ["${A1} = 'yes' and ${N1} > 3", "{A1} = 'yes' and {N1} > 3", true],
  ["selected(${M1}, 'partly')", "{M1} contains 'partly'", true],
  [
    "(${A1} = 'no' or ${A2} = 'partly') and not(${A3} = 'no') and ${N1} >= 10 and ${N1} <= 100",
    "({A1} = 'no' or {A2} = 'partly') and !({A3} = 'no') and {N1} >= 10 and {N1} <= 100",
    true,
  ],
  [
    "if(${A2} = 'yes', 1, if(${A2} = 'partly', 0.5, 0)) * 2 + ${N1} div 100",
    "iif({A2} = 'yes', 1, iif({A2} = 'partly', 0.5, 0)) * 2 + {N1} / 100",
    1.42,
  ],
  [`${weighted((id) => `\${${id}}`)} div 55`, `${weighted((id) => `{${id}}`)} / 55`, weightedMean],
  ["count-where(${R1}, ${R1.status} = 'online')", "countInArray({R1}, 'users', {status} = 'online')", 13],
  ['coalesce(${N9}, 0) + ${N1}', 'iif({N9} empty, 0, {N9}) + {N1}', 42],
];

/**
 * Measures eight expressions as questionnaires have them.
 *
 * @returns the geometric means of the rates, ours and the peer's, in millions a second
 * @throws Error when ours is worth something else than it should
 */
export function benchExpressions(print: (line: ExpressionLine) => void): readonly [ours: number, peer: number] {
  const lines = expressions.map(([text, peerText, result]) => {
    const ask = compiled(text);
    if (ask(state) !== result) throw new Error(`${text} is worth ${JSON.stringify(ask(state))}`);
    const runner = new ExpressionRunner(peerText);
    const isAlike = runner.runValues(peerValues) === result;
    const rates: readonly [number[], number[]] = [[], []];
    for (let turn = 0; turn < 5; turn += 1) {
      rates[0].push(rateOf(() => ask(state), result));
      if (isAlike) rates[1].push(rateOf(() => runner.runValues(peerValues), result));
    }
    const line: ExpressionLine = {
      text,
      rate: middle(rates[0]),
      peerRate: isAlike ? middle(rates[1]) : null,
      compileMicroseconds: 1 / rateOf(() => compiled(text), undefined),
    };
    print(line);
    return line;
  });
  const peerRates = lines.map(({ peerRate }) => peerRate).filter((rate) => rate !== null);
  return [geometricMean(lines.map(({ rate }) => rate)), geometricMean(peerRates)];
}

function compiled(text: string): CompiledExpression {
  const { tree } = parseExpression(text);
  if (tree === undefined) throw new Error(`unreadable: ${text}`);
  return compileExpression(tree, names);
}

/** Millions of calls a second over a tenth of a second; the results are counted, so that no call can be left out. */
function rateOf(call: () => unknown, result: unknown): number {
  let calls = 0;
  let right = 0;
  const started = performance.now();
  let elapsed = 0;
  while (elapsed < 100) {
    for (let turn = 0; turn < 500; turn += 1) if (call() === result) right += 1;
    calls += 500;
    elapsed = performance.now() - started;
  }
  if (result !== undefined && right !== calls) throw new Error('a result has changed');
  return calls / elapsed / 1_000;
}

function middle(rates: readonly number[]): number {
  return rates.toSorted((one, other) => one - other)[rates.length >> 1] ?? Number.NaN;
}

function geometricMean(rates: readonly number[]): number {
  return Math.exp(rates.reduce((sum, rate) => sum + Math.log(rate), 0) / rates.length);
}
