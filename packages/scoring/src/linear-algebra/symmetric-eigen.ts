import { hypotenuse } from '../elementary/hypotenuse.ts';

/** Eigenvalues of a symmetric matrix with their vectors. */
export interface SymmetricEigen {
  /** Largest first. */
  readonly values: readonly number[];
  /** One unit vector per eigenvalue, at right angles to each other; each sign is arbitrary. */
  readonly vectors: readonly (readonly number[])[];
}

const mostSweeps = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by the cyclic Jacobi method.
 *
 * Chosen over faster methods because its vectors stay at right angles to the last digit, also for equal eigenvalues,
 * and because correlation matrices here are small.
 *
 * @param matrix square and symmetric; the upper half is read
 * Source: J. H. Wilkinson, The Algebraic Eigenvalue Problem, 1965, chapter 5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const size = matrix.length;
  const a = matrix.map((_, row) =>
    Float64Array.from(matrix, (__, column) => matrix[Math.min(row, column)]?.[Math.max(row, column)] ?? 0),
  );
  const vectors = a.map((_, row) => Float64Array.from(a, (__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let rotated = false;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotated = rotate(a, vectors, p, q) || rotated;
    }
    if (!rotated) break;
  }
  const order = a.map((row, position) => ({ value: row[position] as number, position }));
  order.sort((one, other) => other.value - one.value || one.position - other.position);
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ position }) => [...(vectors[position] as Float64Array)]),
  };
}

/** Turns the plane of two axes so that their entry vanishes; false where it already has, beside the diagonal. */
function rotate(a: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): boolean {
  const rowP = a[p] as Float64Array;
  const rowQ = a[q] as Float64Array;
  const entry = rowP[q] as number;
  const [first, second] = [rowP[p] as number, rowQ[q] as number];
  if (entry === 0) return false;
  const isNegligible = Math.abs(entry) <= 2 ** -56 * Math.sqrt(Math.abs(first * second));
  if (isNegligible || Math.abs(entry) < 1e-300) {
    rowP[q] = 0;
    rowQ[p] = 0;
    return false;
  }
  const ratio = (second - first) / (2 * entry);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + hypotenuse(ratio, 1));
  const cosine = 1 / hypotenuse(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < a.length; k += 1) {
    if (k === p || k === q) continue;
    const row = a[k] as Float64Array;
    const [kp, kq] = [row[p] as number, row[q] as number];
    row[p] = cosine * kp - sine * kq;
    row[q] = sine * kp + cosine * kq;
    rowP[k] = row[p];
    rowQ[k] = row[q];
  }
  rowP[p] = first - tangent * entry;
  rowQ[q] = second + tangent * entry;
  rowP[q] = 0;
  rowQ[p] = 0;
  const [vectorP, vectorQ] = [vectors[p] as Float64Array, vectors[q] as Float64Array];
  for (let k = 0; k < a.length; k += 1) {
    const [kp, kq] = [vectorP[k] as number, vectorQ[k] as number];
    vectorP[k] = cosine * kp - sine * kq;
    vectorQ[k] = sine * kp + cosine * kq;
  }
  return true;
}
