import { openFramework, strengthsAndWeaknesses, unitSummary, type Direction } from '@groundwork/scoring';
import { listOf, numberOf, recordOf, textOf, type AnswerTable, type GoldenCase } from '../golden-case.ts';
import { byCode, columnsIn, directionIn, frameworkIn, type NamedColumn } from '../read-values.ts';

function strengths({ parameters, input }: GoldenCase): unknown {
  const columns = columnsIn(input['indicators']);
  const unit = listOf(input['units']).map(textOf).indexOf(textOf(parameters['unit']));
  const isRaw = textOf(parameters['dataset']) === 'Raw';
  const directions = columns.map(({ code }): Direction => (isRaw ? directionIn(input, code) : 'higher-is-better'));
  const found = strengthsAndWeaknesses(
    columns.map(({ values }) => values),
    unit,
    { top: numberOf(parameters['top'], 5), bottom: numberOf(parameters['bottom'], 5), directions },
  );
  const tableOf = (list: typeof found.strengths): unknown => {
    const codes = list.map(({ position }) => columns[position]?.code ?? '');
    return {
      Code: codes,
      Name: codes,
      ...ancestorsOf(codes, input),
      Rank: list.map(({ rank }) => rank),
      Value: list.map(({ value }) => value),
    };
  };
  return { strengths: tableOf(found.strengths), weaknesses: tableOf(found.weaknesses) };
}

/** `Level_2`, `Level_3` and so on: what each indicator belongs to there. */
function ancestorsOf(
  codes: readonly string[],
  input: GoldenCase['input'],
): Readonly<Record<string, readonly string[]>> {
  const { elements, levels, positionOf } = openFramework(frameworkIn(input['hierarchy']));
  const ancestorAt = (code: string, level: number): string => {
    let element = elements[positionOf.get(code) ?? -1];
    while (element !== undefined && element.level < level && element.parent !== -1) element = elements[element.parent];
    return element?.code ?? '';
  };
  return byCode(
    Array.from({ length: levels - 1 }, (_, at) => [`Level_${at + 2}`, codes.map((code) => ancestorAt(code, at + 2))]),
  );
}

/** The peer shows the index first, then what it is made of: without a hierarchy its own order is followed. */
function inOrderOf(expected: readonly string[], columns: readonly NamedColumn[]): readonly NamedColumn[] {
  const places = new Map(expected.map((code, place) => [code, place]));
  return columns.toSorted(
    (one, other) => (places.get(one.code) ?? columns.length) - (places.get(other.code) ?? columns.length),
  );
}

/** What is said of one unit. */
export const profileAnswers: AnswerTable = {
  strengths,
  unit_summary: ({ parameters, input, expected }) => {
    const order = listOf(recordOf(recordOf(expected)['table'])['Code']).map(textOf);
    const columns = inOrderOf(order, columnsIn(input['values']));
    const unit = listOf(input['units']).map(textOf).indexOf(textOf(parameters['unit']));
    const lines = unitSummary(
      columns.map(({ values }) => values),
      unit,
    );
    const codes = columns.map(({ code }) => code);
    return {
      table: {
        Code: codes,
        Name: codes,
        Score: lines.map(({ value }) => value),
        Rank: lines.map(({ rank }) => rank),
      },
    };
  },
};
