import {
  boxCox,
  excessKurtosis,
  gap,
  giiLogarithm,
  passesOutlierTest,
  plainShiftedLogarithm,
  shiftedLogarithm,
  signedShiftedLogarithm,
  skewness,
  treatOutliers,
  winsorise,
  type TreatOptions,
  type Value,
  type WinsorisedMark,
  type WinsoriseOptions,
} from '@groundwork/scoring';
import { numberOf, recordOf, textOf, type AnswerTable, type Json, type JsonRecord } from '../golden-case.ts';
import { byCode, columnsIn, valuesIn } from '../read-values.ts';
import { lambdaOfField, limitOfField } from '../treatment-fields.ts';

/** Limits by which the field `strict` may have been made: the vectors do not repeat them among their parameters. */
const strictLimits: readonly WinsoriseOptions[] = [
  { maximumSkewness: 1, maximumKurtosis: 1.5, atMost: 5 },
  { maximumSkewness: 1, maximumKurtosis: 2, atMost: 5 },
  { maximumSkewness: 1, maximumKurtosis: 1, atMost: 4 },
  { maximumSkewness: 1, maximumKurtosis: 1, atMost: 5 },
];

const transformations: Readonly<Record<string, NonNullable<TreatOptions['transform']>>> = {
  log_CT: 'shifted-logarithm',
  log_CT_plus: 'signed-shifted-logarithm',
  log_CT_orig: 'plain-shifted-logarithm',
  log_GII: 'gii-logarithm',
  boxcox: 'box-cox',
  none: 'none',
};

/** How the peer treats, in our words; its defaults where it is silent. */
export function treatmentOf(parameters: JsonRecord): TreatOptions & { readonly lambda?: number } {
  const transform = transformations[textOf(parameters['f2']) || 'log_CT'];
  if (transform === undefined) throw new Error(`unknown transformation ${textOf(parameters['f2'])}`);
  const lambda = parameters['lambda'];
  return {
    ...thresholdsOf(parameters),
    atMost: limitOf(parameters['winmax']),
    transform,
    ...(typeof lambda === 'number' ? { lambda } : {}),
    combine: parameters['combine_treat'] === true,
  };
}

function thresholdsOf(parameters: JsonRecord): WinsoriseOptions {
  return {
    maximumSkewness: numberOf(parameters['skew_thresh'], 2),
    maximumKurtosis: numberOf(parameters['kurt_thresh'], 3.5),
  };
}

function limitOf(winmax: Json | undefined): number {
  return winmax === 'Infinity' || winmax === 'Inf' ? Infinity : numberOf(winmax, 5);
}

function marksOf(marks: readonly WinsorisedMark[]): readonly string[] {
  return marks.map((mark) => (mark === null ? '' : mark === 'high' ? 'winhi' : 'winlo'));
}

function winsorised(values: readonly Value[], options: WinsoriseOptions): unknown {
  const result = winsorise(values, options);
  return { x: result.values, winsorised: result.count, treated: marksOf(result.marks) };
}

function treated(values: readonly Value[], options: TreatOptions, name: string): unknown {
  const result = treatOutliers(values, options);
  const marks = marksOf(result.marks);
  // The peer joins the marks of both treatments with a plus.
  const isTransformed = result.method.endsWith('transformed');
  return { x: result.values, treatedPoints: isTransformed ? marks.map((mark) => `${mark}+${name}`) : marks };
}

/** The fields of a vector whose name says a number: what is made with it. */
function fieldsNamed(
  expected: Json,
  numberOfField: (field: string) => number | null,
  make: (number: number) => unknown,
): Readonly<Record<string, unknown>> {
  return byCode(
    Object.keys(recordOf(expected)).flatMap((field): readonly (readonly [string, unknown])[] => {
      const number = numberOfField(field);
      return number === null ? [] : [[field, make(number)]];
    }),
  );
}

/** The field `strict` under the first of its possible limits that moves as many points. */
function strict(values: readonly Value[], expected: Json | undefined): unknown {
  const count = recordOf(expected)['winsorised'];
  const limits = strictLimits.find((options) => winsorise(values, options).count === count) ?? strictLimits[0];
  return winsorised(values, limits ?? {});
}

/** Outlier treatment of one indicator, and of a table. */
export const treatAnswers: AnswerTable = {
  'treat.vector': ({ parameters, input, expected }) => {
    const values = valuesIn(input['x']);
    const thresholds = thresholdsOf(parameters);
    const options = treatmentOf(parameters);
    const name = textOf(parameters['f2']) || 'log_CT';
    return {
      skew: skewness(values),
      kurt: excessKurtosis(values),
      pass: passesOutlierTest(values, thresholds),
      ...fieldsNamed(expected, limitOfField, (atMost) => winsorised(values, { ...thresholds, atMost })),
      ...fieldsNamed(expected, lambdaOfField, (lambda) => boxCox(values, { lambda })),
      strict: strict(values, recordOf(expected)['strict']),
      default: treated(values, options, name),
      combined: treated(values, { ...options, combine: true }, name),
      log_CT: shiftedLogarithm(values),
      log_CT_plus: signedShiftedLogarithm(values),
      log_CT_orig: plainShiftedLogarithm(values),
      log_GII_formula: giiLogarithm(values),
      log_GII_peer_quirk: giiLogarithm(values),
    };
  },
  'treat.table': ({ parameters, input }) => {
    const options = treatmentOf(parameters);
    const columns = columnsIn(input['indicators']);
    const treatments = columns.map(({ values }) => treatOutliers(values, options));
    const tried = treatments.map(({ afterWinsorising }) => afterWinsorising);
    const bent = treatments.map(({ afterTransformation }) => afterTransformation);
    const none = gap('not-computable');
    return {
      treated: byCode(columns.map(({ code }, at) => [code, treatments[at]?.values])),
      details: {
        iCode: columns.map(({ code }) => code),
        'check_SkewKurt0.Pass': treatments.map(({ before }) => before.passes),
        'check_SkewKurt0.Skew': treatments.map(({ before }) => before.skewness),
        'check_SkewKurt0.Kurt': treatments.map(({ before }) => before.kurtosis),
        'winsorise.nwin': tried.map((trial) => trial?.count ?? none),
        'check_SkewKurt1.Pass': tried.map((trial) => trial?.passes ?? null),
        'check_SkewKurt1.Skew': tried.map((trial) => trial?.skewness ?? none),
        'check_SkewKurt1.Kurt': tried.map((trial) => trial?.kurtosis ?? none),
        'check_SkewKurt2.Pass': bent.map((shape) => shape?.passes ?? null),
        'check_SkewKurt2.Skew': bent.map((shape) => shape?.skewness ?? none),
        'check_SkewKurt2.Kurt': bent.map((shape) => shape?.kurtosis ?? none),
      },
    };
  },
};
