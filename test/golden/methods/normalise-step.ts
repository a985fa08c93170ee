import type { NormaliseStep } from '@groundwork/scoring';
import { isRecord, listOf, numberOf, recordOf, textOf, type Json, type JsonRecord } from '../golden-case.ts';
import { byCode, directionIn } from '../read-values.ts';
import { tiesOf } from './normalise.ts';

type NormalisationParameters = NonNullable<NormaliseStep['indicators']>[string];

/** A normalisation by the name of the peer's function, given as `f` or as `method`, as a step of a scheme. */
export function normaliseStepIn(parameter: Json, input: JsonRecord): NormaliseStep {
  const given = recordOf(parameter);
  const name = textOf(given['f'] ?? given['method'] ?? parameter).replace(/^n_/, '');
  const [first, second] = listOf(given['l_u'] ?? given['m_sd'] ?? given['npara']);
  const step = 'normalise';
  switch (name) {
    case 'minmax':
      return { step, method: 'min-max', scale: { lowest: numberOf(first, 0), highest: numberOf(second, 100) } };
    case 'zscore':
      return {
        step,
        method: 'z-score',
        mean: numberOf(first, 0),
        deviation: numberOf(second, 1),
        deviationOf: 'sample',
      };
    case 'scaled': {
      const [lower, upper] = [numberOf(first, 0), numberOf(second, 100)];
      // The peer's bounds are those of the negated value where less is better.
      const indicators = ofEach(input, (code) =>
        directionIn(input, code) === 'lower-is-better' ? { lower: -upper, upper: -lower } : { lower, upper },
      );
      return { step, method: 'scaled', factor: numberOf(given['scale_factor'], 100), lower, upper, indicators };
    }
    case 'dist2max':
      return { step, method: 'distance-to-maximum' };
    case 'dist2ref':
      return {
        step,
        method: 'distance-to-reference',
        reference: textOf(listOf(input['units'])[numberOf(given['iref'], 1) - 1]),
        cap: given['cap_max'] === true,
      };
    case 'dist2targ':
      return {
        step,
        method: 'distance-to-target',
        cap: given['cap_max'] === true,
        indicators: ofEach(input, (code) => ({ target: valueFor(given['target'], code, 0) })),
      };
    case 'goalposts':
      return {
        step,
        method: 'goalposts',
        clip: given['truncate'] !== false,
        scale: { lowest: 0, highest: numberOf(given['scale'], 1) },
        indicators: ofEach(input, (code) => ({
          lower: valueFor(given['lower'], code, 0),
          upper: valueFor(given['upper'], code, 1),
        })),
      };
    case 'fracmax':
      return { step, method: 'fraction-of-maximum' };
    case 'rank':
    case 'borda':
    case 'prank':
      return {
        step,
        method: name === 'prank' ? 'percentile-rank' : name,
        ties: tiesOf(given['ties'] ?? given['ties.method']),
      };
    default:
      throw new Error(`unknown normalisation ${name}`);
  }
}

function ofEach(
  input: JsonRecord,
  parametersFor: (code: string) => NormalisationParameters,
): Readonly<Record<string, NormalisationParameters>> {
  return byCode(Object.keys(recordOf(input['indicators'])).map((code) => [code, parametersFor(code)]));
}

function valueFor(parameter: Json | undefined, code: string, fallback: number): number {
  return numberOf(isRecord(parameter) ? parameter[code] : parameter, fallback);
}
