import { isRecord, listOf, numberOf, recordOf, type GoldenCase, type Json } from '../golden-case.ts';
import { columnsIn, directionIn, plainNumber, type NamedColumn } from '../read-values.ts';
import type { Rule, RuleTable } from './rule.ts';

/** Columns whose zero of the scale is also its one: nobody has a share of that way. */
function withoutWay(oneOf: (column: NamedColumn, goldenCase: GoldenCase) => number): Rule {
  return (goldenCase) => {
    const { input, expected } = goldenCase;
    const concerned = columnsIn(input['indicators']).filter((column) => {
      const numbers = column.values.map(plainNumber).filter((number) => !Number.isNaN(number));
      const isLowerBetter = directionIn(input, column.code) === 'lower-is-better';
      const worst = numbers.reduce(
        (one, other) => (other < one !== isLowerBetter ? other : one),
        numbers[0] ?? Number.NaN,
      );
      return oneOf(column, goldenCase) === worst;
    });
    if (concerned.length === 0) return null;
    const normalised: Record<string, Json> = { ...recordOf(recordOf(expected)['normalised']) };
    for (const { code } of concerned) normalised[code] = listOf(normalised[code]).map(() => null);
    return { ...recordOf(expected), normalised };
  };
}

/** Distances. */
export const normaliseRules: RuleTable = {
  'reference-is-worst': withoutWay(({ values }, { parameters }) =>
    plainNumber(values[numberOf(parameters['iref'], 1) - 1]),
  ),
  'target-is-worst': withoutWay(({ code }, { parameters }) => {
    const target = parameters['target'];
    return numberOf(isRecord(target) ? target[code] : target, Number.NaN);
  }),
};
