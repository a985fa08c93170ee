import type { ChangeEffect } from '../facet/change-effect.ts';
import type { FacetName } from '../facet/facet.ts';
import type { ChangeType, QuestionChange, RevisionComparison } from '../comparison/revision-comparison.ts';
import type { StructureArea, StructureFacet } from '../comparison/structure-change.ts';

/** The part of a version that a change must raise, from none to the first. */
export const steps = ['none', 'patch', 'minor', 'major'] as const;

/** One of {@link steps}. */
export type Step = (typeof steps)[number];

/** A change that needs the step: of questions, or of something beside them. */
export interface StepReason {
  readonly code: 'moves-scores' | 'loses-answers' | 'changes-asking' | 'changes-words';
  /** The ids of the questions, or of the section, band or check; empty for the instrument as a whole. */
  readonly ids: readonly string[];
  /** What became of the question, or what area of the structure it is. */
  readonly of: ChangeType | StructureArea;
  /** Absent where the question as a whole is the change. */
  readonly facet?: FacetName | StructureFacet;
  readonly part?: string;
}

/** The step that a comparison asks for and every change that asks for so much. */
export interface VersionStep {
  readonly step: Step;
  readonly because: readonly StepReason[];
}

/**
 * Which part of the version must rise: `major` when scores move or answers can be lost, `minor` for other changes in what is
 * asked and when (unscored additions among them), `patch` for words, `none` when nothing changed.
 *
 * Source: product.md, Revision.
 * @example versionStep(compareRevisions(revision, revision)).step // => 'none'
 */
export function versionStep({ questions, structure }: RevisionComparison): VersionStep {
  const all = [
    ...questions.flatMap(effectsOfQuestion),
    ...structure.map((change): Asked => {
      const { area, id, facet, part } = change;
      const ids = id === undefined ? [] : [id];
      return { effect: change, reason: { ids, of: area, facet, ...(part === undefined ? {} : { part }) } };
    }),
  ].map(({ effect, reason }) => ({ ...demandOf(effect), reason }));
  const step = all.reduce<Step>(
    (highest, demand) => (rankOf(demand.step) > rankOf(highest) ? demand.step : highest),
    'none',
  );
  return {
    step,
    because: all.filter((demand) => demand.step === step).map(({ code, reason }) => ({ code, ...reason })),
  };
}

/** The place of a step in the order from none to major. */
export function rankOf(step: Step): number {
  return steps.indexOf(step);
}

interface Asked {
  readonly effect: ChangeEffect;
  readonly reason: Omit<StepReason, 'code'>;
}

function effectsOfQuestion(change: QuestionChange): readonly Asked[] {
  const { from, to, type, facets } = change;
  const ids = to.length > 0 ? to : from;
  if (from.length !== 1 || to.length !== 1) return [{ effect: change, reason: { ids, of: type } }];
  return facets.map((facet) => ({
    effect: facet,
    reason: { ids, of: type, facet: facet.facet, ...(facet.part === undefined ? {} : { part: facet.part }) },
  }));
}

function demandOf({
  isWording,
  movesScores,
  losesAnswers,
}: ChangeEffect): Pick<StepReason, 'code'> & { readonly step: Step } {
  if (movesScores) return { step: 'major', code: 'moves-scores' };
  if (losesAnswers) return { step: 'major', code: 'loses-answers' };
  return isWording ? { step: 'patch', code: 'changes-words' } : { step: 'minor', code: 'changes-asking' };
}
