import type { FrameworkElement } from '../framework/framework-element.ts';
import type { CutOff } from '../grouping/group-by-cut-offs.ts';
import type { ClassedGroup } from '../grouping/rating-classes.ts';
import type { Step } from './step.ts';

/**
 * How a table becomes scores: plain data, so that it can be written by hand, read, compared, hashed and published.
 *
 * Nothing that moves a digit lies outside it: two runs of one scheme over one table are equal to the last digit.
 */
export interface Scheme {
  /** For example `egov-readiness-2026`. */
  readonly schemeId: string;
  readonly title?: string;
  /** Where the method comes from. */
  readonly source?: string;
  readonly framework: readonly FrameworkElement[];
  /** In the order in which they are done; `aggregate` is the last. */
  readonly steps: readonly Step[];
  /** How scores become ranks; unrounded, at 1e-9, when absent. */
  readonly ranking?: {
    /** Width of a step at which two scores are the same. */
    readonly tolerance?: number;
  };
  /** Groups by score of each top, by cut-offs. */
  readonly groups?: readonly CutOff[];
  /** Classes inside each group of a top, split by the number of countries; ids best first. */
  readonly classes?: readonly ClassedGroup[];
  /**
   * Of a panel: whether imputation by column, treatment and normalisation see all years together (when absent), so that
   * scores can be compared over years, or each year by itself.
   */
  readonly pooling?: 'all-times' | 'each-time';
}
