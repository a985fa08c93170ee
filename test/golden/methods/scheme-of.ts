import type { ImputeStep, AggregateStep, AggregationLevel, Scheme, ScoringTable, Step } from '@groundwork/scoring';
import { isRecord, listOf, numberOf, recordOf, textOf, type Json, type JsonRecord } from '../golden-case.ts';
import { byCode, columnsIn, frameworkIn, groupsIn, valuesIn } from '../read-values.ts';
import { normaliseStepIn } from './normalise-step.ts';
import { screenBy } from './screen.ts';
import { treatmentOf } from './treat.ts';

const grouping = 'group';

/** The table of a vector. */
export function tableIn(input: JsonRecord): ScoringTable {
  return {
    units: listOf(input['units']).map(textOf),
    columns: byCode(columnsIn(input['indicators']).map(({ code, values }) => [code, values])),
    ...(input['group'] === undefined ? {} : { groups: { [grouping]: groupsIn(input['group']) } }),
    ...(input['denominators'] === undefined
      ? {}
      : {
          denominators: byCode(
            Object.entries(recordOf(input['denominators'])).map(([code, cells]) => [code, valuesIn(cells)]),
          ),
        }),
  };
}

/** How the peer's pipeline is done, as a scheme; steps in the order of the parameters, the aggregation last. */
export function schemeIn(parameters: JsonRecord, input: JsonRecord): Scheme {
  const steps = Object.entries(parameters).flatMap(([name, parameter]): readonly Step[] => {
    const read = stepReaders[name];
    return read === undefined || parameter === null || parameter === 'none' ? [] : [read(parameter, input)];
  });
  return {
    schemeId: 'golden',
    framework: frameworkIn(input['hierarchy']),
    steps: [...steps, aggregateStep(parameters['aggregate'], parameters['dat_thresh'])],
  };
}

type StepReader = (parameter: Json, input: JsonRecord) => Step;

const stepReaders: Readonly<Record<string, StepReader>> = {
  denominate: (parameter) => ({
    step: 'denominate',
    indicators: byCode(
      listOf(parameter)
        .map(recordOf)
        .map((entry) => [
          textOf(entry['indicator']),
          { by: textOf(entry['by'] ?? entry['denominator']), scale: numberOf(entry['scale'], 1) },
        ]),
    ),
  }),
  screen: (parameter) => {
    if (!isRecord(parameter)) return { step: 'screen', by: 'missing', minimumAvailable: numberOf(parameter, 0.66) };
    return {
      step: 'screen',
      by: screenBy(parameter['mode'] ?? parameter['unit_screen']),
      minimumAvailable: numberOf(parameter['dat_thresh'], 0.66),
      minimumNonZero: numberOf(parameter['nonzero_thresh'], 0.05),
    };
  },
  impute: imputeStepIn,
  treat: (parameter) => ({ step: 'treat', ...treatmentOf(recordOf(parameter)) }),
  normalise: normaliseStepIn,
  weights: (parameter) =>
    parameter === 'equal'
      ? { step: 'weigh', method: 'equal' }
      : { step: 'weigh', method: 'given', weights: weightSet(parameter) },
};

/** An imputation by name, or by name and level. */
export function imputeStepIn(parameter: Json): ImputeStep {
  const { method = parameter, within_level: level } = recordOf(parameter);
  const name = textOf(method).replaceAll('-', '_');
  if (name === 'mean_group' || name === 'median_group') {
    return { step: 'impute', method: name === 'mean_group' ? 'mean' : 'median', group: grouping };
  }
  const within = typeof level === 'number' ? { withinLevel: level } : {};
  if (name === 'row_mean' || name === 'row_median') {
    return { step: 'impute', method: name === 'row_mean' ? 'row-mean' : 'row-median', ...within };
  }
  if (name !== 'mean' && name !== 'median' && name !== 'none') throw new Error(`unknown imputation ${name}`);
  return { step: 'impute', method: name };
}

/** A set of weights by element. */
export function weightSet(json: Json | undefined): Readonly<Record<string, number>> {
  return byCode(Object.entries(recordOf(json)).map(([code, weight]) => [code, numberOf(weight, 1)]));
}

/** The aggregations of level 2, 3 and so on: one name, or a list of names. */
export function aggregateStep(names: Json | undefined, threshold: Json | undefined): AggregateStep {
  const levels = listOf(names ?? 'amean').map(aggregationLevel);
  const thresholds = listOf(threshold);
  const minimumOf = (at: number): Partial<AggregationLevel> => {
    const minimumShare = thresholds[Math.min(at, thresholds.length - 1)];
    return typeof minimumShare === 'number' ? { minimumShare, shareOf: 'count' } : {};
  };
  return { step: 'aggregate', levels: levels.map((level, at) => ({ ...level, ...minimumOf(at) })) };
}

/** An aggregation by the name of the peer's function. */
export function aggregationLevel(json: Json): AggregationLevel {
  const given = recordOf(json);
  const name = textOf(given['f'] ?? given['method'] ?? json).replace(/^a_/, '');
  if (name === 'genmean') return { method: 'power', exponent: numberOf(given['p'], 1) };
  const method = ({ amean: 'arithmetic', gmean: 'geometric', hmean: 'harmonic', copeland: 'copeland' } as const)[name];
  if (method === undefined) throw new Error(`unknown aggregation ${name}`);
  return { method };
}
