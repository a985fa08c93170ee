import {
  parseExpression,
  type CallNode,
  type Expression,
  type OperationNode,
  type Question,
} from '@groundwork/instrument';
import { fillIn } from './words/fill-in.ts';
import type { PaperWord, PaperWords } from './words/paper-words.ts';

/** What an expression is put into words with: the questions it names, in the reader's language, and the words. */
export interface Telling {
  readonly questions: ReadonlyMap<string, Question>;
  readonly words: PaperWords;
}

/** A condition as the end of a sentence: "... if it is so" or "... unless it is so". */
export interface ConditionInWords {
  readonly sense: 'if' | 'unless';
  readonly text: string;
}

/**
 * Puts an expression into words, as a reader of paper needs it: questions by number and label, options and levels by
 * their texts. An expression that cannot be read is given as it stands.
 *
 * Words are for people: what is unanswered, and that a comparison with it is false, goes without saying on paper.
 *
 * @example expressionInWords("${EG-A00} = 'no'", telling) // => 'EG-A00 (Change of government) is “No”'
 */
export function expressionInWords(expression: string, telling: Telling): string {
  const { tree } = parseExpression(expression);
  return tree === undefined ? expression : new Teller(telling).say(tree);
}

/**
 * Puts a condition into words and leaves a `not(` around it to the sentence it goes into.
 *
 * @example conditionInWords("not(${EG-A00} = 'no')", telling).sense // => 'unless'
 */
export function conditionInWords(expression: string, telling: Telling): ConditionInWords {
  const { tree } = parseExpression(expression);
  if (tree === undefined) return { sense: 'if', text: expression };
  const teller = new Teller(telling);
  const whole = bare(tree);
  const [inner] = whole.kind === 'call' && whole.name === 'not' ? whole.parameters : [];
  return inner === undefined
    ? { sense: 'if', text: teller.say(whole) }
    : { sense: 'unless', text: teller.say(bare(inner)) };
}

const comparisons: ReadonlyMap<string, PaperWord> = new Map([
  ['=', 'equal'],
  ['!=', 'notEqual'],
  ['<', 'below'],
  ['<=', 'atMost'],
  ['>', 'above'],
  ['>=', 'atLeast'],
]);

const signs: ReadonlyMap<string, string> = new Map([
  ['+', '+'],
  ['-', '−'],
  ['*', '×'],
  ['div', '÷'],
]);

/** Functions of one list of parameters or of parameters by place, with the sentence of the same name. */
const listFunctions: ReadonlySet<string> = new Set(['sum', 'mean', 'min', 'max']);
const placedFunctions: ReadonlySet<string> = new Set([
  'if',
  'abs',
  'days-between',
  'round',
  'count-where',
  'sum-where',
]);
const questionFunctions: ReadonlyMap<string, PaperWord> = new Map([
  ['answered', 'answered'],
  ['count-selected', 'count-selected'],
  ['count-links', 'count-links'],
  ['length', 'length'],
  ['level', 'level'],
  ['law', 'lawOf'],
  ['practice', 'practiceOf'],
  ['count', 'count'],
]);

class Teller {
  readonly #questions: Telling['questions'];
  readonly #words: PaperWords;

  constructor({ questions, words }: Telling) {
    this.#questions = questions;
    this.#words = words;
  }

  say(tree: Expression): string {
    switch (tree.kind) {
      case 'number':
        return tree.text;
      case 'text':
        return this.#quoted(tree.value);
      case 'group':
        return this.#fill('group', { a: this.say(tree.inner) });
      case 'negative':
        return `−${this.say(tree.operand)}`;
      case 'question': {
        const question = this.#questions.get(tree.questionId);
        const named = this.#named(tree.questionId);
        if (tree.fieldId === undefined) return named;
        const fields = question?.kind === 'repeat' ? question.fields : [];
        const label = fields.find(({ id }) => id === tree.fieldId)?.label ?? tree.fieldId;
        return this.#fill('field', { field: this.#quoted(label), a: named });
      }
      case 'call':
        return this.#call(tree);
      case 'operation':
        return this.#operation(tree);
    }
  }

  #fill(word: PaperWord, params: Readonly<Record<string, string>>): string {
    return fillIn(this.#words[word], params);
  }

