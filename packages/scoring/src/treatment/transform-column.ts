import type { Column } from '../value/column.ts';
import { boxCoxColumn, type BoxCoxOptions } from './box-cox.ts';
import { giiLogarithmColumn } from './gii-logarithm.ts';
import { plainShiftedLogarithmColumn } from './plain-shifted-logarithm.ts';
import { shiftedLogarithmColumn } from './shifted-logarithm.ts';
import { signedShiftedLogarithmColumn } from './signed-shifted-logarithm.ts';

/** The ways to bend the scale of an indicator. */
export type Transformation =
  | 'shifted-logarithm'
  | 'signed-shifted-logarithm'
  | 'plain-shifted-logarithm'
  | 'gii-logarithm'
  | 'box-cox';

/** Which transformation follows where winsorising is not enough. */
export interface TransformOptions extends BoxCoxOptions {
  /** `shifted-logarithm` when absent. */
  readonly transform?: Transformation | 'none';
}

/**
 * Bends the scale of a column.
 *
 * @param skewness of the column, for the transformation that heeds it; NaN where it has none
 */
export function transformColumn(
  column: Column,
  transformation: Transformation,
  skewness: number,
  options: BoxCoxOptions,
): Column {
  switch (transformation) {
    case 'shifted-logarithm':
      return shiftedLogarithmColumn(column);
    case 'signed-shifted-logarithm':
      return signedShiftedLogarithmColumn(column, skewness);
    case 'plain-shifted-logarithm':
      return plainShiftedLogarithmColumn(column);
    case 'gii-logarithm':
      return giiLogarithmColumn(column);
    case 'box-cox':
      return boxCoxColumn(column, options);
  }
}
