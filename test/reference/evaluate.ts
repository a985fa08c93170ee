import type { Answer, Expression, LawAndPracticeValue, Question, RecordValue } from '@groundwork/instrument';
import { isLink, levelOf } from './answer-by-itself.ts';
import {
  daysOf,
  divisionByZero,
  isFault,
  numberOf,
  roundedHalfUp,
  wrongType,
  type AnswerWorth,
  type Worth,
} from './worth.ts';

/** What an expression can look at. */
export interface World {
  question(questionId: string): Question | undefined;
  /** What the answer to a question is worth now; `undefined` while it is hidden. */
  worth(questionId: string): AnswerWorth;
  answer(questionId: string): Answer | undefined;
  readonly today: string | undefined;
}

/**
 * Works out an expression by walking its tree, the plainest way there is: everything is looked at again every time.
 *
 * @param row the record that a condition over records looks at
 */
export function evaluate(tree: Expression, world: World, row?: RecordValue): Worth {
  switch (tree.kind) {
    case 'number':
    case 'text':
      return tree.value;
    case 'group':
      return evaluate(tree.inner, world, row);
    case 'negative': {
      const worth = evaluate(tree.operand, world, row);
      return typeof worth === 'number' ? numberOf(-worth) : faultOf(worth);
    }
    case 'question': {
      const question = world.question(tree.questionId);
      if (tree.fieldId !== undefined) return question === undefined ? undefined : fieldOf(question, tree.fieldId, row);
      const worth = world.worth(tree.questionId);
      // What is no single value is read by functions only.
      return typeof worth === 'object' && !isFault(worth) ? undefined : worth;
    }
    case 'operation':
      return operation(tree.operator, evaluate(tree.left, world, row), evaluate(tree.right, world, row));
    case 'call':
      return call(tree.name, tree.parameters, world, row);
  }
}

function operation(operator: string, a: Worth, b: Worth): Worth {
  const areNumbers = typeof a === 'number' && typeof b === 'number';
  const areTexts = typeof a === 'string' && typeof b === 'string';
  switch (operator) {
    case 'and':
      return a === true && b === true;
    case 'or':
      return a === true || b === true;
    case '=':
      return (areNumbers || areTexts) && a === b;
    case '!=':
      return (areNumbers || areTexts) && a !== b;
    case '<':
      return areNumbers && a < b;
    case '<=':
      return areNumbers && a <= b;
    case '>':
      return areNumbers && a > b;
    case '>=':
      return areNumbers && a >= b;
  }
  if (!areNumbers) return faultOf(a) ?? faultOf(b);
  switch (operator) {
    case '+':
      return numberOf(a + b);
    case '-':
      return numberOf(a - b);
    case '*':
      return numberOf(a * b);
    case 'div':
      return b === 0 ? divisionByZero : numberOf(a / b);
    case 'mod':
      return b === 0 ? divisionByZero : numberOf(a % b);
    default:
      throw new Error(`the reference has no operator ${operator}`);
  }
}

/** What arithmetic makes of something that is no number. */
function faultOf(worth: Worth): Worth {
  if (worth === undefined || typeof worth === 'number') return undefined;
  return isFault(worth) ? worth : wrongType;
}

function fieldOf(question: Question, fieldId: string, row: RecordValue | undefined): number | string | undefined {
  const field = question.kind === 'repeat' ? question.fields.find(({ id }) => id === fieldId) : undefined;
  const value = row?.[fieldId];
  if (field?.kind === 'date') return daysOf(value);
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
}