  #quoted(text: string): string {
    return this.#fill('quote', { text });
  }

  #named(questionId: string): string {
    const label = this.#questions.get(questionId)?.label ?? '';
    return label === '' ? questionId : this.#fill('named', { id: questionId, label });
  }

  #operation(tree: OperationNode): string {
    const { operator, left, right } = tree;
    if (operator === 'and') {
      return withoutGuards(joined(tree))
        .map((part) => this.say(part))
        .reduce((a, b) => this.#fill('and', { a, b }));
    }
    if (operator === 'or') {
      const [a, b] = [left, right].map((part) => {
        const text = this.say(part);
        // "a and b or c" is read in two ways.
        return part.kind === 'operation' && part.operator === 'and' ? this.#fill('group', { a: text }) : text;
      });
      return this.#fill('or', { a: a ?? '', b: b ?? '' });
    }
    const word = comparisons.get(operator);
    if (word !== undefined) {
      const isExact = operator === '=' || operator === '!=';
      return this.#fill(word, { a: this.#side(left, right, isExact), b: this.#side(right, left, isExact) });
    }
    const sign = signs.get(operator);
    const params = { a: this.say(left), b: this.say(right) };
    return sign === undefined ? this.#fill('remainder', params) : `${params.a} ${sign} ${params.b}`;
  }

  /** One side of a comparison; a constant is said as the question on the other side has it. */
  #side(tree: Expression, other: Expression, isExact: boolean): string {
    const constant = bare(tree);
    const asked = bare(other);
    const question = asked.kind === 'question' ? this.#questions.get(asked.questionId) : undefined;
    if (question === undefined) return this.say(tree);
    if (constant.kind === 'text' && 'options' in question) return this.#option(question, constant.value);
    if (constant.kind !== 'number') return this.say(tree);
    switch (question.kind) {
      case 'level':
      case 'state':
      case 'severity':
      case 'agreement': {
        const level = question.levels.find(({ score }) => score === constant.value);
        if (level === undefined || !isExact) return this.#fill('levelOnly', { score: constant.text });
        return this.#fill('levelOf', { score: constant.text, text: this.#quoted(level.text) });
      }
      case 'number':
        return `${constant.text} ${question.unit}`;
      case 'share':
        return `${constant.text} %`;
      default:
        return constant.text;
    }
  }

  #option(question: Question, optionId: string): string {
    const options = 'options' in question ? question.options : [];
    return this.#quoted(options.find((option) => option.optionId === optionId)?.text ?? optionId);
  }

  #call(tree: CallNode): string {
    const { name, parameters } = tree;
    const [first, second] = parameters;
    const params = { a: '', b: '', c: '', ...this.#placed(parameters) };
    const question = first?.kind === 'question' ? this.#questions.get(first.questionId) : undefined;
    const id = second?.kind === 'text' ? second.value : '';
    const reading = questionFunctions.get(name);
    if (reading !== undefined) return this.#fill(reading, params);
    if (listFunctions.has(name)) {
      const list = parameters.map((part) => this.say(part)).join('; ');
      return this.#fill(name as PaperWord, { list }); // the sentences are called as the functions
    }
    if (placedFunctions.has(name)) {
      return this.#fill(name as PaperWord, name === 'round' ? { ...params, b: params.b || '0' } : params);
    }
    switch (name) {
      case 'not':
        return first === undefined ? '' : this.#negated(bare(first));
      case 'true':
        return this.#words.always;
      case 'false':
        return this.#words.never;
      case 'selected':
        return question === undefined ? params.a : this.#selected(question, id, 'ticked', 'equal');
      case 'position':
        return question === undefined
          ? params.a
          : this.#fill('position', { ...params, option: this.#option(question, id) });
      case 'detail': {
        const details = question !== undefined && 'details' in question ? (question.details ?? []) : [];
        const detail = this.#quoted(details.find((known) => known.id === id)?.label ?? id);
        return this.#fill('detail', { ...params, detail });
      }
      case 'coalesce':
        return parameters.map((part) => this.say(part)).reduce((a, b) => this.#fill('coalesce', { a, b }));
      case 'today':
        return this.#words.today;
      case 'date':
        return first?.kind === 'text' ? this.#fill('isolated', { text: first.value }) : params.a;
      case 'year':
        return this.#fill('yearOf', params);
      default:
        return `${name}(${parameters.map((part) => this.say(part)).join('; ')})`;
    }
  }

  #placed(parameters: readonly Expression[]): Readonly<Record<string, string>> {
    return Object.fromEntries(
      parameters.slice(0, 3).map((part, index) => [['a', 'b', 'c'][index] ?? '', this.say(part)]),
    );
  }

  #selected(question: Question, optionId: string, several: PaperWord, one: PaperWord): string {
    const a = this.#named(question.questionId);
    const option = this.#option(question, optionId);
    return question.kind === 'single-choice' ? this.#fill(one, { a, b: option }) : this.#fill(several, { a, option });
  }

  #negated(inner: Expression): string {
    if (inner.kind === 'call') {
      const [first, second] = inner.parameters;
      const question = first?.kind === 'question' ? this.#questions.get(first.questionId) : undefined;
      if (inner.name === 'answered' && question !== undefined) {
        return this.#fill('notAnswered', { a: this.#named(question.questionId) });
      }
      if (inner.name === 'selected' && question !== undefined && second?.kind === 'text') {
        return this.#selected(question, second.value, 'notTicked', 'notEqual');
      }
      if (inner.name === 'not' && first !== undefined) return this.say(bare(first));
    }
    if (inner.kind === 'operation' && (inner.operator === '=' || inner.operator === '!=')) {
      return this.#operation({ ...inner, operator: inner.operator === '=' ? '!=' : '=' });
    }
    const text = this.say(inner);
    const isJoined = inner.kind === 'operation' && (inner.operator === 'and' || inner.operator === 'or');
    return this.#fill('not', { a: isJoined ? this.#fill('group', { a: text }) : text });
  }
}

/** A part without the parentheses around it. */
function bare(tree: Expression): Expression {
  return tree.kind === 'group' ? bare(tree.inner) : tree;
}

/** What stands between the outermost `and`s. */
function joined(tree: Expression): readonly Expression[] {
  return tree.kind === 'operation' && tree.operator === 'and' ? [...joined(tree.left), ...joined(tree.right)] : [tree];
}

/** The parts without each `answered(x)` that another part makes plain: what is compared has been answered. */
function withoutGuards(parts: readonly Expression[]): readonly Expression[] {
  const compared = new Set(
    parts.flatMap((part) => {
      const tree = bare(part);
      if (tree.kind !== 'operation' || !comparisons.has(tree.operator)) return [];
      return [bare(tree.left), bare(tree.right)].flatMap((side) => (side.kind === 'question' ? [side.questionId] : []));
    }),
  );
  const left = parts.filter((part) => {
    const tree = bare(part);
    const [first] = tree.kind === 'call' && tree.name === 'answered' ? tree.parameters : [];
    return first?.kind !== 'question' || !compared.has(first.questionId);
  });
  return left.length === 0 ? parts : left;
}
