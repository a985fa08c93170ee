import type { Rounding } from '../rounding/apply-rounding.ts';
import type { GapReason } from '../value/gap.ts';

/** Divides indicators by a denominator, as `value / (denominator / scale)`; by the framework's denominators when absent. */
export interface DenominateStep {
  readonly step: 'denominate';
  readonly indicators?: Readonly<Record<string, { readonly by: string; readonly scale?: number }>>;
}

/** Leaves out countries with too little data, or too many zeros. Forced lists win. */
export interface ScreenStep {
  readonly step: 'screen';
  readonly by?: 'missing' | 'zeros' | 'missing-and-zeros';
  /** Share of indicators that must have a value; a country at the share stays. */
  readonly minimumAvailable?: number;
  /** Share of the available values that must differ from zero. */
  readonly minimumNonZero?: number;
  readonly keep?: readonly string[];
  readonly drop?: readonly string[];
}

/** Fills gaps. What is not applicable or withheld stays a gap unless `fill` names it. */
export interface ImputeStep {
  readonly step: 'impute';
  readonly method:
    | 'none'
    | 'mean'
    | 'median'
    | 'row-mean'
    | 'row-median'
    | 'latest'
    | 'linear'
    | 'constant'
    | 'linear-constant';
  /** Of `mean` and `median`: only inside the same group of this grouping. */
  readonly group?: string;
  /** Of `row-mean` and `row-median`: only indicators under the same element of this level; all when absent. */
  readonly withinLevel?: number;
  /** Of the panel methods: so many time points back at most. */
  readonly maximumTimePoints?: number;
  readonly fill?: readonly GapReason[];
}

/** How outliers of one indicator are treated. */
export interface TreatmentParameters {
  /** Points that may be winsorised at most. */
  readonly atMost?: number;
  readonly maximumSkewness?: number;
  readonly maximumKurtosis?: number;
  readonly transform?:
    | 'none'
    | 'shifted-logarithm'
    | 'signed-shifted-logarithm'
    | 'plain-shifted-logarithm'
    | 'gii-logarithm'
    | 'box-cox';
  /** Of `box-cox`. */
  readonly lambda?: number;
  /** Whether the transform starts from the winsorised numbers instead of the original ones. */
  readonly combine?: boolean;
}

/** Treats outliers: winsorises, and where that is not enough transforms. An indicator may have its own way, or none. */
export interface TreatStep extends TreatmentParameters {
  readonly step: 'treat';
  readonly indicators?: Readonly<Record<string, TreatmentParameters & { readonly skip?: boolean }>>;
}

/** Parameters of every normalisation; those of one indicator are on its own, original scale. */
export interface NormalisationParameters {
  readonly method?:
    | 'none'
    | 'min-max'
    | 'z-score'
    | 'scaled'
    | 'distance-to-maximum'
    | 'distance-to-reference'
    | 'distance-to-target'
    | 'fraction-of-maximum'
    | 'rank'
    | 'borda'
    | 'percentile-rank'
    | 'goalposts'
    | 'categorical'
    | 'around-reference';
  readonly scale?: { readonly lowest: number; readonly highest: number };
  readonly mean?: number;
  readonly deviation?: number;
  readonly deviationOf?: 'population' | 'sample';
  readonly lower?: number;
  readonly upper?: number;
  readonly factor?: number;
  /** A country's code for `distance-to-reference`; a number for `around-reference`. */
  readonly reference?: string | number;
  readonly target?: number;
  readonly cap?: boolean;
  readonly clip?: boolean;
  readonly ties?: 'lowest' | 'highest' | 'average';
  readonly transform?: 'none' | 'log10';
  readonly thresholds?: readonly number[];
  readonly scores?: readonly number[];
}

/** Brings all indicators on one scale. */
export interface NormaliseStep extends NormalisationParameters {
  readonly step: 'normalise';
  readonly method: NonNullable<NormalisationParameters['method']>;
  readonly indicators?: Readonly<Record<string, NormalisationParameters>>;
  /** Of the normalised values, where an edition computes on from printed digits. */
  readonly rounding?: Rounding;
}

/** Sets weights; those it does not set stay as the framework has them. */
export interface WeighStep {
  readonly step: 'weigh';
  readonly method:
    | 'given'
    | 'equal'
    | 'principal-components'
    | 'equal-influence'
    | 'budget-allocation'
    | 'analytic-hierarchy';
  /** Level of the elements weighed; of `equal` every level when absent. */
  readonly level?: number;
  /** Of `given`: weight by element. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Of `budget-allocation`: the points of each expert by element. */
  readonly panel?: readonly Readonly<Record<string, number>>[];
  /** Of `analytic-hierarchy`: the elements compared, in the order of the rows of each matrix. */
  readonly elements?: readonly string[];
  /** Of `analytic-hierarchy`: one reciprocal matrix per expert. */
  readonly judgements?: readonly (readonly (readonly number[])[])[];
}

/** How the elements of one level are made from their children. */
export interface AggregationLevel {
  readonly method:
    | 'arithmetic'
    | 'geometric'
    | 'harmonic'
    | 'power'
    | 'median'
    | 'minimum'
    | 'maximum'
    | 'ordered-weighted'
    | 'mean-min-penalty'
    | 'mazziotta-pareto'
    | 'copeland'
    | 'benefit-of-the-doubt';
  /** Of `power`. */
  readonly exponent?: number;
  /** Of `geometric`: lower values count as this one. */
  readonly floor?: number;
  /** Of `ordered-weighted`: weights of the places, best first. */
  readonly positionWeights?: readonly number[];
  /** Of `mean-min-penalty`: 0 for the mean, 1 for nearly the minimum. */
  readonly strength?: number;
  readonly smoothing?: number;
  /** Of `mazziotta-pareto`: `minus` where more is better. */
  readonly penalty?: 'minus' | 'plus';
  /** Of `benefit-of-the-doubt`: least and largest share of one child in its own score. */
  readonly minimumContribution?: number;
  readonly maximumContribution?: number;
  /** Share of the children that must have a value; one value is enough when absent. */
  readonly minimumShare?: number;
  readonly shareOf?: 'weight' | 'count';
  readonly rounding?: Rounding;
}

/** Makes the aggregates. The first entry serves level 2, the next level 3; the last serves all above it. */
export interface AggregateStep {
  readonly step: 'aggregate';
  readonly levels: readonly AggregationLevel[];
}

/** One step of a scheme. */
export type Step = DenominateStep | ScreenStep | ImputeStep | TreatStep | NormaliseStep | WeighStep | AggregateStep;
