import {
  imputeConstant,
  imputeFromRow,
  imputeLatest,
  imputeLinear,
  imputeLinearConstant,
  imputeMean,
  imputeMedian,
  openFramework,
  type PanelFillOptions,
  type Value,
} from '@groundwork/scoring';
import { listOf, numberOf, recordOf, textOf, type Answer, type AnswerTable, type GoldenCase } from '../golden-case.ts';
import {
  byCode,
  columnsIn,
  directionIn,
  frameworkIn,
  groupsIn,
  rowsOf,
  valuesIn,
  type NamedColumn,
} from '../read-values.ts';

type Statistic = 'mean' | 'median';

function byColumn(statistic: Statistic): Answer {
  return (goldenCase) => {
    const { parameters, input } = goldenCase;
    if (textOf(parameters['by'] ?? parameters['impute_by']) === 'row') return byRow(goldenCase, statistic);
    const impute = statistic === 'mean' ? imputeMean : imputeMedian;
    const groups = input['group'] === undefined ? {} : { groups: groupsIn(input['group']) };
    return {
      imputed: byCode(columnsIn(input['indicators']).map(({ code, values }) => [code, impute(values, groups)])),
    };
  };
}

function byRow(goldenCase: GoldenCase, statistic: Statistic): unknown {
  const { parameters, input } = goldenCase;
  const columns = columnsIn(input['indicators']);
  const siblings = siblingsIn(goldenCase, columns);
  const imputed =
    parameters['normalise_first'] === false
      ? unscaledRows(columns, siblings, statistic)
      : imputeFromRow(
          columns.map(({ values }) => values),
          { statistic, siblings, directions: columns.map(({ code }) => directionIn(input, code)) },
        );
  return { imputed: byCode(columns.map(({ code }, at) => [code, imputed[at] ?? []])) };
}

/** Without scaling, a row is filled from itself as a column is. */
function unscaledRows(
  columns: readonly NamedColumn[],
  siblings: readonly (readonly number[])[],
  statistic: Statistic,
): readonly (readonly Value[])[] {
  const impute = statistic === 'mean' ? imputeMean : imputeMedian;
  const filled = rowsOf(columns).map((row) => impute(row, { groups: siblings.map((list) => list.join(' ')) }));
  return columns.map((_, at) => filled.map((row) => row[at] as Value));
}

/** For each indicator those under the same element of the level; all of them without a level. */
function siblingsIn(
  { parameters, input }: GoldenCase,
  columns: readonly NamedColumn[],
): readonly (readonly number[])[] {
  const all = columns.map((_, at) => at);
  const level = parameters['within_level'] ?? parameters['group_level'];
  if (typeof level !== 'number') return columns.map(() => all);
  const { elements, positionOf } = openFramework(frameworkIn(input['hierarchy']));
  const ancestors = columns.map(({ code }) => {
    let element = elements[positionOf.get(code) ?? -1];
    while (element !== undefined && element.level < level && element.parent !== -1) element = elements[element.parent];
    return element?.code ?? code;
  });
  return ancestors.map((ancestor) => all.filter((at) => ancestors[at] === ancestor));
}

function overTime(impute: typeof imputeLatest): Answer {
  return ({ parameters, input, expected }) => {
    const panel = {
      units: listOf(input['unit']).map(textOf),
      times: listOf(input['time']).map((time) => numberOf(time, 0)),
    };
    const reach = parameters['max_time'];
    const options: PanelFillOptions = typeof reach === 'number' ? { maximumTimePoints: reach } : {};
    const rows = rowsExpected(panel, recordOf(expected));
    return byCode(
      Object.entries(input).map(([name, cells]): readonly [string, unknown] => {
        const list: readonly unknown[] =
          name === 'unit' || name === 'time' ? listOf(cells) : impute(valuesIn(cells), panel, options);
        return [name, rows.map((row) => list[row])];
      }),
    );
  };
}

/** The rows in the order of the expected result, which the peer may have sorted by time and unit. */
function rowsExpected(
  { units, times }: { readonly units: readonly string[]; readonly times: readonly number[] },
  { unit, time }: GoldenCase['input'],
): readonly number[] {
  const keyAt = new Map(units.map((code, row) => [`${times[row]} ${code}`, row]));
  const expectedTimes = listOf(time);
  return listOf(unit).map((code, row) => keyAt.get(`${numberOf(expectedTimes[row], 0)} ${textOf(code)}`) ?? -1);
}

/** `i_*` of the peer, and its imputation over time. */
export const imputeAnswers: AnswerTable = {
  'impute.mean': byColumn('mean'),
  'impute.median': byColumn('median'),
  'impute.mean_group': byColumn('mean'),
  'impute.median_group': byColumn('median'),
  'impute.panel_latest': overTime(imputeLatest),
  'impute.panel_linear': overTime(imputeLinear),
  'impute.panel_constant': overTime(imputeConstant),
  'impute.panel_linear-constant': overTime(imputeLinearConstant),
};
