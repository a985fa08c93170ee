import { ScoringError } from '../error/scoring-error.ts';
import { competitionRanks, type RankOptions } from '../ranking/competition-ranks.ts';
import { rankChange } from '../ranking/rank-change.ts';
import { gap, isGap, type Value } from '../value/gap.ts';

/** A unit with its value in one version of an index. */
export interface ScoredUnit {
  /** Code of the unit. */
  readonly unit: string;
  readonly value: Value;
}

/** A unit in two versions. */
export interface RankComparison {
  readonly unit: string;
  /** A gap `not-asked` when this version does not have the unit. */
  readonly firstValue: Value;
  readonly secondValue: Value;
  /** 1 is best; null without a value. */
  readonly firstRank: number | null;
  readonly secondRank: number | null;
  /** Places won (plus) or lost (minus) from the first to the second; null when one has no rank. */
  readonly change: number | null;
  /** Second value minus first. */
  readonly valueChange: Value;
}

/**
 * Two versions of an index side by side: another method, other weights, another edition.
 *
 * Ranks are taken within each version, so a unit that only one of them has moves the places of the others; compare
 * versions of the same units where that matters.
 *
 * @param first units in any order, each once
 * @param second the same or other units
 * @returns every unit of either, ordered by code (as the computer orders letters), so that the order of rows is
 *   irrelevant
 * @throws {@link ScoringError} `unit-repeated`, `value-not-finite`, `tolerance-negative`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 7.
 *
 * @example
 * compareRankings([{ unit: 'A', value: 1 }, { unit: 'B', value: 2 }], [{ unit: 'A', value: 3 }, { unit: 'B', value: 2 }]).map((line) => line.change) // => [1, -1]
 */
export function compareRankings(
  first: readonly ScoredUnit[],
  second: readonly ScoredUnit[],
  options: RankOptions = {},
): readonly RankComparison[] {
  const [before, after] = [rankedByUnit(first, options), rankedByUnit(second, options)];
  const units = [...new Set([...before.keys(), ...after.keys()])].toSorted((one, other) => (one < other ? -1 : 1));
  return units.map((unit) => {
    const { value: firstValue, rank: firstRank } = before.get(unit) ?? absent;
    const { value: secondValue, rank: secondRank } = after.get(unit) ?? absent;
    return {
      unit,
      firstValue,
      secondValue,
      firstRank,
      secondRank,
      change: rankChange(firstRank, secondRank),
      valueChange: changeOf(firstValue, secondValue),
    };
  });
}

interface Ranked {
  readonly value: Value;
  readonly rank: number | null;
}

const absent: Ranked = { value: gap('not-asked'), rank: null };

function rankedByUnit(scored: readonly ScoredUnit[], options: RankOptions): ReadonlyMap<string, Ranked> {
  const ranks = competitionRanks(
    scored.map(({ value }) => value),
    options,
  );
  const byUnit = new Map<string, Ranked>();
  scored.forEach(({ unit, value }, row) => {
    if (byUnit.has(unit)) {
      throw new ScoringError('unit-repeated', 'a comparison requires each unit once in a version', { unit, row });
    }
    byUnit.set(unit, { value, rank: ranks[row] ?? null });
  });
  return byUnit;
}

function changeOf(first: Value, second: Value): Value {
  if (isGap(first)) return first;
  if (isGap(second)) return second;
  const change = second - first;
  return Number.isFinite(change) ? change : gap('not-computable');
}
