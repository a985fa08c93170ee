import type { Field } from './field.ts';
import type { Question } from './question.ts';
import type { Tape } from './tape.test-data.ts';

/** What expressions may read: the questions before, and of calculated ones those that are numbers. */
export interface Readable {
  readonly questions: readonly Question[];
  readonly calculatedNumbers: ReadonlySet<string>;
}

/** A condition over the questions before, drawn from the grammar; any of them reads at least the types right. */
export function anyCondition(tape: Tape, readable: Readable): string {
  return new Drawing(tape, readable).truth(3);
}

/** A calculation that gives a number. */
export function anyCalculation(tape: Tape, readable: Readable): string {
  return new Drawing(tape, readable).number(3);
}

const comparisons = ['=', '!=', '<', '<=', '>', '>='];

class Drawing {
  readonly #tape: Tape;
  readonly #readable: Readable;

  constructor(tape: Tape, readable: Readable) {
    this.#tape = tape;
    this.#readable = readable;
  }

  /** @param fuel how many levels may still be nested */
  truth(fuel: number): string {
    const tape = this.#tape;
    const makers: (() => string)[] = [
      ...this.#of(isAnswered, (id) => `answered(\${${id}})`),
      () => `${this.number(fuel - 1)} ${tape.pick(comparisons)} ${this.number(fuel - 1)}`,
      ...this.#of(
        isSingleChoice,
        (id, { options }) => `\${${id}} ${tape.pick(['=', '!='])} ${this.#text(tape.pick(options).optionId)}`,
      ),
      ...this.#of(isChoice, (id, { options }) => `selected(\${${id}}, ${this.#text(tape.pick(options).optionId)})`),
      ...this.#of(isText, (id) => `\${${id}} ${tape.pick(['=', '!='])} ${this.#text('as before')}`),
      ...this.#of(isDate, (id) => `\${${id}} ${tape.pick(comparisons)} ${this.#date()}`),
    ];
    if (fuel > 0) {
      makers.push(
        () => `${this.truth(fuel - 1)} and ${this.truth(fuel - 1)}`,
        () => `${this.truth(fuel - 1)} or ${this.truth(fuel - 1)}`,
        () => `not(${this.truth(fuel - 1)})`,
        () => `(${this.truth(fuel - 1)})`,
        () => `if(${this.truth(fuel - 1)}, true(), ${this.truth(fuel - 1)})`,
      );
    }
    return tape.pick(makers)();
  }

  number(fuel: number): string {
    const tape = this.#tape;
    const makers: (() => string)[] = [
      () => tape.pick(['0', '1', '3', '2.5', '100', '-1', '0.001']),
      ...this.#of(this.#isNumber, (id) => `\${${id}}`),
      ...this.#of(isLadder, (id) => `level(\${${id}})`),
      ...this.#of(isLawAndPractice, (id) => `${tape.pick(['law', 'practice', 'level'])}(\${${id}})`),
      ...this.#of(isChoice, (id) => `count-selected(\${${id}})`),
      ...this.#of(isRanking, (id, { options }) => `position(\${${id}}, ${this.#text(tape.pick(options).optionId)})`),
      ...this.#of(isText, (id) => `length(\${${id}})`),
      ...this.#of(isAnswered, (id) => `count-links(\${${id}})`),
      ...this.#of(isRepeat, (id) => `count(\${${id}})`),
      ...this.#of(
        hasNumericDetail,
        (id, { details }) => `detail(\${${id}}, ${this.#text(this.#numeric(details ?? []))})`,
      ),
      ...this.#of(hasNumericField, (id, { fields }) => this.#aggregate(id, this.#numeric(fields))),
    ];
    if (fuel > 0) {
      const inner = (): string => this.number(fuel - 1);
      makers.push(
        () => `${inner()} ${tape.pick(['+', '-', '*', 'div', 'mod'])} ${inner()}`,
        () => `(${inner()})`,
        () => `-${tape.pick(['1', `(${inner()})`])}`,
        () => `${tape.pick(['min', 'max', 'sum', 'mean'])}(${inner()}, ${inner()})`,
        () => `round(${inner()}, ${tape.below(4)})`,
        () => `abs(${inner()})`,
        () => `coalesce(${inner()}, ${inner()})`,
        () => `if(${this.truth(fuel - 1)}, ${inner()}, ${inner()})`,
        () => `year(${this.#date()})`,
        () => `days-between(${this.#date()}, ${this.#date()})`,
      );
    }
    return tape.pick(makers)();
  }

  #aggregate(repeatId: string, fieldId: string): string {
    const field = `\${${repeatId}.${fieldId}}`;
    return this.#tape.pick([
      `sum(${field})`,
      `mean(${field})`,
      `max(${field})`,
      `count-where(\${${repeatId}}, ${field} > 1)`,
      `sum-where(${field}, ${field} <= 10)`,
    ]);
  }

  #date(): string {
    const dates = this.#readable.questions.filter(isDate).map(({ questionId }) => `\${${questionId}}`);
    return this.#tape.pick(["date('2009-06-30')", 'today()', ...dates]);
  }

  /** A text in quotes of either kind. */
  #text(text: string): string {
    const quote = this.#tape.pick(["'", '"']);
    return `${quote}${text}${quote}`;
  }

  #numeric(fields: readonly Field[]): string {
    return this.#tape.pick(fields.filter(isNumericField).map(({ id }) => id));
  }

  readonly #isNumber = (question: Question): question is Question =>
    isLadder(question) ||
    question.kind === 'number' ||
    question.kind === 'share' ||
    this.#readable.calculatedNumbers.has(question.questionId);

  /** A maker for one of the questions of some sort; none where there is no such question. */
  #of<Found extends Question>(
    isOf: (question: Question) => question is Found,
    make: (questionId: string, question: Found) => string,
  ): readonly (() => string)[] {
    const found = this.#readable.questions.filter(isOf);
    if (found.length === 0) return [];
    return [
      () => {
        const question = this.#tape.pick(found);
        return make(question.questionId, question);
      },
    ];
  }
}

type Of<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

function isAnswered(question: Question): question is Exclude<Question, Of<'note'>> {
  return question.kind !== 'note';
}

function isSingleChoice(question: Question): question is Of<'single-choice'> {
  return question.kind === 'single-choice';
}

function isChoice(question: Question): question is Of<'single-choice' | 'multiple-choice'> {
  return question.kind === 'single-choice' || question.kind === 'multiple-choice';
}

function isRanking(question: Question): question is Of<'ranking'> {
  return question.kind === 'ranking';
}

function isText(question: Question): question is Of<'text'> {
  return question.kind === 'text';
}

function isDate(question: Question): question is Of<'date'> {
  return question.kind === 'date';
}

function isLadder(question: Question): question is Of<'level' | 'state' | 'severity' | 'agreement'> {
  return ['level', 'state', 'severity', 'agreement'].includes(question.kind);
}

function isLawAndPractice(question: Question): question is Of<'law-and-practice'> {
  return question.kind === 'law-and-practice';
}

function isRepeat(question: Question): question is Of<'repeat'> {
  return question.kind === 'repeat';
}

function hasNumericField(question: Question): question is Of<'repeat'> {
  return question.kind === 'repeat' && question.fields.some(isNumericField);
}

function hasNumericDetail(question: Question): question is Exclude<Question, Of<'note'>> {
  return question.kind !== 'note' && (question.details ?? []).some(isNumericField);
}

function isNumericField({ kind }: Field): boolean {
  return kind === 'number' || kind === 'year';
}
