import type { Field, Question } from '@groundwork/instrument';
import type { Choices } from './choices.ts';

/** What a random expression may read, and with what in hand. */
interface Source {
  readonly choices: Choices;
  readonly questions: readonly Question[];
  /** The repeat whose records a condition looks at. */
  readonly repeat?: Question & { readonly kind: 'repeat' };
}

/** How deep parts may still stand in each other. */
const deepest = 3;

/** A random condition over some questions, without a fault of type. */
export function randomCondition(choices: Choices, questions: readonly Question[]): string {
  return condition({ choices, questions }, deepest);
}

/** A random calculation of a number over some questions. */
export function randomNumber(choices: Choices, questions: readonly Question[]): string {
  return number({ choices, questions }, deepest);
}

type Make = () => string;

function condition(source: Source, depth: number): string {
  const { choices } = source;
  const inner: Make = () => condition(source, depth - 1);
  const numeric: Make = () => number(source, depth - 1);
  const makes: Make[] = [
    ...source.questions.flatMap((question) => conditionsOf(source, question)),
    ...(source.repeat === undefined ? [] : source.repeat.fields.map((field) => rowCondition(source, field))),
  ];
  // What reads nothing decides nothing: now and then only.
  if (makes.length === 0 || choices.isOneIn(16)) makes.unshift(() => choices.of(['true()', 'false()']));
  else if (depth > 0) {
    if (source.questions.some(({ kind }) => kind === 'date')) {
      makes.push(() => `${day(source)} ${comparison(choices)} ${day(source)}`);
    }
    makes.push(
      () => `${inner()} or ${inner()}`,
      () => `${inner()} and ${inner()}`,
      () => `(${inner()} or ${inner()}) and ${inner()}`,
      () => `not(${inner()})`,
      () => `${numeric()} ${comparison(choices)} ${numeric()}`,
      () => `if(${inner()}, ${inner()}, ${inner()})`,
    );
  }
  return choices.of(makes)();
}

/** Conditions about one question, by its kind. */
function conditionsOf(source: Source, question: Question): readonly Make[] {
  const { choices } = source;
  const reference = `\${${question.questionId}}`;
  const answered: Make = () => `answered(${reference})`;
  const optionId: Make = () => `'${'options' in question ? choices.of(question.options).optionId : ''}'`;
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return [() => `${reference} ${comparison(choices)} ${choices.below(5)}`, answered];
    case 'number':
    case 'share':
      return [() => `${reference} ${comparison(choices)} ${choices.below(12)}`, answered];
    case 'single-choice':
      return [
        () => `${reference} ${choices.of(['=', '!='])} ${optionId()}`,
        () => `${optionId()} = ${reference}`,
        () => `selected(${reference}, ${optionId()})`,
        answered,
      ];
    case 'multiple-choice':
    case 'ranking':
      return [() => `selected(${reference}, ${optionId()})`, answered];
    case 'text':
      return [() => `${reference} = 'yes'`, answered];
    case 'law-and-practice':
    case 'date':
    case 'repeat':
      return [answered];
    case 'calculated':
      return [
        answered,
        // Worth a condition or a number: the other is no fault, and false.
        () => `(${reference} or ${reference} > ${choices.below(9)})`,
      ];
    case 'note':
      return [];
  }
}

function rowCondition({ repeat, choices }: Source, { id, kind }: Field): Make {
  const reference = `\${${repeat?.questionId ?? ''}.${id}}`;
  switch (kind) {
    case 'number':
    case 'year':
      return () => `${reference} ${comparison(choices)} ${choices.of([1, 2, 2000])}`;
    case 'date':
      return () => `${reference} ${comparison(choices)} today()`;
    default:
      return () => `${reference} ${choices.of(['=', '!='])} 'yes'`;
  }
}

function comparison(choices: Choices): string {
  return choices.of(['=', '!=', '<', '<=', '>', '>=']);
}

function number(source: Source, depth: number): string {
  const { choices } = source;
  const inner: Make = () => number(source, depth - 1);
  const makes: Make[] = source.questions.flatMap((question) => numbersOf(source, question, depth));
  for (const { id, kind } of source.repeat?.fields ?? []) {
    if (kind === 'number' || kind === 'year') makes.push(() => `\${${source.repeat?.questionId ?? ''}.${id}}`);
  }
  if (makes.length === 0 || choices.isOneIn(4)) makes.unshift(() => choices.of(['1', '0', '2', '0.5', '10']));
  else if (depth > 0) {
    makes.push(
      () => `${inner()} ${choices.of(['+', '-', '*', 'div', 'mod'])} ${inner()}`,
      () => `${inner()} - (${inner()} + ${inner()})`,
      () => `-${choices.of(['(', 'abs('])}${inner()})`,
      () => `coalesce(${inner()}, ${inner()}, 0)`,
      () => `if(${condition(source, depth - 1)}, ${inner()}, ${inner()})`,
      () => `${choices.of(['min', 'max', 'sum', 'mean'])}(${inner()}, ${inner()})`,
      () => `round(${inner()})`,
      () => `round(${inner()}, ${choices.below(4)})`,
      () => `year(${day(source)})`,
      () => `days-between(${day(source)}, ${day(source)})`,
    );
  }
  return choices.of(makes)();
}

/** Numbers out of one question, by its kind. */
function numbersOf(source: Source, question: Question, depth: number): readonly Make[] {
  const { choices } = source;
  const reference = `\${${question.questionId}}`;
  const call =
    (name: string): Make =>
    () =>
      `${name}(${reference})`;
  const details: readonly Make[] =
    'details' in question
      ? (question.details ?? [])
          .filter(({ kind }) => kind === 'number')
          .map(
            ({ id }): Make =>
              () =>
                `detail(${reference}, '${id}')`,
          )
      : [];
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return [() => reference, call('level'), call('count-links'), ...details];
    case 'number':
    case 'share':
    case 'calculated':
      return [() => reference];
    case 'law-and-practice':
      return [call('level'), call('law'), call('practice')];
    case 'multiple-choice':
    case 'single-choice':
      return [call('count-selected'), call('count-links')];
    case 'ranking':
      return [call('count-selected'), () => `position(${reference}, '${choices.of(question.options).optionId}')`];
    case 'text':
      return [call('length')];
    case 'date':
    case 'note':
      return [];
    case 'repeat': {
      const field = `\${${question.questionId}.${choices.of(['cost', 'year'])}}`;
      const over = (): string => condition({ ...source, repeat: question }, Math.max(0, depth - 1));
      return [
        call('count'),
        () => `${choices.of(['sum', 'mean', 'min', 'max'])}(${field})`,
        () => `count-where(${reference}, ${over()})`,
        () => `sum-where(${field}, ${over()})`,
      ];
    }
  }
}

function day({ choices, questions }: Source): string {
  const dates = questions.filter(({ kind }) => kind === 'date').map(({ questionId }) => `\${${questionId}}`);
  const details = questions.flatMap((question) =>
    'details' in question && (question.details ?? []).some(({ kind }) => kind === 'date')
      ? [`detail(\${${question.questionId}}, 'since')`]
      : [],
  );
  return choices.of(['today()', "date('2009-06-30')", ...dates, ...details]);
}
