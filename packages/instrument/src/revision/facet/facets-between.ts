import { differ } from './differ.ts';
import type { Renamed } from './expression-key.ts';
import type { Facet } from './facet.ts';
import { facetsOfRules } from './facets-of-rules.ts';
import { facetsOfScale } from './facets-of-scale.ts';
import type { PlacedQuestion } from './placed-question.ts';

/** Where a question has gone inside its sub-section, from 1. */
export interface NewPlace {
  readonly before: number;
  readonly after: number;
}

/**
 * Everything that differs between two questions that are taken for the same, in the order of reading. Total: each property
 * of a question is looked at, so that two questions without a difference are the same question.
 */
export function facetsBetween(
  before: PlacedQuestion,
  after: PlacedQuestion,
  renamed: Renamed,
  newPlace?: NewPlace,
): readonly Facet[] {
  const [old, now] = [before.question, after.question];
  return [
    ...differ('question-id', old.questionId, now.questionId),
    ...differ('kind', old.kind, now.kind),
    ...differ('section', before.sectionId, after.sectionId),
    ...differ('sub-section', before.subSectionId, after.subSectionId),
    ...(newPlace === undefined ? [] : differ('order', newPlace.before, newPlace.after)),
    ...differ('grid', gridOf(old), gridOf(now)),
    ...differ('label', old.label, now.label),
    ...differ('text', old.text, now.text),
    ...differ('grid-text', before.gridText, after.gridText),
    ...(['meaning', 'notCounted', 'proof'] as const).flatMap((part) =>
      differ('guidance', old.guidance?.[part], now.guidance?.[part], part),
    ),
    ...facetsOfScale(old, now, renamed),
    ...facetsOfRules(old, now, renamed),
  ];
}

function gridOf(question: PlacedQuestion['question']): string | undefined {
  return 'gridId' in question ? question.gridId : undefined;
}