function call(name: string, parameters: readonly Expression[], world: World, row: RecordValue | undefined): Worth {
  const [first, second] = parameters;
  const asked = first?.kind === 'question' ? first : undefined;
  const worth = asked === undefined ? undefined : world.worth(asked.questionId);
  const question = asked === undefined ? undefined : world.question(asked.questionId);
  const answer = asked === undefined ? undefined : world.answer(asked.questionId);
  const id = second?.kind === 'text' ? second.value : '';
  const list = Array.isArray(worth) ? (worth as readonly unknown[]) : undefined;
  const values = (): readonly Worth[] => parameters.map((parameter) => evaluate(parameter, world, row));
  switch (name) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'not':
      return values()[0] !== true;
    case 'if': {
      const [condition, met, unmet] = values();
      return condition === true ? met : unmet;
    }
    case 'coalesce':
      return values().find((value) => value !== undefined);
    case 'round': {
      const [value, digits = parameters.length === 1 ? 0 : undefined] = values();
      return ofTwo(value, digits, roundedHalfUp);
    }
    case 'abs':
      return ofTwo(values()[0], 0, Math.abs);
    case 'today':
      return daysOf(world.today);
    case 'date':
      return first?.kind === 'text' ? daysOf(first.value) : undefined;
    case 'year':
      return ofTwo(values()[0], 0, (days) => new Date(days * 86_400_000).getUTCFullYear());
    case 'days-between':
      return ofTwo(values()[0], values()[1], (from, to) => to - from);
    case 'answered':
      if (isParts(worth)) return levelOf(worth) !== undefined;
      return worth !== undefined && !isFault(worth);
    case 'selected':
      return worth === id || (list?.includes(id) ?? false);
    case 'count-selected': {
      if (typeof worth === 'string') return 1;
      const options = question !== undefined && 'options' in question ? question.options : [];
      const isCounted = (chosen: unknown): boolean =>
        !options.some(({ optionId, isExclusive }) => optionId === chosen && isExclusive === true);
      return list?.filter(isCounted).length;
    }
    case 'position': {
      const place = list?.indexOf(id) ?? -1;
      return place === -1 ? undefined : place + 1;
    }
    case 'count-links':
      return worth === undefined ? undefined : (answer?.evidence ?? []).filter(({ link }) => isLink(link)).length;
    case 'detail': {
      const details = question !== undefined && 'details' in question ? (question.details ?? []) : [];
      const value = worth === undefined ? undefined : answer?.details?.[id];
      if (details.find((detail) => detail.id === id)?.kind === 'date') return daysOf(value);
      return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
    }
    case 'length':
      return typeof worth === 'string' ? worth.length : undefined;
    case 'level':
      if (isParts(worth)) return levelOf(worth);
      return typeof worth === 'number' ? worth : undefined;
    case 'law':
      return isParts(worth) ? worth.law : undefined;
    case 'practice':
      return isParts(worth) && typeof worth.practice === 'number' ? worth.practice : undefined;
    case 'count':
      return list?.length;
    case 'count-where':
      return whereMet(list, second, world)?.length;
    case 'sum-where': {
      const met = whereMet(list, second, world);
      if (met === undefined) return undefined;
      return numberOf(numbersOf(met, asked?.fieldId ?? '').reduce((sum, number) => sum + number, 0));
    }
    case 'sum':
    case 'mean':
    case 'min':
    case 'max': {
      if (parameters.length > 1 || asked?.fieldId === undefined) return combined(name, values());
      const numbers = numbersOf((list ?? []) as readonly RecordValue[], asked.fieldId);
      return numbers.length === 0 ? undefined : combined(name, numbers);
    }
    default:
      throw new Error(`the reference has no function ${name}`);
  }
}

function isParts(worth: AnswerWorth): worth is LawAndPracticeValue {
  return typeof worth === 'object' && !Array.isArray(worth) && !isFault(worth);
}

function ofTwo(a: Worth, b: Worth, calculate: (a: number, b: number) => number): Worth {
  return typeof a === 'number' && typeof b === 'number' ? numberOf(calculate(a, b)) : (faultOf(a) ?? faultOf(b));
}

function whereMet(
  records: readonly unknown[] | undefined,
  condition: Expression | undefined,
  world: World,
): readonly RecordValue[] | undefined {
  if (condition === undefined) throw new Error('the reference needs a condition');
  return (records as readonly RecordValue[] | undefined)?.filter((row) => evaluate(condition, world, row) === true);
}

function numbersOf(records: readonly RecordValue[], fieldId: string): readonly number[] {
  return records.map((record) => record[fieldId]).filter((value) => typeof value === 'number');
}

function combined(name: string, worths: readonly Worth[]): Worth {
  const fault = worths.map(faultOf).find((found) => found !== undefined);
  if (fault !== undefined) return fault;
  const numbers = worths.filter((worth) => typeof worth === 'number');
  if (numbers.length < worths.length) return undefined;
  const sum = numbers.reduce((total, number) => total + number, 0);
  switch (name) {
    case 'sum':
      return numberOf(sum);
    case 'mean':
      return numberOf(sum / numbers.length);
    case 'min':
      return Math.min(...numbers);
    default:
      return Math.max(...numbers);
  }
}
