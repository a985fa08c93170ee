import type { CallNode, Expression, Field, Question } from '@groundwork/instrument';
import { noCaseName, surveyName } from '../names/survey-name.ts';
import { refuse } from './translation-refusal.ts';
import { isAnswered, operation, type Writer } from './write-xpath.ts';
import type { XPath } from './xpath.ts';

/** Writes a function of ours with those of forms; one that forms do not have is refused by its name. */
export function writeCall({ name, parameters }: CallNode, writer: Writer): XPath {
  const [first, second] = parameters;
  const all = (): readonly XPath[] => parameters.map((parameter) => writer.write(parameter));
  switch (name) {
    case 'if':
      return call('if', writer.write(first ?? missing()), ...parameters.slice(1).map((part) => writer.whole(part)));
    case 'not':
    case 'true':
    case 'false':
    case 'abs':
    case 'round':
    case 'today':
      return call(name, ...all());
    case 'coalesce':
      return nested(parameters.map((part) => writer.whole(part)));
    case 'date':
      return call('date', { kind: 'text', value: textOf(first) });
    case 'answered':
      return answered(first, writer);
    case 'selected':
      return call('selected', answer(questionOf(first, writer).questionId), { kind: 'text', value: textOf(second) });
    case 'count-selected':
      return countSelected(questionOf(first, writer), writer);
    case 'length': {
      const { questionId } = questionOf(first, writer);
      writer.guard(isAnswered(questionId));
      return call('string-length', answer(questionId));
    }
    case 'level':
      return level(questionOf(first, writer));
    case 'law':
    case 'practice':
      return answer(surveyName[name](questionOf(first, writer).questionId));
    case 'detail': {
      const { questionId } = questionOf(first, writer);
      return answer(surveyName.field(questionId, textOf(second)));
    }
    case 'min':
    case 'max':
      return isField(first) ? call(name, answer(fieldName(first, writer))) : call(name, ...all());
    case 'sum':
    case 'mean':
      return total(name, parameters, writer);
    case 'count': {
      const { questionId } = questionOf(first, writer);
      writer.guard(hasRecords(questionId));
      return call('count', answer(questionId));
    }
    case 'year':
      return call('number', call('format-date', writer.write(first ?? missing()), { kind: 'text', value: '%Y' }));
    case 'days-between': {
      const [from, to] = all().map((day) => call('decimal-date-time', day));
      return operation('-', to ?? missing(), from ?? missing());
    }
    default:
      return refuse(`forms have no function like ${name}()`);
  }
}

function call(name: string, ...parameters: readonly XPath[]): XPath {
  return { kind: 'call', name, parameters };
}

function answer(name: string): XPath {
  return { kind: 'answer', name };
}

function missing(): never {
  return refuse('something is missing in it');
}

function textOf(tree: Expression | undefined): string {
  return tree?.kind === 'text' ? tree.value : missing();
}

function questionOf(tree: Expression | undefined, writer: Writer): Question {
  const found = tree?.kind === 'question' ? writer.questions.get(tree.questionId) : undefined;
  return found ?? refuse('it names a question that is not there');
}

function isField(tree: Expression | undefined): tree is Expression & { readonly fieldId: string } {
  return tree?.kind === 'question' && tree.fieldId !== undefined;
}

/** The name of a field that every record has: a form would make no number of the sum with one that is empty. */
function fieldName(tree: Expression, writer: Writer): string {
  const question = questionOf(tree, writer);
  const id = isField(tree) ? tree.fieldId : '';
  const field: Field | undefined = 'fields' in question ? question.fields.find((one) => one.id === id) : undefined;
  if (field === undefined) refuse('it names a field that is not there');
  if (!field.required) refuse('a form cannot pass over records in which a field is empty');
  const name = surveyName.field(question.questionId, id);
  writer.guard(hasRecords(question.questionId));
  return name;
}

/** Two values at a time: the function of forms takes no more. */
function nested([first, ...others]: readonly XPath[]): XPath {
  if (first === undefined) return missing();
  return others.length === 0 ? first : call('coalesce', first, nested(others));
}

function hasRecords(questionId: string): XPath {
  return operation('>', call('count', answer(questionId)), { kind: 'number', value: 0 });
}

function answered(tree: Expression | undefined, writer: Writer): XPath {
  const question = questionOf(tree, writer);
  const { questionId } = question;
  if (question.kind === 'repeat') return hasRecords(questionId);
  if (question.kind !== 'law-and-practice') return isAnswered(questionId);
  const [law, practice] = [surveyName.law(questionId), surveyName.practice(questionId)];
  return operation('and', isAnswered(law), isAnswered(practice));
}

/** "None of these" is not counted here and would be in a form. */
function countSelected(question: Question, writer: Writer): XPath {
  const { questionId } = question;
  writer.guard(isAnswered(questionId));
  if (question.kind === 'single-choice') return { kind: 'number', value: 1 };
  const exclusive = 'options' in question ? question.options.filter(({ isExclusive }) => isExclusive === true) : [];
  return exclusive.reduce<XPath>(
    (other, { optionId }) =>
      call(
        'if',
        call('selected', answer(questionId), { kind: 'text', value: optionId }),
        { kind: 'number', value: 0 },
        other,
      ),
    call('count-selected', answer(questionId)),
  );
}

/** Of two parts their sum; where there was no case, the law twice. */
function level({ questionId, kind }: Question): XPath {
  if (kind !== 'law-and-practice') return answer(questionId);
  const [law, practice] = [answer(surveyName.law(questionId)), answer(surveyName.practice(questionId))];
  return call(
    'if',
    operation('=', practice, { kind: 'text', value: noCaseName }),
    operation('*', { kind: 'number', value: 2 }, law),
    operation('+', law, practice),
  );
}

/** Forms sum over records only; values written one by one are added. */
function total(name: 'sum' | 'mean', parameters: readonly Expression[], writer: Writer): XPath {
  const [first, ...others] = parameters;
  if (first === undefined) return missing();
  if (parameters.length === 1 && isField(first)) {
    const field = answer(fieldName(first, writer));
    const sum = call('sum', field);
    if (name === 'sum') return sum;
    // Named by the field, which every record has.
    return operation('div', sum, call('count', field));
  }
  const added = others.reduce<XPath>((left, part) => operation('+', left, writer.write(part)), writer.write(first));
  return name === 'sum' ? added : operation('div', added, { kind: 'number', value: parameters.length });
}
