/** A figure that is told of some people: a mean, a sum or a count over them. People are numbered. */
export interface ToldFigure {
  readonly figureId: string;
  readonly people: readonly number[];
}

/** By figure id: what each is multiplied with before all are added. Figures left out count zero times. */
export type Combination = ReadonlyMap<string, number>;

/** People who stand in the same figures, and cannot be told apart by them. */
interface Kind {
  readonly size: number;
  /** 1 for each figure they stand in, else 0. */
  readonly stands: readonly number[];
}

/** A combination of figures: how often it counts each kind of people, and each figure's factor. */
interface Row {
  readonly counts: readonly number[];
  readonly factors: readonly number[];
}

/**
 * Finds a sum of multiples of the figures that speaks of fewer than `fewest` people, if there is one: the difference that
 * would give them away. Exact and complete: it knows who stands where, looks at every combination of whatever factors, and takes
 * means as sums, which is the most that anybody outside could do.
 *
 * How: people in the same figures are one kind. A combination that leaves all but a few people out is zero on every other kind,
 * so kinds are gone through from large to small, each either held at zero (which uses up one figure) or, while they are few,
 * let stand. With n independent figures that is at most (n + 4 choose 4) ways.
 *
 * @example
 * const figures = [
 *   { figureId: 'all', people: [1, 2, 3, 4, 5, 6] },
 *   { figureId: 'local', people: [1, 2, 3, 4, 5] },
 * ];
 * isolatingCombination(figures, 5) // => new Map([['all', -1], ['local', 1]])
 */
export function isolatingCombination(figures: readonly ToldFigure[], fewest: number): Combination | null {
  const kinds = kindsOf(figures).toSorted((a, b) => b.size - a.size);
  const rows = figures.map((_figure, position): Row => ({
    counts: kinds.map(({ stands }) => stands[position] ?? 0),
    factors: figures.map((_other, other) => (other === position ? 1 : 0)),
  }));
  const sizes = kinds.map(({ size }) => size);
  const found = search(independent(rows), sizes, 0, fewest - 1);
  return (
    found &&
    new Map(
      figures.flatMap(({ figureId }, position): readonly [string, number][] => {
        const factor = found.factors[position] ?? 0;
        return factor === 0 ? [] : [[figureId, factor]];
      }),
    )
  );
}

function kindsOf(figures: readonly ToldFigure[]): readonly Kind[] {
  const standing = new Map<number, number[]>();
  figures.forEach(({ people }, position) => {
    for (const person of people) standing.set(person, [...(standing.get(person) ?? []), position]);
  });
  const sizes = new Map<string, Kind>();
  for (const positions of standing.values()) {
    const key = positions.join(' ');
    const stands = sizes.get(key)?.stands ?? figures.map((_figure, position) => (positions.includes(position) ? 1 : 0));
    sizes.set(key, { size: (sizes.get(key)?.size ?? 0) + 1, stands });
  }
  return [...sizes.values()];
}

/** Rows of which none follows from the others: those that do say nothing of their own. */
function independent(rows: readonly Row[]): readonly Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    const rest = kept.reduce((left, pivot) => without(left, pivot, leadOf(pivot)), row);
    if (leadOf(rest) !== -1) kept.push(rest);
  }
  return kept;
}

/** The first kind, from `from` on, that any of the rows counts; -1 for none. */
function firstCounted(rows: readonly Row[], kindCount: number, from: number): number {
  for (let kind = from; kind < kindCount; kind += 1) if (rows.some(({ counts }) => counts[kind] !== 0)) return kind;
  return -1;
}

function leadOf({ counts }: Row): number {
  return counts.findIndex((count) => count !== 0);
}

/** A combination of the rows that counts only kinds before `from`, or further ones of at most `few` people together. */
function search(rows: readonly Row[], sizes: readonly number[], from: number, few: number): Row | null {
  const [first] = rows;
  if (first === undefined) return null;
  const kind = firstCounted(rows, sizes.length, from);
  // What is left counts nobody but the few that were let stand.
  if (kind === -1) return first;
  const held = search(heldAtZero(rows, kind), sizes, kind + 1, few);
  if (held !== null) return held;
  const size = sizes[kind] ?? 0;
  return size <= few ? search(rows, sizes, kind + 1, few - size) : null;
}

/** Every combination of the rows that counts a kind zero times: one row fewer. */
function heldAtZero(rows: readonly Row[], kind: number): readonly Row[] {
  const pivot = rows.find(({ counts }) => counts[kind] !== 0);
  if (pivot === undefined) return rows;
  return rows.filter((row) => row !== pivot).map((row) => without(row, pivot, kind));
}

/** Takes as much of the pivot from a row as makes it count a kind zero times, in whole numbers kept small. */
function without(row: Row, pivot: Row, kind: number): Row {
  const here = row.counts[kind] ?? 0;
  if (here === 0) return row;
  const there = pivot.counts[kind] ?? 0;
  const subtract = (a: readonly number[], b: readonly number[]) =>
    a.map((value, position) => value * there - (b[position] ?? 0) * here);
  const counts = subtract(row.counts, pivot.counts);
  const factors = subtract(row.factors, pivot.factors);
  const divisor = [...counts, ...factors].reduce(greatestCommonDivisor, 0) || 1;
  return { counts: counts.map((value) => value / divisor), factors: factors.map((value) => value / divisor) };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}
