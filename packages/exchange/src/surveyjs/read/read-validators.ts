import { ownWord, type Localised } from './localised.ts';
import type { DraftBody, DraftCheck } from './draft.ts';
import type { Shape } from './read-shape.ts';
import type { Reading } from './reading.ts';
import { withNode, type SurveyNode } from './survey-node.ts';

/** Rules of an answer that are no part of its question; the id of the question comes later. */
export interface Rule {
  readonly message: Localised;
  readonly severity: DraftCheck['severity'];
  /** Given the id of the question, when the rule is broken. */
  readonly brokenWhen: (questionId: string) => DraftCheck['when'];
}

/** A shape with the bounds its validators give it, and the rules that remain. */
export interface Validated {
  readonly shape: Shape;
  readonly rules: readonly Rule[];
}

/**
 * Reads the validators of an element. Bounds of numbers and lengths of texts become part of the question; counts of choices,
 * least lengths and expressions become checks; the rest (patterns, addresses of e-mail) is named.
 */
export function readValidators(reading: Reading, node: SurveyNode, shape: Shape): Validated {
  let { body } = shape;
  const rules: Rule[] = [];
  for (const item of node.list('validators')) {
    withNode(reading, item, (validator) => {
      const type = validator.string('type') ?? '';
      const short = type.replace(/validator$/, '');
      const read = readers[short];
      if (read === undefined) {
        const message = `a validator of the type "${type.slice(0, 30)}" has no counterpart`;
        validator.note('not-carried', 'validator', undefined, message);
        validator.leave();
        return;
      }
      body = read({ reading, validator, body, rules });
    });
  }
  const { counts, rule } = readCounts(reading, node, body);
  if (counts !== undefined) body = counts;
  return { shape: { ...shape, body }, rules: rule === undefined ? rules : [...rules, rule] };
}

interface ReadingValidator {
  readonly reading: Reading;
  readonly validator: SurveyNode;
  readonly body: Shape['body'];
  readonly rules: Rule[];
}

const readers: Readonly<Record<string, (given: ReadingValidator) => Shape['body']>> = {
  numeric: readNumeric,
  text: readTextLength,
  answercount: readAnswerCount,
  expression: readExpression,
};

/** What a rule says when it is broken. */
function messageOf({ reading, validator }: ReadingValidator): Localised {
  return validator.text('text') ?? ownWord('rule', reading.language);
}

function severityOf({ validator }: ReadingValidator): DraftCheck['severity'] {
  return validator.string('notificationType') === 'warning' ? 'warning' : 'error';
}

function readNumeric({ validator, body }: ReadingValidator): Shape['body'] {
  const minimum = validator.number('minValue');
  const maximum = validator.number('maxValue');
  validator.refuse('text', 'validator', 'a number out of bounds has a message of our own');
  if (body.kind !== 'number') {
    validator.note('not-carried', 'validator', undefined, 'the answer is no number here');
    return body;
  }
  const low = Math.max(body.minimum, minimum ?? body.minimum);
  const high = Math.min(body.maximum, maximum ?? body.maximum);
  if (low < high) {
    if ((minimum ?? low) !== low)
      validator.note('not-carried', 'validator', 'minValue', `the question says ${low} already`);
    if ((maximum ?? high) !== high)
      validator.note('not-carried', 'validator', 'maxValue', `the question says ${high} already`);
    return { ...body, minimum: low, maximum: high };
  }
  validator.note(
    'not-carried',
    'validator',
    undefined,
    'no number would be within these bounds and those of the question',
  );
  return body;
}

function readTextLength(given: ReadingValidator): Shape['body'] {
  const { validator, body, rules } = given;
  const least = validator.number('minLength');
  const most = validator.number('maxLength');
  if (body.kind !== 'text') {
    validator.note('not-carried', 'validator', undefined, 'the answer is no text here');
    validator.refuse('text', 'validator', 'the answer is no text here');
    return body;
  }
  if (least !== undefined && least > 0) {
    rules.push({
      message: messageOf(given),
      severity: severityOf(given),
      brokenWhen: (questionId) => `length(\${${questionId}}) < ${Math.floor(least)}`,
    });
  } else validator.refuse('text', 'validator', 'a text that is too long has a message of our own');
  if (most === undefined || most < 1) return body;
  return { ...body, maximumLength: Math.min(body.maximumLength, Math.floor(most)) };
}

function readAnswerCount(given: ReadingValidator): Shape['body'] {
  const { validator, body, rules } = given;
  const rule = countRule(validator.number('minCount'), validator.number('maxCount'), body);
  if (rule === undefined) validator.note('not-carried', 'validator', undefined, 'there are no choices to be counted');
  const message = messageOf(given);
  if (rule !== undefined) rules.push({ message, severity: severityOf(given), brokenWhen: rule });
  return body;
}

function countRule(
  least: number | undefined,
  most: number | undefined,
  body: Shape['body'],
): ((questionId: string) => string) | undefined {
  if (body.kind !== 'multiple-choice') return undefined;
  const parts = [
    ...(least !== undefined && least > 0 ? [`< ${Math.floor(least)}`] : []),
    ...(most !== undefined && most > 0 ? [`> ${Math.floor(most)}`] : []),
  ];
  if (parts.length === 0) return undefined;
  // "None of these" counts for nothing, and nobody has to choose more then.
  return (questionId) => {
    const none = body.options.find(({ isExclusive }) => isExclusive === true)?.optionId;
    const broken = parts.map((part) => `count-selected(\${${questionId}}) ${part}`).join(' or ');
    return none === undefined ? broken : `not(selected(\${${questionId}}, '${none}')) and (${broken})`;
  };
}

function readExpression(given: ReadingValidator): Shape['body'] {
  const { validator, body, rules } = given;
  const source = validator.string('expression');
  const path = validator.pathOf('expression');
  const message = messageOf(given);
  const severity = severityOf(given);
  if (source === undefined) validator.note('not-carried', 'validator', undefined, 'it has no expression');
  else rules.push({ message, severity, brokenWhen: () => ({ source, path }) });
  return body;
}

/** How many choices are to be made: a rule of a choice of several, a part of a ranking. */
function readCounts(
  reading: Reading,
  node: SurveyNode,
  body: Shape['body'],
): { readonly counts?: DraftBody; readonly rule?: Rule } {
  if (body.kind !== 'multiple-choice' && body.kind !== 'ranking') return {};
  if (body.kind === 'ranking' && body.minimum === body.options.length) return {};
  const least = node.number('minSelectedChoices');
  const most = node.number('maxSelectedChoices');
  if (body.kind === 'ranking') {
    const maximum = Math.max(
      1,
      Math.min(body.options.length, most !== undefined && most > 0 ? Math.floor(most) : body.maximum),
    );
    const minimum = Math.min(maximum, least !== undefined && least >= 0 ? Math.floor(least) : body.minimum);
    return { counts: { ...body, minimum, maximum } };
  }
  const rule = countRule(least, most, body);
  if (rule === undefined) return {};
  return { rule: { message: ownWord('rule', reading.language), severity: 'error', brokenWhen: rule } };
}
