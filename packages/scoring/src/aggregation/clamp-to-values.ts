/**
 * Keeps a mean between the lowest and the highest of its values, where every mean lies.
 *
 * The last rounding of a quotient or an exponential may step out by one digit: the mean of 0.1 and 0.1 must be 0.1.
 *
 * @param mean as computed
 * @param values at least one, in the same unit; read in a loop, as a spread call has a limit on its arguments
 * @param count how many of them, from the first
 */
export function clampToValues(mean: number, values: ArrayLike<number>, count: number = values.length): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let position = 0; position < count; position += 1) {
    const value = values[position] as number;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return mean < lowest ? lowest : mean > highest ? highest : mean;
}
