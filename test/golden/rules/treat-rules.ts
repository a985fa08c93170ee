import {
  isRefusal,
  listOf,
  numberOf,
  recordOf,
  textOf,
  type GoldenCase,
  type Json,
  type JsonRecord,
} from '../golden-case.ts';
import { columnsIn, plainNumber, valuesIn } from '../read-values.ts';
import { limitOfField } from '../treatment-fields.ts';
import {
  isConstant,
  passes,
  plainLogarithm,
  plainWinsorise,
  shapeOf,
  type PlainLimits,
  type PlainTreatment,
} from './plain-treatment.ts';
import type { Rule, RuleTable } from './rule.ts';

function cells(numbers: readonly number[]): readonly Json[] {
  return numbers.map((number) => (Number.isFinite(number) ? number : null));
}

function limitsOf(parameters: JsonRecord, atMost = numberOf(parameters['winmax'], 5)): PlainLimits {
  return {
    skewness: numberOf(parameters['skew_thresh'], 2),
    kurtosis: numberOf(parameters['kurt_thresh'], 3.5),
    atMost,
  };
}

/** `strict` is made by limits that the vectors do not name; where it matters here, any of them does. */
const strictLimits: PlainLimits = { skewness: 1, kurtosis: 1.5, atMost: 5 };

function vectorIn({ input }: GoldenCase): readonly number[] {
  return valuesIn(input['x']).map(plainNumber);
}

function winsorisedCells({ x, winsorised, treated }: PlainTreatment): JsonRecord {
  return { x: cells(x), winsorised, treated };
}

/** Replaces the fields of a vector that the peer refused, where `honest` knows better. */
function refusedFields(honest: (field: string, numbers: readonly number[], goldenCase: GoldenCase) => Json): Rule {
  return (goldenCase) => {
    const expected = recordOf(goldenCase.expected);
    const numbers = vectorIn(goldenCase);
    const replaced = Object.entries(expected).flatMap(([field, entry]): readonly (readonly [string, Json])[] => {
      const better = isRefusal(entry) ? honest(field, numbers, goldenCase) : null;
      return better === null ? [] : [[field, better]];
    });
    return replaced.length === 0 ? null : { ...expected, ...Object.fromEntries(replaced) };
  };
}

/** A field of a vector under winsorising that stops in time; null where that was not the reason of the refusal. */
function stoppedField(field: string, numbers: readonly number[], { parameters }: GoldenCase): Json {
  const own = limitOfField(field);
  const limits = field === 'strict' ? strictLimits : limitsOf(parameters, own ?? limitsOf(parameters).atMost);
  const stopped = plainWinsorise(numbers, limits);
  if (!stopped.isStopped) return null;
  if (own !== null || field === 'strict') return winsorisedCells(stopped);
  const transformation = textOf(parameters['f2']) || 'log_CT';
  const x = plainLogarithm(transformation, field === 'combined' ? stopped.x : numbers);
  const marks = field === 'combined' ? stopped.treated : numbers.map(() => '');
  return { x: cells(x), treatedPoints: marks.map((mark) => `${mark}+${transformation}`) };
}

/** A column of a table done once more: the treated numbers, and what the peer's details would say. */
function honestColumn(
  numbers: readonly number[],
  parameters: JsonRecord,
): { readonly x: readonly number[]; readonly details: JsonRecord } {
  const limits = limitsOf(parameters);
  const winsorised = plainWinsorise(numbers, limits);
  const isCombined = parameters['combine_treat'] === true;
  const bent = plainLogarithm(textOf(parameters['f2']) || 'log_CT', isCombined ? winsorised.x : numbers);
  const isBent =
    passes(winsorised.x, limits) === false &&
    !bent.some((number, at) => Number.isNaN(number) && !Number.isNaN(numbers[at]));
  const shape = (stage: number, of: readonly number[]): JsonRecord => {
    const { skewness, kurtosis } = shapeOf(of);
    return {
      [`check_SkewKurt${stage}.Pass`]: passes(of, limits),
      [`check_SkewKurt${stage}.Skew`]: skewness,
      [`check_SkewKurt${stage}.Kurt`]: kurtosis,
    };
  };
  return {
    x: isBent ? bent : winsorised.x,
    details: {
      'winsorise.nwin': winsorised.winsorised,
      ...shape(1, winsorised.x),
      ...(isBent ? shape(2, bent) : {}),
    },
  };
}

