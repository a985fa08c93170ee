import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import type { FacetNature } from '../facet/facet-nature.ts';
import type { Facet } from '../facet/facet.ts';
import { isRenaming } from '../facet/nature-context.ts';
import { questionValues } from './question-values.ts';
import { answerValueOf } from './answer-value-of.ts';
import type { DeclarationProblem } from './declaration-problem.ts';

/**
 * Where a declaration from one question to one contradicts what the two questions are. Units and what a share is of are
 * texts: whether another text is another measure only the author knows, so that `reworded` may be said of them.
 */
export function contradictionsOf(
  declared: DeclaredChange,
  before: Question,
  after: Question,
  natures: readonly (readonly [Facet, FacetNature])[],
): readonly DeclarationProblem[] {
  const { type, values } = declared;
  const problem = (code: DeclarationProblem['code'], params: DeclarationProblem['params']): DeclarationProblem => ({
    code,
    declared,
    params: { questionId: after.questionId, type, ...params },
  });
  const isOtherKind = before.kind !== after.kind;
  const rescaled = natures.find(
    ([{ facet }, nature]) => nature.type === 'rescaled' && facet !== 'unit' && facet !== 'share-of',
  )?.[0];
  switch (type) {
    case 'same':
    case 'reworded':
    case 'relabelled':
      if (isOtherKind) return [problem('kind-differs', { before: before.kind, after: after.kind })];
      if (rescaled === undefined || (type === 'relabelled' && isRenaming(before, after, values))) return [];
      return [
        problem('scale-differs', {
          facet: rescaled.facet,
          ...(rescaled.part === undefined ? {} : { part: rescaled.part }),
        }),
      ];
    case 'rescaled':
      if (isOtherKind) return [problem('kind-differs', { before: before.kind, after: after.kind })];
      return values !== undefined || natures.some(([, nature]) => ['rescaled', 'relabelled'].includes(nature.type))
        ? []
        : [problem('scale-unchanged', {})];
    case 'kind-changed':
      return isOtherKind ? [] : [problem('kind-same', { kind: after.kind })];
    default:
      return [];
  }
}

const takingValues: readonly DeclaredChange['type'][] = ['relabelled', 'rescaled', 'kind-changed', 'split', 'merged'];

/** Values that a declaration names and that the questions before or after do not have. */
export function unknownValues(
  declared: DeclaredChange,
  before: readonly Question[],
  after: readonly Question[],
): readonly DeclarationProblem[] {
  const { type, values } = declared;
  if (values === undefined) return [];
  if (!takingValues.includes(type)) return [{ code: 'values-not-taken', declared, params: { type } }];
  if (!before.some(canBeMapped))
    return [{ code: 'values-not-taken', declared, params: { type, kind: before[0]?.kind ?? '' } }];
  return Object.entries(values).flatMap(([key, value]) => [
    ...(before.some((question) => hasValue(question, key))
      ? []
      : [{ code: 'unknown-value' as const, declared, params: { value: key } }]),
    ...(value === null || after.some((question) => answerValueOf(question, value) !== undefined)
      ? []
      : [{ code: 'unknown-new-value' as const, declared, params: { value } }]),
  ]);
}

function canBeMapped({ kind }: Question): boolean {
  return kind !== 'repeat' && kind !== 'calculated' && kind !== 'note';
}

function hasValue(question: Question, key: string): boolean {
  if (question.kind === 'number' || question.kind === 'share') return key.trim() !== '' && Number.isFinite(Number(key));
  const known = questionValues(question);
  if (known === undefined) return canBeMapped(question);
  // Two parts may also be named by the level they come to.
  return known.includes(key) || (question.kind === 'law-and-practice' && /^[0-4]$/.test(key));
}
