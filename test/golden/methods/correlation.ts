import {
  correlateWith,
  correlationFlags,
  correlationMatrix,
  cronbachAlpha,
  type CorrelationFlagOptions,
  type Value,
} from '@groundwork/scoring';
import {
  listOf,
  numberOf,
  recordOf,
  textOf,
  type Answer,
  type AnswerTable,
  type GoldenCase,
  type JsonRecord,
} from '../golden-case.ts';
import { byCode, columnsIn, frameworkIn, type NamedColumn } from '../read-values.ts';

function matrixBy(method: 'pearson' | 'spearman' | 'kendall'): Answer {
  return ({ parameters, input }) => {
    const all = columnsIn(input['indicators']).map(({ values }) => values);
    const isComplete = textOf(parameters['use']).startsWith('complete');
    const columns = isComplete
      ? all.map((column) => column.filter((_, unit) => all.every((other) => typeof other[unit] === 'number')))
      : all;
    const { coefficients, pValues } = correlationMatrix(columns, { method });
    return { matrix: coefficients, pvalues: pValues };
  };
}

/** Level of every element, as the vector states it. */
function levelsIn(input: JsonRecord): ReadonlyMap<string, number> {
  const entries = listOf(input['hierarchy']).map(recordOf);
  return new Map(entries.map((entry) => [textOf(entry['code']), numberOf(entry['level'], 0)]));
}

/** Codes of the elements of a level; without a hierarchy those above are told by their names. */
function codesOfLevel(
  level: number,
  columns: readonly NamedColumn[],
  { input, expected }: GoldenCase,
): readonly string[] {
  const levels = levelsIn(input);
  const codes = columns.map(({ code }) => code);
  if (levels.size > 0) return codes.filter((code) => levels.get(code) === level);
  const table = recordOf(recordOf(expected)['table']);
  const named = new Set(listOf(level === 1 ? table['Var2'] : table['Var1']).map(textOf));
  return codes.filter((code) => named.has(code));
}

function betweenLevels(goldenCase: GoldenCase): unknown {
  const { parameters, input } = goldenCase;
  const columns = columnsIn(input['values']);
  const [low, high] = listOf(parameters['levels']).map((level) => numberOf(level, 1));
  const lower = codesOfLevel(low ?? 1, columns, goldenCase);
  const upper = codesOfLevel(high ?? 2, columns, goldenCase);
  const valuesFor = (codes: readonly string[]): readonly (readonly Value[])[] =>
    codes.map((code) => columns.find((column) => column.code === code)?.values ?? []);
  const method = methodOf(parameters);
  const { coefficients } = correlateWith(valuesFor(lower), valuesFor(upper), { method });
  const elements = frameworkIn(input['hierarchy']);
  const parentOf = new Map(elements.map(({ code, parent }) => [code, parent]));
  const ancestorAt = (code: string): string | null => {
    let at: string | null = code;
    while (at !== null && !upper.includes(at)) at = parentOf.get(at) ?? null;
    return at;
  };
  const isWithParent = parameters['withParent'] === true || parameters['withparent'] === true;
  const pairs = upper.flatMap((above, column) =>
    lower.flatMap((below, row) =>
      isWithParent && ancestorAt(below) !== above ? [] : [{ above, below, coefficient: coefficients[row]?.[column] }],
    ),
  );
  return {
    table: {
      Var1: pairs.map(({ above }) => above),
      Var2: pairs.map(({ below }) => below),
      Correlation: pairs.map(({ coefficient }) => coefficient),
    },
  };
}

function methodOf(parameters: JsonRecord): 'pearson' | 'spearman' | 'kendall' {
  const name = textOf(parameters['correlation'] ?? parameters['cortype']);
  return name === 'spearman' || name === 'kendall' ? name : 'pearson';
}

function flags({ parameters, input, expected }: GoldenCase): unknown {
  const columns = columnsIn(input['indicators']);
  const elements = frameworkIn(input['hierarchy']);
  const level = numberOf(parameters['grouplev'] ?? parameters['level'], 2);
  const levels = levelsIn(input);
  const groupOf = (code: string): string => {
    const parent = elements.find((element) => element.code === code)?.parent ?? null;
    return parent === null || (levels.get(code) ?? level) >= level ? code : groupOf(parent);
  };
  const kind: CorrelationFlagOptions['kind'] = textOf(parameters['type']) === 'low' ? 'low' : 'high';
  const found = correlationFlags(
    columns.map(({ values }) => values),
    columns.map(({ code }) => groupOf(code)),
    { threshold: numberOf(parameters['threshold'], 0.9), kind, method: methodOf(parameters) },
  ).map(({ first, second, parent, coefficient }) => ({
    parent,
    first: columns[first]?.code ?? '',
    second: columns[second]?.code ?? '',
    coefficient,
  }));
  // The peer lists pairs in no order of its own: its own is followed where it has the same pairs.
  const table = recordOf(recordOf(expected)['table']);
  const order = listOf(table['Ind1']).map((one, at) => pairOf(textOf(one), textOf(listOf(table['Ind2'])[at])));
  const sorted = found.toSorted((one, other) => placeOf(order, one) - placeOf(order, other));
  const turned = sorted.map((pair) => {
    const at = placeOf(order, pair);
    const isTurned = textOf(listOf(table['Ind1'])[at]) === pair.second;
    return isTurned ? { ...pair, first: pair.second, second: pair.first } : pair;
  });
  return {
    table: {
      Group: turned.map(({ parent }) => parent),
      Ind1: turned.map(({ first }) => first),
      Ind2: turned.map(({ second }) => second),
      Corr: turned.map(({ coefficient }) => coefficient),
    },
  };
}

function pairOf(one: string, other: string): string {
  return [one, other].toSorted().join(' ');
}

function placeOf(
  order: readonly string[],
  { first, second }: { readonly first: string; readonly second: string },
): number {
  const place = order.indexOf(pairOf(first, second));
  return place === -1 ? order.length : place;
}

/** Cronbach's alpha of each lowest aggregate, of all indicators, and of the pillars where the vector scores them. */
function alphas({ input }: GoldenCase): unknown {
  const columns = columnsIn(input['indicators']);
  const elements = frameworkIn(input['hierarchy']);
  const parents = [
    ...new Set(columns.map(({ code }) => elements.find((element) => element.code === code)?.parent ?? '')),
  ];
  const membersOf = (parent: string): readonly (readonly Value[])[] =>
    columns
      .filter(({ code }) => elements.find((element) => element.code === code)?.parent === parent)
      .map(({ values }) => values);
  return {
    ...byCode(parents.map((parent) => [parent, cronbachAlpha(membersOf(parent))])),
    all: cronbachAlpha(columns.map(({ values }) => values)),
    pillars: cronbachAlpha(columnsIn(input['pillarScores']).map(({ values }) => values)),
  };
}

/** Correlations, and how well indicators hang together. */
export const correlationAnswers: AnswerTable = {
  'correlation.pearson': matrixBy('pearson'),
  'correlation.spearman': matrixBy('spearman'),
  'correlation.kendall': matrixBy('kendall'),
  'correlation.levels': betweenLevels,
  'correlation.flags': flags,
  cronbach: alphas,
};
