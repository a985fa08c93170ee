import { power } from '../../elementary/power.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import type { Goalposts } from '../../normalisation/normalise-goalposts.ts';

/** An indicator of the index, with the value that scores in full. */
export interface IdiIndicator {
  readonly indicatorId: string;
  readonly title: string;
  readonly unit: string;
  /** Nothing scores 0, the reference value 1. */
  readonly goalposts: Goalposts;
}

/** How one edition of the ICT Development Index is made: plain data. */
export interface IdiPreset {
  readonly presetId: string;
  readonly year: number;
  readonly subIndices: readonly {
    readonly subIndexId: 'access' | 'use' | 'skills';
    /** Share of the index; indicators share a sub-index equally. */
    readonly weight: number;
    readonly indicators: readonly IdiIndicator[];
  }[];
  /** Score of a country that reaches every reference value. */
  readonly maximum: number;
  readonly source: string;
  /** False: part of the method is from memory, the note says which. */
  readonly isVerified: boolean;
  readonly note: string;
}

/** Logarithm to base 10 of the reference value of bandwidth, in bit/s per internet user. */
const bandwidthLogarithms: Readonly<Record<number, number>> = { 2010: 5.45, 2015: 5.98, 2016: 5.99, 2017: 6.33 };

const perHundred = 'per 100 inhabitants';
const perCent = 'per cent';

/**
 * The method of one edition of the first ICT Development Index of the International Telecommunication Union.
 *
 * Eleven indicators in three sub-indices: access 40, use 40, skills 20 per cent. Each indicator is its share of a fixed
 * reference value, on a logarithm for bandwidth, whose spread is of another order. The reference value of bandwidth is
 * the edition's own, so an index of one edition must not be compared with that of another.
 * Only editions whose reference value of bandwidth was seen are here: 2010, 2015, 2016, 2017. Discontinued in 2018.
 *
 * @param year edition of "Measuring the Information Society"
 * @throws {@link ScoringError} `edition-unknown`
 * Source: ITU, Measuring the Information Society 2010, figure 2.2; methodology pages of 2015, 2016, 2017; method.md 4.1.
 *   From memory and unverified: the scale 0-10, the references of mobile telephony (120) and of mean years of schooling
 *   (15) in the editions from 2015, and that a value above its reference scores no more than the reference.
 *
 * @example
 * idiPreset(2010).subIndices.map(({ weight }) => weight) // => [0.4, 0.4, 0.2]
 */
export function idiPreset(year: number): IdiPreset {
  const logarithm = Object.hasOwn(bandwidthLogarithms, year) ? bandwidthLogarithms[year] : undefined;
  if (logarithm === undefined) {
    throw new ScoringError('edition-unknown', 'an index preset requires an edition whose reference values are known', {
      indexId: 'idi',
      year,
    });
  }
  const isFirst = year < 2015;
  const bandwidth: Goalposts = { floor: 1, goalpost: power(10, logarithm), transform: 'log10' };
  return {
    presetId: `idi-${year}`,
    year,
    subIndices: [
      {
        subIndexId: 'access',
        weight: 0.4,
        indicators: [
          indicator('fixed-telephone', 'Fixed-telephone subscriptions', perHundred, 60),
          indicator('mobile', 'Mobile-cellular subscriptions', perHundred, isFirst ? 180 : 120),
          {
            indicatorId: 'bandwidth',
            title: 'International internet bandwidth',
            unit: 'bit/s per internet user',
            goalposts: bandwidth,
          },
          indicator('computer', 'Households with a computer', perCent, 100),
          indicator('home-internet', 'Households with internet access', perCent, 100),
        ],
      },
      {
        subIndexId: 'use',
        weight: 0.4,
        indicators: [
          indicator('internet-users', 'Individuals using the internet', perCent, 100),
          indicator('fixed-broadband', 'Fixed-broadband subscriptions', perHundred, 60),
          indicator('mobile-broadband', 'Active mobile-broadband subscriptions', perHundred, 100),
        ],
      },
      {
        subIndexId: 'skills',
        weight: 0.2,
        indicators: [
          isFirst
            ? indicator('literacy', 'Adult literacy', perCent, 100)
            : indicator('schooling', 'Mean years of schooling', 'years', 15),
          indicator('secondary', 'Secondary gross enrolment', perCent, 100),
          indicator('tertiary', 'Tertiary gross enrolment', perCent, 100),
        ],
      },
    ],
    maximum: 10,
    source: `ITU, Measuring the Information Society, edition ${year}`,
    isVerified: false,
    note: isFirst
      ? 'The scale of 0-10 and the cap at the reference are from memory; the figure printed the references of use out of order.'
      : 'The scale of 0-10, the cap, and the references of mobile telephony and mean years of schooling are from memory.',
  };
}

function indicator(indicatorId: string, title: string, unit: string, reference: number): IdiIndicator {
  return { indicatorId, title, unit, goalposts: { floor: 0, goalpost: reference } };
}
