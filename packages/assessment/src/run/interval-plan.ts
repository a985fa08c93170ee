import type { InstrumentRevision, ScoredQuestion, Section } from '@groundwork/instrument';
import {
  checkPlan,
  columnOf,
  gap,
  hasErrors,
  isGap,
  type Column,
  type Scheme,
  type ScoringTable,
  type UncertaintyFactor,
  type UncertaintyPlan,
} from '@groundwork/scoring';
import { isWeighted } from '../score/score-question.ts';
import type { CountryOutcome } from './country-outcome.ts';
import type { IntervalCells } from './interval-cells.ts';

/** How far each weight may lie from itself, as a share of it. Source: OECD and JRC, Handbook, 2008, step 7. */
const weightSpread = 0.25;

/** Lowest a dimension counts in the geometric mean: 0.01 on 0-1. Source: content.md 2.5. */
const geometricFloor = 1;

/** A table with the scheme that gives the published scores, and the plan that says which choices could be others. */
export interface IntervalPlan {
  readonly table: ScoringTable;
  readonly scheme: Scheme;
  readonly plan: UncertaintyPlan;
}

/**
 * What rank intervals are drawn over: weights of questions and dimensions, each within a quarter of itself; arithmetic or
 * geometric mean of dimensions; questions as anchored or spread between the worst and best country; and, by which `cells` are
 * taken, what a missing answer counts. A choice that makes no difference to an instrument is left out.
 */
export function intervalPlan(
  revisions: readonly InstrumentRevision[],
  outcomes: readonly Pick<CountryOutcome, 'iso3' | 'version' | 'cells'>[],
  cells: keyof IntervalCells,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): IntervalPlan {
  const scheme = intervalScheme(revisions);
  const columns = Object.fromEntries(
    revisions.flatMap(({ version, sections }) =>
      sections.flatMap(weightedQuestions).map(({ questionId }, place) => {
        // Questions of a revision that a country has not answered are none of its denominator.
        const values = outcomes.map((outcome) =>
          outcome.version === version ? (outcome.cells[cells][place] ?? gap('not-computable')) : gap('not-applicable'),
        );
        return [codeOf(version, questionId), columnOf(values)];
      }),
    ),
  );
  const candidates = factorsOf(columns);
  const factors = candidates.filter((factor) => !hasErrors(checkPlan({ draws, seed, factors: [factor] }, scheme)));
  return { table: { units: outcomes.map(({ iso3 }) => iso3), columns }, scheme, plan: { draws, seed, factors } };
}

/** Whether what is missing makes any difference: some country with a score has left a counting question without an answer. */
export function hasMissingAnswers(outcomes: readonly Pick<CountryOutcome, 'cells'>[]): boolean {
  return outcomes.some(({ cells }) =>
    cells.asScored.some((value, place) => {
      const zero = cells.asZero[place];
      return zero !== undefined && !isGap(zero) && zero !== value;
    }),
  );
}

/** The revisions side by side as a scheme over their weighted questions; usually there is one. */
function intervalScheme(revisions: readonly InstrumentRevision[]): Scheme {
  const framework = revisions.flatMap(({ version, sections }) =>
    sections.flatMap((section) => {
      const code = codeOf(version, `section ${section.sectionId}`);
      const questions = weightedQuestions(section);
      if (questions.length === 0) return [];
      return [
        { code, parent: 'index', weight: section.weightPercent },
        ...questions.map(({ questionId, weight }) => ({ code: codeOf(version, questionId), parent: code, weight })),
      ];
    }),
  );
  return {
    schemeId: revisions.map(({ instrumentId, version }) => `${instrumentId}-${version}`).join('-'),
    framework: [{ code: 'index', parent: null }, ...framework],
    steps: [
      { step: 'normalise', method: 'none' },
      { step: 'aggregate', levels: [complete('arithmetic'), complete('arithmetic')] },
    ],
  };
}

function weightedQuestions({ subSections }: Section): readonly ScoredQuestion[] {
  return subSections.flatMap(({ questions }) => questions.filter(isWeighted));
}

function codeOf(version: string, id: string): string {
  return `${version} ${id}`;
}

function factorsOf(columns: Readonly<Record<string, Column>>): readonly UncertaintyFactor[] {
  const geometric = { ...complete('geometric'), floor: geometricFloor };
  return [
    { kind: 'weights', factorId: 'weights', spread: weightSpread },
    {
      kind: 'alternatives',
      factorId: 'aggregation',
      step: 'aggregate',
      alternatives: [
        { levels: [complete('arithmetic'), complete('arithmetic')] },
        { levels: [complete('arithmetic'), geometric] },
      ],
    },
    {
      kind: 'alternatives',
      factorId: 'normalisation',
      step: 'normalise',
      alternatives: [
        { method: 'none' },
        { method: 'min-max', scale: { lowest: 0, highest: 100 }, indicators: untouched(columns) },
      ],
    },
  ];
}

/** Questions on which no two countries differ have no worst and best: they stay as they are. */
function untouched(columns: Readonly<Record<string, Column>>): Readonly<Record<string, { readonly method: 'none' }>> {
  const alike = Object.entries(columns).filter(
    ([, { numbers }]) => new Set(numbers.filter((number) => !Number.isNaN(number))).size < 2,
  );
  return Object.fromEntries(alike.map(([questionId]) => [questionId, { method: 'none' }]));
}

function complete<Method extends 'arithmetic' | 'geometric'>(method: Method) {
  return { method, minimumShare: 1 } as const;
}
