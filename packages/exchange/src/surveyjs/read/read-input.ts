import type { DraftBody } from './draft.ts';
import { ownWord, type Localised } from './localised.ts';
import type { Reading } from './reading.ts';
import { surveyLimits } from '../survey-limits.ts';
import type { SurveyNode } from './survey-node.ts';

/** Bounds of a number for which the survey states none. */
const numberBound = 1_000_000_000_000;

/** What a line or box to write in takes; `link` is an address of the web. */
export type Input =
  | Extract<DraftBody, { readonly kind: 'number' | 'text' | 'date' }>
  | { readonly kind: 'link'; readonly maximumLength: number };

/** Reads a `text`, by what may be written in it. */
export function readInput(reading: Reading, node: SurveyNode): Input {
  const inputType = node.string('inputType') ?? 'text';
  switch (inputType) {
    case 'number':
    case 'range':
      return readNumber(reading, node, inputType === 'range');
    case 'date':
      return readDay(node);
    case 'datetime':
    case 'datetime-local':
      node.note('changed', 'kind-changed', 'inputType', 'the day is taken, the time of day is left out');
      return readDay(node);
    case 'url':
      return { kind: 'link', maximumLength: readLength(node) };
    default: {
      if (inputType !== 'text') {
        node.note(
          'changed',
          'kind-changed',
          'inputType',
          `it takes any text; that it is of the form "${inputType.slice(0, 20)}" is not checked`,
        );
      }
      return { kind: 'text', maximumLength: readLength(node), isLong: false };
    }
  }
}

/** Reads a `comment`: a text of several lines. */
export function readComment(node: SurveyNode): Input {
  return { kind: 'text', maximumLength: readLength(node), isLong: true };
}

function readLength(node: SurveyNode): number {
  const length = node.number('maxLength');
  // SurveyJS writes 0 and -1 where there is no limit.
  if (length === undefined || length <= 0) {
    if (length !== undefined)
      node.note('changed', 'bounds', 'maxLength', `at most ${surveyLimits.textCharacters} characters are taken`);
    return surveyLimits.textCharacters;
  }
  if (length <= surveyLimits.textCharacters) return Math.max(1, Math.floor(length));
  node.note('changed', 'bounds', 'maxLength', `at most ${surveyLimits.textCharacters} characters are taken`);
  return surveyLimits.textCharacters;
}

function readNumber(reading: Reading, node: SurveyNode, isSlider: boolean): Input {
  const minimum = node.number('min');
  const maximum = node.number('max');
  const step = node.number('step');
  nameStep(node, 'step', step);
  return numberOf(reading, node, {
    minimum: minimum ?? (isSlider ? 0 : undefined),
    maximum: maximum ?? (isSlider ? 100 : undefined),
    decimals: step === undefined ? undefined : decimalsOf(step),
    unit: ownWord('number', reading.language),
  });
}

/** A number with bounds that hold; where the survey states none they are as wide as numbers go here. */
export function numberOf(
  { report }: Reading,
  node: SurveyNode,
  {
    minimum = -numberBound,
    maximum = numberBound,
    decimals = 4,
    unit,
  }: {
    readonly minimum?: number | undefined;
    readonly maximum?: number | undefined;
    readonly decimals?: number | undefined;
    readonly unit: Localised;
  },
): Extract<DraftBody, { readonly kind: 'number' }> {
  const places = Math.min(10, Math.max(decimals, decimalsOf(minimum), decimalsOf(maximum)));
  if (minimum < maximum) return { kind: 'number', unit, minimum, maximum, decimals: places };
  report.note(
    'changed',
    'bounds',
    node.path,
    `there is no number between the bounds ${minimum} and ${maximum}; they are left out`,
  );
  return { kind: 'number', unit, minimum: -numberBound, maximum: numberBound, decimals: places };
}

/** Names a step that is more than a number of decimals. */
export function nameStep(node: SurveyNode, name: string, step: number | undefined): void {
  if (step === undefined || step === 10 ** -decimalsOf(step)) return;
  node.note(
    'changed',
    'bounds',
    name,
    'only the number of its decimals is kept; values between the steps are taken as well',
  );
}

/** Says that bounds were assumed. */
export function nameBounds(
  node: SurveyNode,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): void {
  if (minimum > -numberBound && maximum < numberBound) return;
  const message = `a number has bounds here; where the survey states none, they are ${-numberBound} and ${numberBound}`;
  node.note('assumed', 'bounds', undefined, message);
}

/** How many decimals a number is written with, at most 10. */
function decimalsOf(value: number): number {
  const [, decimals = ''] = /\.(\d+)$/.exec(String(value)) ?? [];
  return Math.min(10, decimals.length);
}

function readDay(node: SurveyNode): Input {
  const [minimum, maximum] = (['min', 'max'] as const).map((name) => {
    const written = node.string(name);
    const day = written === undefined ? undefined : /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(written)?.[0];
    if (written !== undefined && !isDay(day)) {
      node.note('not-carried', 'bounds', name, 'this is no day of the calendar');
      return undefined;
    }
    return day;
  });
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    node.note('not-carried', 'bounds', 'max', 'the last day is before the first');
    return { kind: 'date', minimum };
  }
  return { kind: 'date', ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

function isDay(text: string | undefined): boolean {
  if (text === undefined) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The number of a `rating`, with what its ends mean. */
export function ratingOf(
  reading: Reading,
  node: SurveyNode,
  { minimum, maximum, step }: { readonly minimum: number; readonly maximum: number; readonly step: number },
): Extract<DraftBody, { readonly kind: 'number' }> {
  const unit = ownWord('points', reading.language);
  return numberOf(reading, node, { minimum, maximum, decimals: decimalsOf(step), unit });
}
