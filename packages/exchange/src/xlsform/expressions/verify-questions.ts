import { checkExpression, parseExpression, questionsRead, type Option, type Question } from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import type { ImportDraft } from '../import/import-draft.ts';

/** An expression of a question. */
interface PlacedExpression {
  readonly what: string;
  readonly text: string;
  readonly expects: 'truth' | 'any';
  /** Whether the question waits for what it reads. */
  readonly isWaiting: boolean;
  /** The question without it; `undefined` where it cannot be without. */
  readonly without: () => Question | undefined;
}

/**
 * Takes out every expression that the reader of instrument files would refuse: of the wrong type, about questions that are
 * not there, about the question itself, or in a ring. Each is named at the row of its question.
 */
export function verifyQuestions(draft: ImportDraft, rowOf: (questionId: string) => FormRow | undefined): void {
  for (;;) {
    const isFaulty = dropFaulty(draft, rowOf);
    const isCyclic = !isFaulty && dropRings(draft, rowOf);
    if (!isFaulty && !isCyclic) break;
  }
  verifyChecks(draft);
}

function dropFaulty(draft: ImportDraft, rowOf: (questionId: string) => FormRow | undefined): boolean {
  const { questions } = draft;
  let isDropped = false;
  for (const { questionId } of questions.values()) {
    // Each time anew, since dropping one expression makes another question.
    for (let found = faultIn(draft, questionId); found !== undefined; found = faultIn(draft, questionId)) {
      drop(draft, questionId, found.expression, found.why, rowOf);
      isDropped = true;
    }
  }
  return isDropped;
}

function faultIn({ questions }: ImportDraft, questionId: string) {
  const question = questions.get(questionId);
  for (const expression of question === undefined ? [] : expressionsOf(question)) {
    const { tree, problems } = parseExpression(expression.text);
    if (tree === undefined) return { expression, why: problems[0]?.code ?? 'it cannot be read' };
    if (questionsRead(tree).includes(questionId)) return { expression, why: 'it reads the question itself' };
    const scope = { questions, isRound: false, expects: expression.expects };
    const fault = checkExpression(tree, scope).find(({ severity }) => severity === 'error');
    if (fault !== undefined) return { expression, why: `it is refused here (${fault.code})` };
  }
  return undefined;
}

function drop(
  { questions, ledger }: ImportDraft,
  questionId: string,
  expression: PlacedExpression,
  why: string,
  rowOf: (questionId: string) => FormRow | undefined,
): void {
  const row = rowOf(questionId);
  const without = expression.without();
  if (without !== undefined) questions.set(questionId, without);
  else {
    questions.delete(questionId);
  }
  const what = `the ${expression.what} of ${questionId} is left out: ${why}`;
  if (row === undefined) ledger.note('lost', 'expression', what);
  else if (without === undefined) ledger.loseRow(row, 'expression', what);
  else ledger.note('lost', 'expression', what, row);
}

function expressionsOf(question: Question): readonly PlacedExpression[] {
  const { skip, ...unskipped } = question;
  const placed: PlacedExpression[] = [];
  if (skip !== undefined) {
    const without = unskipped as Question; // a skip may always be absent
    placed.push({ what: 'condition', text: skip.when, expects: 'truth', isWaiting: true, without: () => without });
  }
  if ('requiredWhen' in question && question.requiredWhen !== undefined) {
    const { requiredWhen: text, ...rest } = question;
    const without = { ...rest, isOptional: true } as Question; // the same kind, optional
    placed.push({ what: 'requirement', text, expects: 'truth', isWaiting: false, without: () => without });
  }
  if (question.kind === 'calculated') {
    const { calculation: text } = question;
    placed.push({ what: 'calculation', text, expects: 'any', isWaiting: true, without: () => undefined });
  }
  if (question.kind === 'law-and-practice' && question.noCaseWhen !== undefined) {
    const { noCaseWhen: text, noCaseEffect: _effect, ...without } = question;
    placed.push({ what: 'rule for no case', text, expects: 'truth', isWaiting: true, without: () => without });
  }
  if ('options' in question) {
    for (const [index, { shownWhen }] of question.options.entries()) {
      if (shownWhen === undefined) continue;
      placed.push({
        what: 'filter',
        text: shownWhen,
        expects: 'truth',
        isWaiting: true,
        without: () => ({
          ...question,
          options: question.options.map((option, at) => (at === index ? always(option) : option)),
        }),
      });
    }
  }
  return placed;
}

function always({ shownWhen: _shownWhen, ...option }: Option): Option {
  return option;
}

/** Takes out every expression that closes a ring of questions that wait for each other, in one walk over all of them. */
function dropRings(draft: ImportDraft, rowOf: (questionId: string) => FormRow | undefined): boolean {
  const { questions } = draft;
  const state = new Map<string, 'open' | 'done'>();
  let isDropped = false;
  for (const start of questions.keys()) {
    if (state.has(start)) continue;
    const path: { readonly questionId: string; waits: readonly Wait[]; at: number }[] = [];
    const enter = (questionId: string): void => {
      state.set(questionId, 'open');
      path.push({ questionId, waits: waitsOf(questions.get(questionId)), at: 0 });
    };
    enter(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const wait = last.waits[last.at];
      if (wait === undefined) {
        state.set(last.questionId, 'done');
        path.pop();
        continue;
      }
      if (state.get(wait.read) === 'open') {
        const { expression } = wait;
        drop(draft, last.questionId, expression, `it and ${wait.read} would wait for each other`, rowOf);
        isDropped = true;
        // What is left of the question waits for what its other expressions read.
        last.waits = waitsOf(questions.get(last.questionId));
        last.at = 0;
        continue;
      }
      last.at += 1;
      if (!state.has(wait.read) && questions.has(wait.read)) enter(wait.read);
    }
  }
  return isDropped;
}

/** A question that is read, and by which expression. */
interface Wait {
  readonly read: string;
  readonly expression: PlacedExpression;
}

function waitsOf(question: Question | undefined): readonly Wait[] {
  if (question === undefined) return [];
  return expressionsOf(question)
    .filter(({ isWaiting }) => isWaiting)
    .flatMap((expression) => {
      const { tree } = parseExpression(expression.text);
      return tree === undefined ? [] : questionsRead(tree).map((read) => ({ read, expression }));
    });
}

/** Checks that name questions or compare things that are not there go too. */
function verifyChecks({ questions, checks, ledger }: ImportDraft): void {
  for (const check of checks.splice(0)) {
    const { tree } = parseExpression(check.when);
    const isKnown = check.questionIds.every((questionId) => questions.has(questionId));
    const faults =
      tree === undefined ? undefined : checkExpression(tree, { questions, isRound: false, expects: 'truth' });
    if (isKnown && faults?.every(({ severity }) => severity !== 'error') === true) checks.push(check);
    else ledger.note('lost', 'expression', `the check ${check.checkId} is left out: it names what is not there`);
  }
}
