import type { Direction } from '../ranking/direction.ts';
import type { AggregationLevel, NormalisationParameters } from '../scheme/step.ts';
import type { Value } from '../value/gap.ts';

/** What one step did to one number of one country. Values before and after are in the units of that step. */
export type TraceStep =
  | {
      readonly step: 'denominate';
      readonly before: Value;
      readonly after: Value;
      readonly denominator: string;
      readonly denominatorValue: Value;
      readonly scale: number;
    }
  | { readonly step: 'impute'; readonly before: Value; readonly after: Value; readonly method: string }
  | {
      readonly step: 'treat';
      readonly before: Value;
      readonly after: Value;
      /** What was done to the indicator, all countries together. */
      readonly method: string;
      /** Whether this country's number was moved in as an outlier. */
      readonly winsorised: 'low' | 'high' | null;
    }
  | {
      readonly step: 'normalise';
      readonly before: Value;
      readonly after: Value;
      readonly direction: Direction;
      readonly parameters: NormalisationParameters;
      /** What the method read from the countries it compared: their lowest, highest, mean, how many. */
      readonly observed: {
        readonly lowest: Value;
        readonly highest: Value;
        readonly mean: Value;
        readonly deviation: Value;
        readonly count: number;
      };
    };

/** A child inside an aggregate. */
export interface TracePart {
  /** Weight among its siblings, in their scale. */
  readonly weight: number;
  /** Share of the weight of all that had a value, 0-1; null for a child that was left out. */
  readonly share: number | null;
  /** What it adds to the aggregate; null where the method does not add up. The contributions sum to the aggregate. */
  readonly contribution: number | null;
  readonly trace: ScoreTrace;
}

/** A score unfolded down to the numbers that came in. */
export interface ScoreTrace {
  readonly code: string;
  readonly name: string | null;
  readonly level: number;
  readonly value: Value;
  /** 1 is best; null without a score. */
  readonly rank: number | null;
  /** Of an aggregate: how it was made and of what. */
  readonly aggregation: AggregationLevel | null;
  readonly parts: readonly TracePart[];
  /** Of an indicator: the number that came in, and what each step made of it. */
  readonly raw: Value | null;
  readonly steps: readonly TraceStep[];
}
