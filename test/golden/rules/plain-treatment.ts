/** Outlier treatment computed once more, plainly and for few numbers: what the rules hold against ours. */
export interface PlainTreatment {
  readonly x: readonly number[];
  readonly winsorised: number;
  readonly treated: readonly string[];
  /** Whether the next step would have made all numbers equal. */
  readonly isStopped: boolean;
}

/** Limits of the outlier test and of winsorising. */
export interface PlainLimits {
  readonly skewness: number;
  readonly kurtosis: number;
  readonly atMost: number;
}

function present(numbers: readonly number[]): readonly number[] {
  return numbers.filter((number) => !Number.isNaN(number));
}

function momentOf(numbers: readonly number[], power: number): number {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return numbers.reduce((sum, number) => sum + (number - mean) ** power, 0) / numbers.length;
}

/** G1 and G2 as spreadsheets have them; NaN where too few numbers, or none that differ. */
export function shapeOf(numbers: readonly number[]): { readonly skewness: number; readonly kurtosis: number } {
  const there = present(numbers);
  const count = there.length;
  if (isConstant(numbers)) return { skewness: Number.NaN, kurtosis: Number.NaN };
  const variance = momentOf(there, 2);
  const skewness =
    count < 3 ? Number.NaN : (Math.sqrt(count * (count - 1)) / (count - 2)) * (momentOf(there, 3) / variance ** 1.5);
  const excess = momentOf(there, 4) / variance ** 2 - 3;
  const kurtosis = count < 4 ? Number.NaN : (((count + 1) * excess + 6) * (count - 1)) / ((count - 2) * (count - 3));
  return { skewness, kurtosis };
}

export function isConstant(numbers: readonly number[]): boolean {
  return new Set(present(numbers)).size < 2;
}

/** Null where the numbers that would decide do not exist. */
export function passes(numbers: readonly number[], limits: PlainLimits): boolean | null {
  const { skewness, kurtosis } = shapeOf(numbers);
  if (Math.abs(skewness) < limits.skewness || kurtosis < limits.kurtosis) return true;
  return Number.isNaN(skewness) || Number.isNaN(kurtosis) ? null : false;
}

/** Winsorises step by step, stopping before all numbers would be equal. */
export function plainWinsorise(numbers: readonly number[], limits: PlainLimits): PlainTreatment {
  let x = numbers;
  let isStopped = false;
  const treated = numbers.map(() => '');
  while (passes(x, limits) === false && treated.filter((mark) => mark !== '').length < limits.atMost) {
    const isHigh = shapeOf(x).skewness >= 0;
    const inwards = [...new Set(present(x))].toSorted((one, other) => (isHigh ? other - one : one - other));
    const [extreme, next] = inwards;
    isStopped = inwards.length < 3;
    if (isStopped || extreme === undefined || next === undefined) break;
    x.forEach((number, at) => {
      if (number === extreme) treated[at] = isHigh ? 'winhi' : 'winlo';
    });
    x = x.map((number) => (number === extreme ? next : number));
  }
  return { x, winsorised: treated.filter((mark) => mark !== '').length, treated, isStopped };
}

/** The logarithms by the names of the peer; NaN where there is none. */
export function plainLogarithm(name: string, numbers: readonly number[]): readonly number[] {
  const there = present(numbers);
  const [low, high] = [Math.min(...there), Math.max(...there)];
  const shift = 0.01 * (high - low);
  if (name === 'log_GII') {
    return numbers.map((number) =>
      high <= 1 ? Number.NaN : Math.log(((high - 1) * (number - low)) / (high - low) + 1),
    );
  }
  if (name === 'log_CT_orig') return numbers.map((number) => Math.log(number - low + 1));
  if (name === 'log_CT_plus' && shapeOf(numbers).skewness <= 0) {
    return numbers.map((number) => -Math.log(high + shift - number));
  }
  return numbers.map((number) => Math.log(number - low + shift));
}
