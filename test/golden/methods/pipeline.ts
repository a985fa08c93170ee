import {
  gap,
  prepareScoring,
  ranksOf,
  scoredUnits,
  scoresOf,
  scoreTable,
  ScoringError,
  valuesOf,
  type PreparedTable,
  type Scheme,
  type ScoringIssue,
  type ScoringRun,
  type Step,
} from '@groundwork/scoring';
import { numberOf, type AnswerTable, type GoldenCase, type JsonRecord } from '../golden-case.ts';
import { byCode, plainNumber } from '../read-values.ts';
import { schemeIn, tableIn } from './scheme-of.ts';

const stageNames: Readonly<Partial<Record<Step['step'], string>>> = {
  denominate: 'Denominated',
  screen: 'Screened',
  impute: 'Imputed',
  treat: 'Treated',
  normalise: 'Normalised',
};

/** The pipeline behind `remove_elements`, whose vectors name only the level. */
const removalDefaults: JsonRecord = {
  screen: 0.65,
  impute: 'mean_group',
  treat: 'default',
  normalise: { f: 'minmax', l_u: [0, 100] },
  aggregate: 'amean',
};

/** A table and a scheme that passed the library's own checks. */
export function preparedFor(input: JsonRecord, scheme: Scheme): PreparedTable {
  const { prepared, issues } = prepareScoring(tableIn(input), scheme);
  return prepared ?? refuse(issues);
}

function runOf(input: JsonRecord, scheme: Scheme): ScoringRun {
  const { run, issues } = scoreTable(tableIn(input), scheme);
  return run ?? refuse(issues);
}

/** A scheme that the library's checks stop is a refused call. */
function refuse(issues: readonly ScoringIssue[]): never {
  const [first] = issues.filter(({ severity }) => severity === 'error');
  throw new ScoringError('scheme-invalid', `${first?.code ?? ''} at ${first?.path ?? ''}`, { issues });
}

/** Whole pipelines, and what becomes of the scores when an element is left out. */
export const pipelineAnswers: AnswerTable = {
  pipeline: ({ parameters, input }) => {
    const run = runOf(input, schemeIn(parameters, input));
    const { framework, scheme, units } = run.prepared;
    const indicators = framework.elements.slice(0, framework.indicatorCount);
    const aggregates = framework.elements.slice(framework.indicatorCount);
    const done = scheme.steps.filter(({ step }) => step !== 'aggregate');
    const stages = done.flatMap(({ step }, at): readonly (readonly [string, unknown])[] => {
      const name = stageNames[step];
      const stage = run.stages[at + 1];
      if (name === undefined || stage === undefined) return [];
      const values = byCode(
        indicators.map(({ code, position }) => {
          const column = stage.columns[position];
          return [code, column === undefined ? [] : valuesOf(column)];
        }),
      );
      return [[name, { units: Array.from(stage.rows, (row) => units[row]), values }]];
    });
    const scored = scoredUnits(run);
    return {
      stages: {
        ...byCode(stages),
        Aggregated: { units: scored, values: byCode(aggregates.map(({ code }) => [code, scoresOf(run, code)])) },
      },
      ranks: { units: scored, values: byCode(framework.elements.map(({ code }) => [code, ranksOf(run, code)])) },
    };
  },
  remove_elements: removeByWeight,
};

/** As the peer does it: the element stays in the data and weighs nothing. */
function removeByWeight({ parameters, input }: GoldenCase): unknown {
  const { level, ...given } = parameters;
  const scheme = schemeIn({ ...removalDefaults, ...given }, input);
  const whole = runOf(input, scheme);
  const { framework } = whole.prepared;
  const top = framework.elements[framework.tops[0] ?? -1]?.code ?? '';
  const removed = framework.elements.filter((element) => element.level === numberOf(level, 2)).map(({ code }) => code);
  const runs: readonly (readonly [string, ScoringRun])[] = [
    ['Nominal', whole],
    ...removed.map((code) => [code, runOf(input, withoutWeight(scheme, code))] as const),
  ];
  const uCode = scoredUnits(whole);
  const nominal = ranksOf(whole, top);
  const ranks = runs.map(([code, run]) => [code, ranksOf(run, top)] as const);
  const shifts = ranks.map(([code, own]) => [code, own.map((rank, at) => shiftOf(nominal[at] ?? null, rank))] as const);
  return {
    scores: { uCode, ...byCode(runs.map(([code, run]) => [code, scoresOf(run, top)])) },
    ranks: { uCode, ...byCode(ranks) },
    rankShift: { uCode, ...byCode(shifts) },
    meanAbsShift: byCode(shifts.map(([code, own]) => [code, meanSize(own)])),
  };
}

function withoutWeight(scheme: Scheme, code: string): Scheme {
  const last = scheme.steps.length - 1;
  return {
    ...scheme,
    steps: scheme.steps.toSpliced(last, 0, { step: 'weigh', method: 'given', weights: { [code]: 0 } }),
  };
}

function shiftOf(nominal: number | null, rank: number | null): number | null {
  return nominal === null || rank === null ? null : nominal - rank;
}

function meanSize(shifts: readonly (number | null)[]): unknown {
  const known = shifts.filter((shift) => shift !== null).map((shift) => Math.abs(plainNumber(shift)));
  return known.length === 0 ? gap('not-computable') : known.reduce((sum, size) => sum + size, 0) / known.length;
}
