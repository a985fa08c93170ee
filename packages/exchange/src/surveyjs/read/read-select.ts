import type { DraftBody, DraftField, DraftOption } from './draft.ts';
import { surveyLimits } from '../survey-limits.ts';
import { inOneLanguage, ownWord } from './localised.ts';
import {
  isScoredByValue,
  levelsOf,
  noneOption,
  optionsOf,
  readChoices,
  specialOption,
  type Choice,
} from './read-choices.ts';
import type { Reading } from './reading.ts';
import type { Placed, SurveyNode } from './survey-node.ts';

/** What a question of choices takes, and what stands beside its answer. */
export interface Select {
  readonly body: DraftBody;
  readonly details: readonly DraftField[];
}

/** Longest text of a choice that is not in the list. */
const otherLength = 1_000;

/**
 * Reads a question of choices: `radiogroup`, `dropdown`, `checkbox`, `tagbox`, `imagepicker`, `buttongroup`.
 *
 * @param inherited choices that a column takes from its matrix
 */
export function readSelect(
  reading: Reading,
  node: SurveyNode,
  {
    name,
    isMultiple,
    inherited = [],
  }: { readonly name: string; readonly isMultiple: boolean; readonly inherited?: readonly Choice[] },
): Select {
  const own = readChoices(reading, [...node.list('choices'), ...rangeOf(node)]);
  const copied = copiedOptions(reading, node);
  const choices = own.length > 0 ? own : inherited;
  const byValue = isScoredByValue(node, name);
  const hasOther = node.flag('showOtherItem', 'hasOther');
  const hasNone = node.flag('showNoneItem', 'hasNone');
  const otherText = node.text('otherText');
  const noneText = node.text('noneText');
  if (!hasOther && otherText !== undefined) node.note('not-carried', 'choices', 'otherText', 'there is no such item');
  if (!hasNone && noneText !== undefined) node.note('not-carried', 'choices', 'noneText', 'there is no such item');
  nameReasons(node);
  const isPlain =
    !isMultiple && !hasOther && !hasNone && copied.length === 0 && node.peek('choicesVisibleIf') === undefined;
  const levels = levelsOf(reading, choices, byValue, isPlain);
  const weight = levels === undefined ? undefined : readWeight(node);
  if (levels !== undefined) return { body: { kind: 'level', levels, weight: weight ?? 1 }, details: [] };
  if (copied.length > 0 && own.length > 0) {
    node.note('not-carried', 'choices', 'choices', 'those of the other question are taken, as SurveyJS does');
  }
  let options: readonly DraftOption[] = copied.length > 0 ? copied : optionsOf(node, choices);
  if (hasOther)
    options = [...options, specialOption(options, 'other', otherText ?? ownWord('other', reading.language))];
  const details: readonly DraftField[] = hasOther
    ? [
        {
          fieldId: 'other',
          name: `${name}-Comment`,
          label: otherText ?? ownWord('other', reading.language),
          kind: 'text',
          maximumLength: otherLength,
          required: false,
        },
      ]
    : [];
  if (hasNone) {
    options = [...options, specialOption(options, 'none', noneText ?? ownWord('none', reading.language), isMultiple)];
  }
  return { body: bodyOf(reading, node, options, isMultiple, hasNone), details };
}

function bodyOf(
  reading: Reading,
  node: SurveyNode,
  options: readonly DraftOption[],
  isMultiple: boolean,
  hasNone: boolean,
): DraftBody {
  if (options.every(({ isExclusive }) => isExclusive === true)) {
    node.note('changed', 'choices', undefined, 'there are no choices to be carried over; it takes a text instead');
    return { kind: 'text', maximumLength: otherLength, isLong: false };
  }
  if (!isMultiple && options.length > 1) return { kind: 'single-choice', options };
  if (!isMultiple) {
    node.note('changed', 'kind-changed', undefined, 'there is one choice only; it can be ticked or "None of these"');
  } else if (!hasNone) {
    node.note('assumed', 'choices', undefined, 'a choice of several has "None of these" here; it was added');
  }
  const hasExclusive = options.some(({ isExclusive }) => isExclusive === true);
  return { kind: 'multiple-choice', options: hasExclusive ? options : [...options, noneOption(reading, options)] };
}