/** Replaces the columns of a table that the peer left as they were. */
function honestColumns(isConcerned: (numbers: readonly number[], goldenCase: GoldenCase) => boolean): Rule {
  return (goldenCase) => {
    const { input, parameters } = goldenCase;
    const expected = recordOf(goldenCase.expected);
    const treated: Record<string, Json> = { ...recordOf(expected['treated']) };
    const details: Record<string, Json> = { ...recordOf(expected['details']) };
    const codes = listOf(details['iCode']).map(textOf);
    let isAny = false;
    for (const { code, values } of columnsIn(input['indicators'])) {
      const numbers = values.map(plainNumber);
      if (!isConcerned(numbers, goldenCase)) continue;
      isAny = true;
      const honest = honestColumn(numbers, parameters);
      treated[code] = cells(honest.x);
      for (const [name, detail] of Object.entries(honest.details)) {
        if (details[name] !== undefined) details[name] = listOf(details[name]).with(codes.indexOf(code), detail);
      }
    }
    return isAny ? { ...expected, treated, details } : null;
  };
}

const isTable = ({ method }: GoldenCase): boolean => method === 'treat.table';

/** Whether winsorising alone leaves the numbers failing. */
function stillFails(numbers: readonly number[], { parameters }: GoldenCase): boolean {
  const limits = limitsOf(parameters);
  return passes(plainWinsorise(numbers, limits).x, limits) === false;
}

/** Treatment of outliers. */
export const treatRules: RuleTable = {
  'gii-logarithm': (goldenCase) => {
    if (isTable(goldenCase)) {
      if (textOf(goldenCase.parameters['f2']) !== 'log_GII') return null;
      return honestColumns(stillFails)(goldenCase);
    }
    const expected = recordOf(goldenCase.expected);
    if (!('log_GII_peer_quirk' in expected)) return null;
    return { ...expected, log_GII_peer_quirk: cells(plainLogarithm('log_GII', vectorIn(goldenCase))) };
  },
  'gii-maximum-of-one': (goldenCase) => {
    const numbers = vectorIn(goldenCase);
    const there = numbers.filter((number) => !Number.isNaN(number));
    if (isTable(goldenCase) || isConstant(numbers) || Math.max(...there) > 1) return null;
    const none = numbers.map(() => null);
    return { ...recordOf(goldenCase.expected), log_GII_formula: none, log_GII_peer_quirk: none };
  },
  'constant-left-alone': (goldenCase) => {
    const numbers = vectorIn(goldenCase);
    if (!isConstant(numbers)) return null;
    const x = cells(numbers);
    const marks = numbers.map(() => '');
    const honest = Object.entries(recordOf(goldenCase.expected)).map(([field, entry]): readonly [string, Json] => {
      if (field === 'skew' || field === 'kurt' || field === 'pass') return [field, entry];
      if (field === 'default' || field === 'combined') return [field, { x, treatedPoints: marks }];
      return [field, limitOfField(field) !== null || field === 'strict' ? { x, winsorised: 0, treated: marks } : x];
    });
    return Object.fromEntries(honest);
  },
  'winsorising-stops-before-constant': (goldenCase) =>
    isTable(goldenCase)
      ? honestColumns((numbers, { parameters }) => plainWinsorise(numbers, limitsOf(parameters)).isStopped)(goldenCase)
      : refusedFields(stoppedField)(goldenCase),
  'marks-of-dropped-winsorising': (goldenCase) => {
    const expected = recordOf(goldenCase.expected);
    const entry = recordOf(expected['default']);
    if (isTable(goldenCase) || goldenCase.parameters['combine_treat'] === true) return null;
    const marks = listOf(entry['treatedPoints']).map(textOf);
    if (!marks.some((mark) => /^win(hi|lo)\+/.test(mark))) return null;
    return {
      ...expected,
      default: { ...entry, treatedPoints: marks.map((mark) => mark.replace(/^win(hi|lo)\+/, '+')) },
    };
  },
  'test-without-answer': refusedFields((field, numbers) =>
    field !== 'strict' || !Number.isNaN(shapeOf(numbers).kurtosis)
      ? null
      : { x: cells(numbers), winsorised: 0, treated: numbers.map(() => '') },
  ),
};
