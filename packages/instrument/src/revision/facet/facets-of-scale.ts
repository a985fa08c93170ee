import type { Option } from '../../definition/option.ts';
import type { Level, PartLevel, Question } from '../../definition/question.ts';
import { differ, differByPart, differInOrder } from './differ.ts';
import { isSameExpression, type Renamed } from './expression-key.ts';
import type { Facet } from './facet.ts';

/** What differs in the values that can be answered: levels, options, numbers. Looks at what both kinds of question have. */
export function facetsOfScale(before: Question, after: Question, renamed: Renamed): readonly Facet[] {
  return [
    ...('levels' in before && 'levels' in after ? facetsOfLadder('level', before.levels, after.levels) : []),
    ...(before.kind === 'level' && after.kind === 'level'
      ? differ('do-not-know-level', before.doNotKnowLevel, after.doNotKnowLevel)
      : []),
    ...(before.kind === 'law-and-practice' && after.kind === 'law-and-practice'
      ? [
          ...facetsOfLadder('law-level', before.law, after.law),
          ...facetsOfLadder('practice-level', before.practice, after.practice),
          ...differ('no-case-text', before.noCase, after.noCase),
        ]
      : []),
    ...('options' in before && 'options' in after ? facetsOfOptions(before.options, after.options, renamed) : []),
    ...facetsOfNumber(before, after),
  ];
}

const listOf = { level: 'levels', 'law-level': 'law', 'practice-level': 'practice' } as const;

function facetsOfLadder(
  facet: keyof typeof listOf,
  before: readonly (Level | PartLevel)[],
  after: readonly (Level | PartLevel)[],
): readonly Facet[] {
  const textsOf = (levels: readonly (Level | PartLevel)[]) =>
    new Map(levels.map(({ score, text }) => [String(score), text]));
  const [earlier, later] = [textsOf(before), textsOf(after)];
  return [
    ...differByPart(facet, earlier, later),
    ...differInOrder(listOf[facet], [...earlier.keys()], [...later.keys()]),
  ];
}

function facetsOfOptions(before: readonly Option[], after: readonly Option[], renamed: Renamed): readonly Facet[] {
  const earlier = new Map(before.map((option) => [option.optionId, option]));
  const later = new Map(after.map((option) => [option.optionId, option]));
  const texts = (options: ReadonlyMap<string, Option>) => new Map([...options].map(([id, { text }]) => [id, text]));
  const kept = [...later].flatMap(([id, option]) => {
    const old = earlier.get(id);
    return old === undefined ? [] : [[id, old, option] as const];
  });
  return [
    ...differByPart('option', texts(earlier), texts(later)),
    ...kept.flatMap(([id, old, option]) => [
      ...differ('option-alone', old.isExclusive === true, option.isExclusive === true, id),
      ...(isSameExpression(old.shownWhen, option.shownWhen, renamed)
        ? []
        : differ('option-condition', old.shownWhen, option.shownWhen, id)),
      ...differ('option-targets', old.targetLinks ?? [], option.targetLinks ?? [], id),
    ]),
    ...differInOrder('options', [...earlier.keys()], [...later.keys()]),
  ];
}

function facetsOfNumber(before: Question, after: Question): readonly Facet[] {
  // A property that may be absent is compared inside one kind; across kinds only where both have it.
  const isAlike = (property: string) => before.kind === after.kind || (property in before && property in after);
  const hasUnit = (question: Question) => question.kind === 'number' || question.kind === 'calculated';
  return [
    ...(hasUnit(before) && hasUnit(after) ? differ('unit', unitOf(before), unitOf(after)) : []),
    ...(before.kind === 'share' && after.kind === 'share' ? differ('share-of', before.of, after.of) : []),
    ...(before.kind === 'number' && after.kind === 'number' ? differ('bounds', limitsOf(before), limitsOf(after)) : []),
    ...(isAlike('decimals') ? differ('decimals', decimalsOf(before), decimalsOf(after)) : []),
    ...(isAlike('floor') ? differ('goalposts', goalpostsOf(before), goalpostsOf(after)) : []),
  ];
}

/** Fewest and most of something that has both, without the rest of it. */
export function limitsOf({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) {
  return { minimum, maximum };
}

function unitOf(question: Question): string | undefined {
  return 'unit' in question ? question.unit : undefined;
}

function decimalsOf(question: Question): number | undefined {
  return 'decimals' in question ? question.decimals : undefined;
}

function goalpostsOf(question: Question) {
  if (!('floor' in question) || question.floor === undefined || question.goalpost === undefined) return null;
  return { floor: question.floor, goalpost: question.goalpost, transform: question.transform ?? ('none' as const) };
}