/** Reasons for no answer, which stand beside every question here. */
function nameReasons(node: SurveyNode): void {
  for (const name of ['showDontKnowItem', 'showRefuseItem']) {
    if (!node.flag(name)) continue;
    node.note('changed', 'choices', name, '"do not know" and "not applicable" stand beside every question');
  }
  for (const name of ['dontKnowText', 'refuseText']) {
    node.refuse(name, 'choices', '"do not know" and "not applicable" have words of their own');
  }
}

/** Choices that are numbers from one to another. */
function rangeOf(node: SurveyNode): readonly Placed[] {
  const minimum = node.number('choicesMin');
  const maximum = node.number('choicesMax');
  const step = node.number('choicesStep') ?? 1;
  if (minimum === undefined || maximum === undefined || step <= 0 || maximum < minimum) {
    for (const [name, value] of [
      ['choicesMin', minimum],
      ['choicesMax', maximum],
    ] as const) {
      if (value !== undefined) node.note('not-carried', 'choices', name, 'this makes no range of choices');
    }
    return [];
  }
  // One more than a list takes, so that the excess is named.
  const count = Math.min(surveyLimits.options + 1, Math.floor((maximum - minimum) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({
    value: Number((minimum + index * step).toPrecision(12)),
    path: node.pathOf('choicesMax'),
  }));
}

/** Choices of an earlier question, all or those that were chosen there. */
function copiedOptions(reading: Reading, node: SurveyNode): readonly DraftOption[] {
  const from = node.string('choicesFromQuestion');
  if (from === undefined) return [];
  const target = reading.names.target(from);
  const body = target?.kind === 'question' ? target.question.body : undefined;
  if (body === undefined || !('options' in body)) {
    node.note('not-carried', 'choices', 'choicesFromQuestion', 'there is no earlier question of choices of this name');
    return [];
  }
  const mode = node.string('choicesFromQuestionMode') ?? 'all';
  const sources: Readonly<Record<string, string>> = {
    selected: `{${from}} anyof {item}`,
    unselected: `!({${from}} anyof {item})`,
  };
  const source = Object.hasOwn(sources, mode) ? sources[mode] : undefined;
  if (mode !== 'all' && source === undefined) {
    node.note('not-carried', 'choices', 'choicesFromQuestionMode', 'this mode is unknown; all choices are taken');
  }
  return body.options
    .filter(({ isExclusive }) => isExclusive !== true)
    .map(({ optionId, value, text }) => ({
      optionId,
      value,
      text,
      conditions: source === undefined ? [] : [{ source, path: node.pathOf('choicesFromQuestion'), item: value }],
    }));
}

function readWeight(node: SurveyNode): 0 | 0.5 | 1 | 2 | undefined {
  const weight = node.number('weight');
  const known = ([0, 0.5, 1, 2] as const).find((possible) => possible === weight);
  if (weight !== undefined && known === undefined) {
    node.note('not-carried', 'score', 'weight', 'a weight is 0, 0.5, 1 or 2; 1 is taken');
  }
  return known;
}

/** The two answers of a `boolean`. */
export function readBoolean(reading: Reading, node: SurveyNode): DraftBody {
  const values = [node.take('valueTrue') ?? true, node.take('valueFalse') ?? false].map((value, index) =>
    typeof value === 'object' ? String(index === 0) : String(value),
  );
  const [yes = 'true', no = 'false'] = values;
  const texts = [
    node.text('labelTrue') ?? ownWord('yes', reading.language),
    node.text('labelFalse') ?? ownWord('no', reading.language),
  ];
  const choices = [yes, no === yes ? `${no}-` : no].map((value, index) => ({
    value,
    text: texts[index] ?? inOneLanguage(value, reading.language),
    path: node.path,
    conditions: [],
  }));
  return { kind: 'single-choice', options: optionsOf(node, choices) };
}
