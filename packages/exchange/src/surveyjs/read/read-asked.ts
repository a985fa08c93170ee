import { surveyLimits } from '../survey-limits.ts';
import type { DraftBody, DraftField, DraftQuestion, PendingExpression } from './draft.ts';
import { inOneLanguage, joined, labelOf, type Localised } from './localised.ts';
import { enabling, pending } from './read-choices.ts';
import { nameBounds } from './read-input.ts';
import type { Shape } from './read-shape.ts';
import type { Rule } from './read-validators.ts';
import { nameQuestion, takeQuestion, type Place, type Reading } from './reading.ts';
import type { SurveyNode } from './survey-node.ts';

/** What every element that is asked has. */
export interface Asked {
  readonly name: string;
  readonly title: Localised;
  readonly description?: Localised;
  readonly conditions: readonly PendingExpression[];
  readonly isRequired: boolean;
  readonly requiredWhen?: PendingExpression;
  /** The second name of its answer. */
  readonly valueName?: string;
}

/**
 * Reads what every element that is asked has: name, title, description, when it is shown and needed.
 *
 * @returns `undefined` for one that is never shown, which is named then
 */
export function readAsked(reading: Reading, node: SurveyNode, { isShownAlways = false } = {}): Asked | undefined {
  const name = node.string('name') ?? '';
  const visibleIf = pending(node, 'visibleIf');
  const isHidden = node.peek('visible') === false;
  if (isHidden && visibleIf === undefined && !isShownAlways) {
    const message = 'it is never shown ("visible" is false and there is no "visibleIf")';
    node.note('not-carried', 'never-asked', undefined, message);
    node.leave();
    if (name !== '') reading.names.stand(name, { kind: 'lost' });
    return undefined;
  }
  if (node.peek('visible') !== undefined) {
    node.refuse(
      'visible',
      'condition',
      isHidden ? 'it is shown here, or when its condition is true' : 'it is shown anyway',
    );
  }
  const title = titleOf(reading, node, name);
  const description = node.text('description');
  const valueName = node.string('valueName');
  const isRequired = node.flag('isRequired');
  const requiredIf = pending(node, 'requiredIf');
  const isReadOnly = node.peek('readOnly') === true;
  if (isRequired && requiredIf !== undefined) {
    node.note('not-carried', 'condition', 'requiredIf', 'an answer is always required');
  }
  return {
    name,
    title,
    ...(description === undefined ? {} : { description }),
    conditions: [...(visibleIf === undefined ? [] : [visibleIf]), ...enabling(node)],
    isRequired: isRequired && !isReadOnly,
    ...(requiredIf === undefined || isRequired || isReadOnly ? {} : { requiredWhen: requiredIf }),
    ...(valueName === undefined ? {} : { valueName }),
  };
}

function titleOf(reading: Reading, node: SurveyNode, name: string): Localised {
  const title = node.text('title');
  if (title === undefined) return inOneLanguage(name.trim() || node.path, reading.language);
  if ([...title.values()].some((text) => /\{[^{}]+\}/.test(text))) {
    node.note('changed', 'text-changed', 'title', 'an answer in braces is not filled in; the braces stand in the text');
  }
  return title;
}

/** Puts a question with one answer together, names it and takes it in. */
export function takeAsked(
  reading: Reading,
  place: Place,
  node: { readonly path: string },
  asked: Asked,
  {
    body,
    details,
    meanings,
    rules,
    names = [],
  }: {
    readonly body: DraftBody;
    readonly details: readonly DraftField[];
    readonly meanings: readonly Localised[];
    readonly rules: readonly Rule[];
    /** Further names in expressions, such as `matrix.row`. */
    readonly names?: readonly string[];
  },
): DraftQuestion | undefined {
  const { name, title, description, conditions, isRequired, requiredWhen, valueName } = asked;
  const texts = [...(description === undefined ? [] : [description]), ...meanings];
  const question: DraftQuestion = {
    questionId: reading.names.idFor(name),
    path: node.path,
    text: title,
    label: labelOf(title),
    ...(texts.length === 0 ? {} : { meaning: joined(texts, reading.language, (parts) => parts.join('\n')) }),
    body,
    details: details.slice(0, surveyLimits.fields),
    conditions: [...place.conditions, ...conditions],
    isRequired,
    ...(requiredWhen === undefined ? {} : { requiredWhen }),
  };
  if (!takeQuestion(reading, place, question)) return undefined;
  for (const known of names.length > 0 ? names : [name]) nameQuestion(reading, known, question, node.path);
  if (valueName !== undefined && valueName !== name)
    nameQuestion(reading, valueName, question, `${node.path}.valueName`);
  for (const field of question.details) {
    nameQuestion(reading, field.name, question, node.path, { kind: 'detail', question, field });
  }
  takeRules(reading, question, rules);
  return question;
}

/** Makes checks of rules. A rule speaks once there is an answer. */
export function takeRules(reading: Reading, { questionId, path }: DraftQuestion, rules: readonly Rule[]): void {
  for (const { message, severity, brokenWhen } of rules) {
    if (reading.checks.length >= surveyLimits.checks) {
      reading.report.note('not-carried', 'too-many', path, `there are more than ${surveyLimits.checks} checks`);
      return;
    }
    const checkId = reading.names.idFor(`K${reading.checks.length + 1}`);
    reading.checks.push({ checkId, questionIds: [questionId], severity, message, when: brokenWhen(questionId) });
  }
}

/** The body of a question: an address of the web is a text there. */
export function questionBody(node: SurveyNode, { body }: Shape): DraftBody {
  if (body.kind === 'number') nameBounds(node, body);
  if (body.kind !== 'link') return body;
  node.note('changed', 'kind-changed', 'inputType', 'it takes any text; that it is an address is not checked');
  return { kind: 'text', maximumLength: body.maximumLength, isLong: false };
}
