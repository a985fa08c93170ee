/**
 * Tries to single out fewer than `fewest` people by any linear combination of the figures, in the plainest way: for each set of
 * so few people, whether the figures say something of them that does not depend on anybody else. (The figures' table has a
 * combination that is zero everywhere else exactly when leaving out the columns of these people lowers its rank.)
 *
 * @param figures who stands in each, which the attacker knows
 * @returns the people given away, or null
 */
export function attackFigures(figures: readonly (readonly number[])[], fewest: number): readonly number[] | null {
  const everybody = [...new Set(figures.flat())];
  const table = figures.map((people) => everybody.map((person) => (people.includes(person) ? 1 : 0)));
  const whole = rankOf(table);
  // Whoever is singled out with fewer is singled out with more: the largest sets are enough.
  for (const few of subsets(everybody.length, Math.min(fewest - 1, everybody.length))) {
    const others = table.map((row) => row.filter((_value, column) => !few.includes(column)));
    if (rankOf(others) < whole) return few.map((column) => everybody[column] ?? -1);
  }
  return null;
}

function* subsets(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first += 1)
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest];
}

function rankOf(table: readonly (readonly number[])[]): number {
  const rows = table.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
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
