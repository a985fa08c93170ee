import type { ExpressionProblem } from '../../expression/syntax/expression-problem.ts';

/** Fault and remedy of an expression's problem in plain English. */
export function describeProblem({ code, params }: ExpressionProblem): string {
  const name = (key: string): string => String(params[key] ?? '').slice(0, 60);
  const meant = (otherwise: string): string =>
    params['suggestion'] === undefined
      ? otherwise
      : `did you mean ${code === 'unknown-question' ? name('suggestion') : `"${name('suggestion')}"`}?`;
  switch (code) {
    case 'empty':
      return 'the expression is empty; write a condition like ${EG-B05} = 0';
    case 'too-long':
      return `the expression has ${name('length')} characters; at most ${name('maximum')} are read`;
    case 'too-deep':
      return `the expression is nested more than ${name('maximum')} levels deep; take parentheses out`;
    case 'unexpected-character':
      return `"${name('text')}" has no meaning in an expression; leave it out, or put texts in quotes`;
    case 'unclosed-text':
      return 'a text is opened and never closed; add its closing quote';
    case 'bad-reference':
      return `"${name('text')}" names no question; write it like \${EG-B05}`;
    case 'number-too-large':
      return 'this number is too large to calculate with; write a smaller one';
    case 'operand-expected':
      return params['text'] === ''
        ? 'the expression stops where a value is expected; complete it'
        : `"${name('text')}" stands where a question, a number or a text is expected`;
    case 'operator-expected':
      return `"${name('text')}" follows without an operator; put and, or, = or another between them`;
    case 'closing-expected':
      return 'a parenthesis is not closed; add ")"';
    case 'chained-comparison':
      return `a comparison cannot be compared again with "${name('text')}"; join two comparisons with and`;
    case 'unknown-function':
      return params['text'] === undefined
        ? `there is no function "${name('name')}"; ${meant('see the list of functions')}`
        : `"${name('text')}" is neither a text nor a function; put texts in quotes`;
    case 'parameter-count':
      return `${name('name')} takes ${name('minimum')} or more values between its parentheses, here are ${name('count')}; see the list of functions`;
    case 'unknown-question':
      return `there is no question ${name('questionId')}; ${meant('check the id')}`;
    case 'unknown-option':
      return `${name('questionId')} has no option "${name('optionId')}"; ${meant('check its options')}`;
    case 'unknown-detail':
      return `${name('questionId')} has no detail "${name('detailId')}"; ${meant('check its details')}`;
    case 'note-read':
      return `${name('questionId')} is a note and has no answer; read a question`;
    case 'type-fault':
      return `this is ${typeName(name('type'))}, where ${typeName(name('expected'))} is expected; text never becomes a number by itself`;
    case 'choices-compared':
      return notSingle(name('type'));
    case 'question-expected':
      return `${name('name')} reads a question; write it like \${EG-B05}`;
    case 'text-expected':
      return `${name('name')} takes an id in quotes here, like 'women'`;
    case 'truth-expected':
      return `this is ${typeName(name('type'))}, where a condition is expected; compare it with something`;
    case 'unknown-field':
      return `${name('questionId')} has no field "${name('fieldId')}"; ${meant('only a repeat has fields: check its kind and its fields')}`;
    case 'field-outside':
      return `\${${name('questionId')}.${name('fieldId')}} has a value for each record; use it inside sum(, mean(, min(, max(, count-where( or sum-where(`;
    case 'field-expected':
      return `${name('name')} adds up a field of a repeat; write it like \${BL-E01.cost}`;
    case 'kind-fault':
      return `${name('name')} reads ${kindNames(name('kinds'))}, and this is of kind ${name('kind')}; choose another function or question`;
    case 'no-date':
      return `"${name('text')}" is no day of the calendar; write it like '2009-06-30'`;
    case 'never-true':
      return `this is never true: ${name('questionId')} cannot be ${name('value')}; check its levels, options and bounds`;
    case 'always-true':
      return `this is always true once ${name('questionId')} is answered; use answered(\${${name('questionId')}}) if that is meant`;
    case 'contradiction':
      return `no answer to ${name('questionId')} meets this together with what stands before it; use or, or take one out`;
    case 'reads-nothing':
      return 'this condition reads no question, so it is always the same; name a question';
    case 'not-of-missing':
      return `not( is true as well while ${name('questionIds')} is unanswered; add answered(...) inside if that is not meant`;
  }
}

function notSingle(type: string): string {
  switch (type) {
    case 'parts':
      return 'an answer of two parts cannot be compared or calculated with; use level(${...}), law(${...}) or practice(${...})';
    case 'records':
      return 'a list of records cannot be compared or calculated with; use count(${...}), or sum( and its like over one of its fields';
    default:
      return "a choice of several cannot be compared or calculated with; use selected(${...}, 'option') or count-selected(${...})";
  }
}

function kindNames(kinds: string): string {
  return `questions of kind ${kinds}`;
}

function typeName(type: string): string {
  switch (type) {
    case 'number':
    case 'level':
    case 'state':
      return 'a number';
    case 'text':
      return 'a text';
    case 'truth':
      return 'a condition';
    case 'date':
      return 'a date';
    default:
      return 'a choice';
  }
}
