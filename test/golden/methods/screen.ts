import {
  availabilityWithin,
  dataAvailability,
  denominate,
  isGap,
  openFramework,
  screenUnits,
  type ScreenOptions,
  type Value,
} from '@groundwork/scoring';
import { listOf, numberOf, recordOf, textOf, type AnswerTable, type Json } from '../golden-case.ts';
import { byCode, columnsIn, frameworkIn, valuesIn } from '../read-values.ts';

/** What the peer screens by, in our words. */
export function screenBy(mode: Json | undefined): NonNullable<ScreenOptions['by']> {
  const name = textOf(mode);
  if (name === 'byzeros') return 'zeros';
  if (name === 'byNAandzeros') return 'missing-and-zeros';
  return 'missing';
}

/** Counts and availability, denomination, and the screening of units. */
export const screenAnswers: AnswerTable = {
  screen: ({ parameters, input }) => {
    const units = listOf(input['units']).map(textOf);
    const columns = columnsIn(input['indicators']).map(({ values }) => values);
    const forced = listOf(parameters['force']).map(recordOf);
    const positions = (include: boolean): readonly number[] =>
      forced.filter((entry) => entry['include'] === include).map(({ unit }) => units.indexOf(textOf(unit)));
    const { kept, removed, summary } = screenUnits(columns, {
      by: screenBy(parameters['mode'] ?? parameters['unit_screen']),
      minimumAvailable: numberOf(parameters['dat_thresh'], 0.66),
      minimumNonZero: numberOf(parameters['nonzero_thresh'], 0.05),
      keep: positions(true),
      drop: positions(false),
    });
    return {
      summary: {
        ...countsOf(units, summary),
        LowData: summary.map(({ hasFewAvailable }) => hasFewAvailable),
        LowNonZero: summary.map((unit) => (isGap(unit.nonZeroShare) ? null : unit.hasFewNonZero)),
        LowDatOrZeroFlag: summary.map((unit) => unit.hasFewAvailable || unit.hasFewNonZero),
        Included: summary.map(({ isKept }) => isKept),
      },
      removed: removed.map(({ position }) => units[position]),
      kept: kept.map((position) => units[position]),
    };
  },
  availability: ({ input }) => {
    const units = listOf(input['units']).map(textOf);
    const columns = columnsIn(input['indicators']);
    const { elements, indicatorCount, positionOf } = openFramework(frameworkIn(input['hierarchy']));
    const columnOf = new Map(columns.map(({ code }, at) => [positionOf.get(code) ?? -1, at]));
    const below = (position: number): readonly number[] =>
      position < indicatorCount
        ? [columnOf.get(position) ?? -1]
        : (elements[position]?.children ?? []).flatMap((child) => below(child));
    const aggregates = elements.slice(indicatorCount);
    const values = columns.map((column) => column.values);
    const shares = availabilityWithin(
      values,
      aggregates.map(({ position }) => below(position)),
    );
    return {
      summary: countsOf(units, dataAvailability(values)),
      byGroup: { uCode: units, ...byCode(aggregates.map(({ code }, at) => [code, shares[at]])) },
    };
  },
  denominate: ({ parameters, input }) => {
    const denominators = recordOf(input['denominators']);
    const by = listOf(parameters['by']).map(recordOf);
    return {
      denominated: byCode(
        columnsIn(input['indicators']).map(({ code, values }): readonly [string, readonly Value[]] => {
          const entry = by.find(({ indicator }) => textOf(indicator) === code);
          if (entry === undefined) return [code, values];
          const sizes = valuesIn(denominators[textOf(entry['denominator'] ?? entry['by'])]);
          return [code, denominate(values, sizes, { scale: numberOf(entry['scale'], 1) })];
        }),
      ),
    };
  },
};

function countsOf(
  units: readonly string[],
  counts: ReturnType<typeof dataAvailability>,
): Readonly<Record<string, unknown>> {
  return {
    uCode: units,
    N_missing: counts.map(({ missing }) => missing),
    N_zero: counts.map(({ zeros }) => zeros),
    N_miss_or_zero: counts.map(({ missingOrZero }) => missingOrZero),
    Dat_Avail: counts.map(({ availableShare }) => availableShare),
    Non_Zero: counts.map(({ nonZeroShare }) => nonZeroShare),
  };
}
