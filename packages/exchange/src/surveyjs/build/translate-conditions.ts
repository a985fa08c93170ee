import { parseExpression, questionsRead } from '@groundwork/instrument';
import type { ValueType } from '../expression/asked.ts';
import {
  translateSurveyExpression,
  type Translation,
  type TranslationScope,
} from '../expression/translate-survey-expression.ts';
import type { DraftQuestion, PendingExpression } from '../read/draft.ts';
import type { Reading } from '../read/reading.ts';

/** Most calculations that wait for each other in a chain. */
const longestChain = 200;

/**
 * Puts every expression into our language, and names those that cannot be. A question that is worked out by one of these is
 * left out, and so is whatever reads it.
 *
 * @returns the ids of the calculated questions that are left out
 */
export function translateConditions(reading: Reading, questions: readonly DraftQuestion[]): ReadonlySet<string> {
  const { report, names } = reading;
  const said = new Set<string>();
  const types = new Map<string, ValueType | undefined>();
  const done = new Map<PendingExpression, Translation>();
  let chain = 0;

  const say = (pending: PendingExpression, translation: Translation): void => {
    const isLost = translation.fault !== undefined;
    if (!isLost && !translation.calculates) return;
    const message = isLost
      ? `this cannot be put into our language: ${translation.fault}`
      : 'where an answer is missing there is no result here, while SurveyJS takes it for 0';
    const key = `${pending.path} ${message}`;
    if (said.has(key)) return;
    said.add(key);
    report.note(
      isLost ? 'not-carried' : 'changed',
      isLost ? 'expression' : 'missing-in-arithmetic',
      pending.path,
      message,
    );
  };
  const scopeOf = (item: string | undefined): TranslationScope => ({
    target: (name) => names.target(name),
    item,
    calculatedType,
  });
  const translate = (pending: PendingExpression, wanted: 'truth' | 'any'): Translation => {
    const known = done.get(pending);
    if (known !== undefined) return known;
    const translation = translateSurveyExpression(pending.source, wanted, scopeOf(pending.item));
    done.set(pending, translation);
    say(pending, translation);
    if (translation.fault === undefined) pending.translated = translation.text;
    return translation;
  };
  function calculatedType({ questionId, body }: DraftQuestion): ValueType | undefined {
    if (body.kind !== 'calculated') return undefined;
    if (types.has(questionId) || chain >= longestChain) return types.get(questionId);
    // While it is looked at it has no type, so that a ring of calculations ends.
    types.set(questionId, undefined);
    chain += 1;
    const translation = translate(body.calculation, 'any');
    chain -= 1;
    const type = translation.fault === undefined ? translation.type : undefined;
    types.set(questionId, type);
    return type;
  }

  for (const question of questions) {
    const { body, conditions, requiredWhen } = question;
    calculatedType(question);
    for (const pending of [...conditions, ...optionConditions(question)]) translate(pending, 'truth');
    if (requiredWhen !== undefined) translate(requiredWhen, 'truth');
    if (body.kind === 'calculated') translate(body.calculation, 'any');
  }
  for (const { when } of reading.checks) {
    if (typeof when !== 'string') translate(when, 'truth');
  }
  const lost = new Set(
    questions.flatMap(({ questionId, body }) =>
      body.kind === 'calculated' && body.calculation.translated === undefined ? [questionId] : [],
    ),
  );
  for (const pending of done.keys()) {
    if (readsOf(pending).some((read) => lost.has(read)))
      drop(reading, pending, 'it reads a value that was not carried over');
  }
  return breakRings(reading, questions, lost);
}

/** The conditions of all options of a question. */
export function optionConditions({ body }: DraftQuestion): readonly PendingExpression[] {
  return 'options' in body ? body.options.flatMap(({ conditions }) => conditions) : [];
}

/** Which questions a translated expression reads. */
export function readsOf({ translated }: PendingExpression): readonly string[] {
  const { tree } = translated === undefined ? {} : parseExpression(translated);
  return tree === undefined ? [] : questionsRead(tree);
}

/** Takes a translation back, and says why. */
export function drop({ report }: Reading, pending: PendingExpression, why: string): void {
  if (pending.translated === undefined) return;
  delete pending.translated;
  report.note('not-carried', 'expression', pending.path, `this was left out: ${why}`);
}

interface Edge {
  readonly pending: PendingExpression;
  readonly to: string;
  readonly isCalculation: boolean;
}

/**
 * Leaves out expressions that close a ring: a question must not wait for itself. Each ring is left at the expression that
 * comes back to a question on the way.
 */
function breakRings(
  reading: Reading,
  questions: readonly DraftQuestion[],
  lost: ReadonlySet<string>,
): ReadonlySet<string> {
  const edges = new Map(questions.map((question) => [question.questionId, edgesOf(question)]));
  const gone = new Set(lost);
  const state = new Map<string, 'open' | 'done'>();
  for (const { questionId } of questions) {
    if (state.has(questionId)) continue;
    const stack = [{ questionId, next: 0 }];
    state.set(questionId, 'open');
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (top === undefined) break;
      const edge = edges.get(top.questionId)?.[top.next];
      top.next += 1;
      if (edge === undefined) {
        state.set(top.questionId, 'done');
        stack.pop();
      } else if (edge.pending.translated === undefined) continue;
      else if (state.get(edge.to) === 'open') {
        drop(reading, edge.pending, 'questions would wait for each other in a ring');
        if (edge.isCalculation) gone.add(top.questionId);
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        stack.push({ questionId: edge.to, next: 0 });
      }
    }
  }
  return loseReaders(reading, edges, gone);
}

/** What reads a question that is gone goes as well. */
function loseReaders(
  reading: Reading,
  edges: ReadonlyMap<string, readonly Edge[]>,
  gone: Set<string>,
): ReadonlySet<string> {
  const readers = new Map<string, { readonly questionId: string; readonly edge: Edge }[]>();
  for (const [questionId, list] of edges) {
    for (const edge of list) {
      const known = readers.get(edge.to);
      if (known === undefined) readers.set(edge.to, [{ questionId, edge }]);
      else known.push({ questionId, edge });
    }
  }
  const queue = [...gone];
  for (let index = 0; index < queue.length; index += 1) {
    for (const { questionId, edge } of readers.get(queue[index] ?? '') ?? []) {
      drop(reading, edge.pending, 'it reads a value that was not carried over');
      if (edge.isCalculation && !gone.has(questionId)) {
        gone.add(questionId);
        queue.push(questionId);
      }
    }
  }
  return gone;
}

function edgesOf(question: DraftQuestion): readonly Edge[] {
  const { body, conditions } = question;
  const calculation = body.kind === 'calculated' ? [body.calculation] : [];
  return [...conditions, ...optionConditions(question), ...calculation].flatMap((pending) =>
    readsOf(pending).map((to) => ({ pending, to, isCalculation: calculation.includes(pending) })),
  );
}
