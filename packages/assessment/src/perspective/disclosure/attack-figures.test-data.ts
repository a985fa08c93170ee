/** A told figure as a sum over single answers: how often each is counted, by its place. */
export type FigureRow = ReadonlyMap<number, number>;

/**
 * Tries to single out fewer than `fewest` people by any linear combination of figures, in the plainest way: for each set of so
 * few people, whether the figures say something of them that does not depend on anybody else. (The figures' table has a
 * combination that is zero everywhere else exactly when leaving out the columns of these people lowers its rank.)
 *
 * @param figures sums over answers; the attacker knows which, and how often each is counted
 * @param personOf whose answer stands at a place
 * @returns the people given away, or null
 */
export function attackFigures(
  figures: readonly FigureRow[],
  fewest: number,
  personOf: (place: number) => number = (place) => place,
): readonly number[] | null {
  const places = [...new Set(figures.flatMap((figure) => [...figure.keys()]))];
  const people = [...new Set(places.map(personOf))];
  const table = figures.map((figure) => places.map((place) => figure.get(place) ?? 0));
  const whole = rankOf(table);
  // Whoever is singled out with fewer is singled out with more: the largest sets are enough.
  for (const few of subsets(people, Math.min(fewest - 1, people.length))) {
    const isOther = places.map((place) => !few.includes(personOf(place)));
    const others = table.map((row) => row.filter((_value, column) => isOther[column]));
    if (rankOf(others) < whole) return few;
  }
  return null;
}

/** A mean over some people's answers, as a row: each is counted once in so many. */
export function meanRow(places: readonly number[]): FigureRow {
  return new Map(places.map((place) => [place, 1 / places.length]));
}

function* subsets(all: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (const [position, first] of all.entries())
      for (const rest of subsets(all.slice(position + 1), size - 1)) yield [first, ...rest];
}

function rankOf(table: readonly (readonly number[])[]): number {
  const rows = table.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column += 1) {
    const size = (place: number): number => Math.abs(rows[place]?.[column] ?? 0);
    let pivot = rank;
    for (let place = rank + 1; place < rows.length; place += 1) if (size(place) > size(pivot)) pivot = place;
    if (size(pivot) < 1e-9) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] ?? [], rows[rank] ?? []];
    const lead = rows[rank] ?? [];
    for (const row of rows.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (lead[column] ?? 1);
      if (factor !== 0)
        for (let place = column; place < row.length; place += 1)
          row[place] = (row[place] ?? 0) - factor * (lead[place] ?? 0);
    }
    rank += 1;
  }
  return rank;
}
