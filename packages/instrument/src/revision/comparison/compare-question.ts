import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import type { Bearings } from '../facet/bearings.ts';
import type { ChangeEffect } from '../facet/change-effect.ts';
import { comparabilityOf, comparabilityOfType } from './comparability-of.ts';
import type { Renamed } from '../facet/expression-key.ts';
import type { FacetNature } from '../facet/facet-nature.ts';
import type { FacetChange } from '../facet/facet.ts';
import { facetsBetween, type NewPlace } from '../facet/facets-between.ts';
import { lostValues } from '../declaration/lost-values.ts';
import { natureContext } from '../facet/nature-context.ts';
import { natureOfFacet } from '../facet/nature-of-facet.ts';
import type { PlacedQuestion } from '../facet/placed-question.ts';
import type { ChangeType, QuestionChange } from './revision-comparison.ts';

/** What is known of a change beside its questions. */
export interface ChangeContext {
  readonly bearings: Bearings;
  readonly renamed: Renamed;
  readonly declared: DeclaredChange | undefined;
  readonly newPlace: NewPlace | undefined;
}

/** What a question is called when several of its facets changed, from the mildest. */
const strengths: readonly ChangeType[] = ['same', 'moved', 'reworded', 'relabelled', 'rescaled', 'kind-changed'];

/** Compares one question with the one that it became. */
export function compareQuestion(before: PlacedQuestion, after: PlacedQuestion, context: ChangeContext): QuestionChange {
  const { bearings, declared, renamed, newPlace } = context;
  const [old, now] = [before.question, after.question];
  const nature = natureContext(old, now, bearings([old.questionId], [now.questionId]), declared?.values);
  const natures = facetsBetween(before, after, renamed, newPlace).map(
    (facet) => [facet, natureOfFacet(facet, nature)] as const,
  );
  const inferred = natures.reduce<ChangeType>(
    (strongest, [, { type }]) => (strengths.indexOf(type) > strengths.indexOf(strongest) ? type : strongest),
    'same',
  );
  const facets = natures.map(([facet, found]): FacetChange => ({ ...facet, ...effectOf(found) }));
  return {
    from: [old.questionId],
    to: [now.questionId],
    label: now.label,
    type: declared?.type ?? inferred,
    ...declaredParts(declared),
    facets,
    comparability: comparabilityOf(natures, nature, declared),
    ...together(facets),
  };
}

/** A question that became several, or several that became one. */
export function compareSeveral(
  type: 'split' | 'merged',
  before: readonly PlacedQuestion[],
  after: readonly PlacedQuestion[],
  { bearings, declared, renamed }: ChangeContext,
): QuestionChange {
  const [from, to] = [before, after].map((side) => side.map(({ question }) => question.questionId));
  const pairs = before.flatMap((old) => after.map((now) => [old, now] as const));
  const isMerge = type === 'merged';
  const facets = pairs.flatMap(([old, now]) => {
    const many = isMerge ? old : now;
    const { questionId } = many.question;
    const context = natureContext(old.question, now.question, bearings(from ?? [], to ?? []), declared?.values);
    return facetsBetween(old, now, renamed)
      .filter(({ facet }) => facet !== 'question-id')
      .map((facet): FacetChange => ({ ...facet, ...effectOf(natureOfFacet(facet, context)), questionId }));
  });
  const lost = pairs.map(([old, now]) => lostValues(old.question, now.question, declared?.values));
  const counts = bearings(from ?? [], to ?? []).some(
    (bearing) => bearing?.isWeighted === true || bearing?.isRead === true,
  );
  return {
    from: from ?? [],
    to: to ?? [],
    label: after[0]?.question.label ?? '',
    type,
    ...declaredParts(declared),
    facets,
    comparability: comparabilityOfType(
      type,
      declared,
      lost.every((list) => list !== undefined) ? lost.flat() : undefined,
    ),
    isWording: false,
    movesScores: counts,
    // Two answers that differ cannot become one; a split leaves each with a copy, to be confirmed.
    losesAnswers: isMerge || !pairs.some(([old, now]) => old.question.kind === now.question.kind),
  };
}

/** A question that only one of the revisions has. */
export function onlyOneSide(
  type: 'added' | 'removed',
  { question }: PlacedQuestion,
  { bearings, declared }: ChangeContext,
): QuestionChange {
  const ids = [question.questionId];
  const [from, to] = type === 'added' ? [[], ids] : [ids, []];
  const counts = bearings(from, to).some((bearing) => bearing?.isWeighted === true || bearing?.isRead === true);
  return {
    from,
    to,
    label: question.label,
    type,
    ...declaredParts(declared),
    facets: [],
    comparability: comparabilityOfType(type, declared, undefined),
    isWording: false,
    movesScores: counts,
    losesAnswers: type === 'removed' && isAnswered(question),
  };
}

function isAnswered({ kind }: Question): boolean {
  return kind !== 'note' && kind !== 'calculated';
}

function declaredParts(declared: DeclaredChange | undefined): Pick<QuestionChange, 'isDeclared' | 'values' | 'note'> {
  if (declared === undefined) return { isDeclared: false };
  const { values, note } = declared;
  return { isDeclared: true, ...(values === undefined ? {} : { values }), ...(note === undefined ? {} : { note }) };
}

function effectOf({ isWording, movesScores, losesAnswers }: FacetNature): ChangeEffect {
  return { isWording, movesScores, losesAnswers };
}

/** What several changes do together; nothing at all is no more than wording. */
function together(effects: readonly ChangeEffect[]): ChangeEffect {
  return {
    isWording: effects.every(({ isWording }) => isWording),
    movesScores: effects.some(({ movesScores }) => movesScores),
    losesAnswers: effects.some(({ losesAnswers }) => losesAnswers),
  };
}
