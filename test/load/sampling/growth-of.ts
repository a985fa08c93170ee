/** How a series grows: the line of least squares through it. */
export interface Growth {
  readonly perHour: number;
  /** Standard error of it. */
  readonly error: number;
}

/**
 * The slope of a series with its error. Samples follow one another closely: what disturbs one disturbs its neighbour, and so many
 * samples tell less than as many independent ones. The error is therefore that of `n (1 - r) / (1 + r)` samples, r being the correlation
 * of each residual with the next where it is positive.
 *
 * @param series seconds and value, at least three of each
 */
export function growthOf(series: readonly (readonly [seconds: number, value: number])[]): Growth {
  const count = series.length;
  if (count < 3) throw new RangeError('growth requires three samples');
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const hours = series.map(([seconds]) => seconds / 3600);
  const values = series.map(([, value]) => value);
  const [middle, level] = [mean(hours), mean(values)];
  const spread = hours.reduce((sum, hour) => sum + (hour - middle) ** 2, 0);
  const perHour =
    hours.reduce((sum, hour, index) => sum + (hour - middle) * ((values[index] ?? 0) - level), 0) / spread;
  const residuals = hours.map((hour, index) => (values[index] ?? 0) - level - perHour * (hour - middle));
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  if (squares === 0) return { perHour, error: 0 };
  const neighbours = residuals.slice(1).reduce((sum, residual, index) => sum + residual * (residuals[index] ?? 0), 0);
  const correlation = Math.min(0.95, Math.max(0, neighbours / squares));
  const independent = Math.max(3, (count * (1 - correlation)) / (1 + correlation));
  return { perHour, error: Math.sqrt(squares / (independent - 2) / spread) };
}
