import type { DraftBody } from './draft.ts';
import { inOneLanguage, mapped, type Localised } from './localised.ts';
import { isScoredByValue, levelsOf, optionsOf, readChoices, type Choice } from './read-choices.ts';
import { nameStep, ratingOf } from './read-input.ts';
import type { Reading } from './reading.ts';
import type { SurveyNode } from './survey-node.ts';

/** What a rating takes, and what its values mean where that is no part of the answer. */
export interface Rating {
  readonly body: DraftBody;
  readonly meanings: readonly Localised[];
}

/**
 * Reads a `rating`: a level where it is scored (see `levelsOf`), otherwise a number of points, so that conditions can
 * compare it; a choice where its values are no numbers.
 */
export function readRating(reading: Reading, node: SurveyNode, name: string): Rating {
  const isScored = isScoredByValue(node, name);
  const listed = readChoices(reading, node.list('rateValues'));
  const minimum = node.number('rateMin') ?? 1;
  const step = node.number('rateStep') ?? 1;
  nameStep(node, 'rateStep', step);
  const count = node.number('rateCount');
  const maximum = node.number('rateMax') ?? (count === undefined ? 5 : minimum + (count - 1) * step);
  const ends = [
    [minimum, node.text('minRateDescription')],
    [maximum, node.text('maxRateDescription')],
  ] as const;
  if (listed.length > 0)
    return listedRating(
      reading,
      node,
      listed,
      isScored,
      ends.map(([, text]) => text),
    );
  if (isScored && step === 1 && maximum - minimum < 10 && Number.isInteger(minimum) && Number.isInteger(maximum)) {
    const choices = Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, index): Choice => {
      const value = minimum + index;
      const [, text] = ends.find(([end, described]) => end === value && described !== undefined) ?? [];
      return {
        value: String(value),
        text: text ?? inOneLanguage(String(value), reading.language),
        path: node.path,
        conditions: [],
      };
    });
    const levels = levelsOf(reading, choices, true, true);
    if (levels !== undefined) return { body: { kind: 'level', levels, weight: 1 }, meanings: [] };
  }
  if (isScored)
    node.note('not-carried', 'score', 'scored', 'its values are no scores: whole numbers from 0 to 4, 0 among them');
  const meanings = ends.flatMap(([value, text]) =>
    text === undefined ? [] : [mapped(text, (inner) => `${value} = ${inner}`)],
  );
  return { body: ratingOf(reading, node, { minimum, maximum, step }), meanings };
}

function listedRating(
  reading: Reading,
  node: SurveyNode,
  choices: readonly Choice[],
  isScored: boolean,
  ends: readonly (Localised | undefined)[],
): Rating {
  const levels = levelsOf(reading, choices, isScored, true);
  const endTexts = ends.filter((text) => text !== undefined);
  if (levels !== undefined) return { body: { kind: 'level', levels, weight: 1 }, meanings: endTexts };
  const values = choices.map(({ value }) => Number(value));
  if (choices.length < 2 || !values.every(Number.isFinite)) {
    if (choices.length > 1)
      return { body: { kind: 'single-choice', options: optionsOf(node, choices) }, meanings: endTexts };
    node.note('changed', 'choices', 'rateValues', 'there are no two values to choose from; it takes a text instead');
    return { body: { kind: 'text', maximumLength: 1_000, isLong: false }, meanings: endTexts };
  }
  const meanings = choices
    .filter(({ value, text }) => [...text.values()].some((inner) => inner !== value))
    .map(({ value, text }) => mapped(text, (inner) => `${value} = ${inner}`));
  const [minimum, maximum] = [Math.min(...values), Math.max(...values)];
  return {
    body: ratingOf(reading, node, { minimum, maximum, step: values[1] ?? 1 }),
    meanings: [...meanings, ...endTexts],
  };
}
