import type { Level } from '@groundwork/instrument';
import { surveyLimits } from '../survey-limits.ts';
import type { DraftLevel, DraftOption, PendingExpression } from './draft.ts';
import { inOneLanguage, ownWord, type Localised } from './localised.ts';
import { choiceValue, type Reading } from './reading.ts';
import { optionIds } from './survey-names.ts';
import { withNode, type Placed, type SurveyNode } from './survey-node.ts';

/** One item of a list as the survey has it. */
export interface Choice {
  readonly value: string;
  readonly text: Localised;
  readonly path: string;
  /** As given; 0 to 4 make a level. */
  readonly score?: number;
  readonly conditions: readonly PendingExpression[];
}

/** Items of a list, each value once. */
export function readChoices(reading: Reading, items: readonly Placed[]): readonly Choice[] {
  const { report } = reading;
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const choice = readChoice(reading, item);
    if (choice === undefined) return [];
    const { value, path } = choice;
    if (seen.has(value)) {
      report.note(
        'not-carried',
        'duplicate-choice',
        path,
        `the value "${value.slice(0, 40)}" is given twice in this list`,
      );
      return [];
    }
    if (seen.size >= surveyLimits.options) {
      report.note('not-carried', 'too-many', path, `a list has at most ${surveyLimits.options} options`);
      return [];
    }
    seen.add(value);
    return [choice];
  });
}

function readChoice(reading: Reading, item: Placed): Choice | undefined {
  const plain = choiceValue(item.value);
  if (plain !== undefined) {
    return { value: plain, text: inOneLanguage(plain.trim(), reading.language), path: item.path, conditions: [] };
  }
  return withNode(reading, item, (node) => {
    const value = choiceValue(node.take('value'));
    if (value === undefined) {
      node.note('not-carried', 'wrong-type', 'value', 'a choice needs a value: a text or a number');
      return undefined;
    }
    const score = node.number('score');
    return {
      value,
      text: node.text('text') ?? inOneLanguage(value.trim(), reading.language),
      path: node.path,
      ...(score === undefined ? {} : { score }),
      conditions: [pending(node, 'visibleIf', value), ...enabling(node, value)].filter((found) => found !== undefined),
    };
  });
}

/** The condition of a member, for `{item}` with the value of the choice. */
export function pending(node: SurveyNode, name: string, item?: string): PendingExpression | undefined {
  const source = node.string(name);
  return source === undefined
    ? undefined
    : { source, path: node.pathOf(name), ...(item === undefined ? {} : { item }) };
}

/** The condition of being enabled, which becomes one of being there. */
export function enabling(node: SurveyNode, item?: string): readonly PendingExpression[] {
  const found = pending(node, 'enableIf', item);
  if (found === undefined) return [];
  node.note('changed', 'condition', 'enableIf', 'what cannot be answered for now is left out instead of shown in grey');
  return [found];
}

/** What the choices of a question add to each of them: conditions over the whole list. */
export function conditionsOfAll(node: SurveyNode, value: string): readonly PendingExpression[] {
  return ['choicesVisibleIf', 'choicesEnableIf'].flatMap((name) => {
    const source = node.peek(name);
    if (typeof source !== 'string' || source.trim() === '') return [];
    node.take(name);
    return [{ source, path: node.pathOf(name), item: value }];
  });
}

/** Options of choices, with ids made of their values. */
export function optionsOf(node: SurveyNode, choices: readonly Choice[]): readonly DraftOption[] {
  const ids = optionIds();
  return choices.map(({ value, text, conditions }) => ({
    optionId: ids.idFor(value),
    value,
    text,
    conditions: [...conditionsOfAll(node, value), ...conditions],
  }));
}

/** The option of a special item, beside those of the list. */
export function specialOption(
  options: readonly DraftOption[],
  value: 'other' | 'none',
  text: Localised,
  isExclusive = false,
): DraftOption {
  const ids = optionIds();
  for (const { optionId } of options) ids.idFor(optionId);
  return { optionId: ids.idFor(value), value, text, conditions: [], ...(isExclusive ? { isExclusive: true } : {}) };
}

/**
 * A ladder of choices that are scored: all have a `score`, or the question says `scored: true` (or has the word "scored" in
 * its name) and their values are scores. Scores are whole numbers from 0 to 4, each once, 0 among them.
 *
 * @returns from the lowest; `undefined` where this is no ladder, in which case given scores are named
 */
export function levelsOf(
  reading: Reading,
  choices: readonly Choice[],
  isScoredByValue: boolean,
  mayBeLevels: boolean,
): readonly DraftLevel[] | undefined {
  const hasScores = choices.some(({ score }) => score !== undefined);
  const levels = choices.map(({ value, text, score }) => ({ score: hasScores ? score : Number(value), value, text }));
  const scores = new Set(levels.map(({ score }) => score));
  const isLadder =
    mayBeLevels &&
    (hasScores || isScoredByValue) &&
    levels.length >= 2 &&
    scores.size === levels.length &&
    scores.has(0) &&
    levels.every(isRung) &&
    choices.every(({ conditions }) => conditions.length === 0);
  if (isLadder) return levels.filter(isRung).toSorted((a, b) => a.score - b.score);
  for (const { score, path } of choices) {
    if (score === undefined) continue;
    const message =
      'scores make a level question where every choice has one, from 0 to 4, each once, 0 among them, and all are always there';
    reading.report.note('not-carried', 'score', `${path}.score`, message);
  }
  return undefined;
}

function isRung(level: {
  readonly score: number | undefined;
  readonly value: string;
  readonly text: Localised;
}): level is { readonly score: Level['score']; readonly value: string; readonly text: Localised } {
  return [0, 1, 2, 3, 4].includes(level.score ?? -1) && level.value.trim() !== '';
}

/** Whether values are scores: the question says so, or its name does. */
export function isScoredByValue(node: SurveyNode, name: string): boolean {
  const isSaid = node.flag('scored');
  return isSaid || /(?:^|[^a-z])scored(?:[^a-z]|$)/i.test(name);
}

/** "None of these", where the survey has none and a choice of several needs it. */
export function noneOption(reading: Reading, options: readonly DraftOption[]): DraftOption {
  return specialOption(options, 'none', ownWord('none', reading.language), true);
}
