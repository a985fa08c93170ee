import {
  adjustedMazziottaPareto,
  benefitOfTheDoubt,
  mazziottaPareto,
  normaliseAroundReference,
  normaliseZScore,
  type AdjustedMazziottaParetoOptions,
} from '@groundwork/scoring';
import { numberOf, recordOf, type AnswerTable } from '../golden-case.ts';
import { byCode, columnsIn, rowsOf } from '../read-values.ts';

/** Formulas of the literature, which the peer does not have. */
export const extraAnswers: AnswerTable = {
  'extra.mpi': ({ input }) => {
    const columns = columnsIn(input['indicators']);
    const rows = rowsOf(columns);
    const both = (deviationOf: 'population' | 'sample'): unknown => ({
      minus: mazziottaPareto(rows, { penalty: 'minus', deviationOf }),
      plus: mazziottaPareto(rows, { penalty: 'plus', deviationOf }),
    });
    return {
      standardised: byCode(
        columns.map(({ code, values }) => [code, normaliseZScore(values, { mean: 100, deviation: 10 })]),
      ),
      population: both('population'),
      sample: both('sample'),
    };
  },
  'extra.ampi': ({ parameters, input }) => {
    const columns = columnsIn(input['indicators']);
    const rows = rowsOf(columns);
    const given = parameters['reference'];
    const reference = recordOf(given);
    const references = columns.map(({ code }) => numberOf(reference[code], Number.NaN));
    const options: AdjustedMazziottaParetoOptions =
      given === undefined || given === null ? {} : { reference: references };
    return {
      normalised: byCode(
        columns.map(({ code, values }, at) => [
          code,
          normaliseAroundReference(values, options.reference === undefined ? {} : { reference: references[at] ?? 0 }),
        ]),
      ),
      scores: {
        minus: adjustedMazziottaPareto(rows, { ...options, penalty: 'minus' }),
        plus: adjustedMazziottaPareto(rows, { ...options, penalty: 'plus' }),
      },
    };
  },
  'extra.bod': ({ parameters, input }) => {
    const rows = rowsOf(columnsIn(input['indicators']));
    const minimumShare = numberOf(parameters['minShare'], 0.1);
    return {
      scores: benefitOfTheDoubt(rows).map(({ score }) => score),
      scoresMinShare: benefitOfTheDoubt(rows, { minimumShare }).map(({ score }) => score),
    };
  },
};
