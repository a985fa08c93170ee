import { comparableStep } from '../../comparison/comparable-step.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import { groupByCutOffs, type CutOff } from '../../grouping/group-by-cut-offs.ts';
import { finiteOrGap } from '../../statistics/finite-or-gap.ts';
import { gap, isGap, type Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';
import type { YearValue } from './available-years.ts';
import { mdgTarget, type MdgRule, type MdgTarget } from './mdg-target.ts';
import { edgeOf, excessOf } from './target-distance.ts';

/** What a reader of a progress figure has to know about it. */
export type MdgFlag = 'baseline-late' | 'baseline-meets-target' | 'current-before-baseline' | 'after-end';

/** One country's way towards one target. */
export interface MdgProgress {
  readonly target: MdgTarget;
  /** 0 at the baseline, 1 at the target; beyond both where it is so. Clamp for display only. */
  readonly progress: Value;
  /** The value that the straight path asks for in the current year, in the unit of the indicator. */
  readonly requiredNow: Value;
  /** Progress as a share of what the straight path asks for by now: 1 is on the path, 0.5 takes twice the time. */
  readonly pace: Value;
  /** Whether the current value is at the path or better; null without a path. */
  readonly isOnTrack: boolean | null;
  /** Whether the current value meets the target; null without either. */
  readonly isMet: boolean | null;
  /** Band of the pace; null without a pace or without bands. */
  readonly bandId: string | null;
  readonly flags: readonly MdgFlag[];
}

/** What {@link mdgProgress} is asked about. */
export interface MdgQuestion {
  readonly rule: MdgRule;
  readonly baseline: YearValue;
  readonly current: YearValue;
  /** First year of the goal; 1990 when absent. */
  readonly start?: number;
  /** Year by which the target is to be met; 2015 when absent. */
  readonly end?: number;
  /** Where the straight path begins: in the first year of the goal (when absent), or in the year of the baseline. */
  readonly pathFrom?: 'start' | 'baseline';
  /** Cut-offs on the pace; see `mdgPaceBands`. */
  readonly bands?: readonly CutOff[];
}

/**
 * How far a country has come towards a Millennium Development Goal, and whether that is fast enough.
 *
 * Progress = (baseline - current) / (baseline - target). The required path is straight: baseline + (target - baseline) x
 * years passed / years of the goal, level before its start and after its end. With a baseline later than the first year
 * the path still begins in that year, the stricter reading; `pathFrom: 'baseline'` begins where the figures do.
 * For parity, distance is that to the nearer end of the margin, so girls ahead by far are no more at parity than boys.
 * Being met or on the path is compared at 1e-9 on a grid, see `comparableStep`.
 *
 * @returns progress without unit, target and path in the unit of the indicator; a gap of the baseline or else of the
 *   current value stays the gap it is; `not-computable` where the baseline already meets the target or lies after the
 *   current year; `not-applicable` for `halt-and-reverse`, which has no path: see `mdgReversal`
 * @throws {@link ScoringError} `years-invalid` when the end is not after the start; `value-not-finite`, `cut-offs-invalid`
 * Source: United Nations, Millennium Development Goals, 2000; method.md 7. Which pace an agency calls on track differs.
 *
 * @example
 * mdgProgress({ rule: 'halve', baseline: { year: 1990, value: 40 }, current: { year: 2005, value: 30 } }).progress // => 0.5
 * mdgProgress({ rule: 'halve', baseline: { year: 1990, value: 40 }, current: { year: 2005, value: 30 } }).requiredNow // => 28
 * mdgProgress({ rule: 'halve', baseline: { year: 1990, value: 40 }, current: { year: 2005, value: 30 } }).isOnTrack // => false
 * mdgProgress({ rule: 'universal', baseline: { year: 1999, value: 60 }, current: { year: 2007, value: 80 } }).flags // => ['baseline-late']
 */
export function mdgProgress(question: MdgQuestion): MdgProgress {
  const { rule, baseline, current, start = 1990, end = 2015, pathFrom = 'start', bands = [] } = question;
  requireYears(start, end, baseline.year, current.year);
  for (const { value } of [baseline, current]) if (!isGap(value)) requireFinite(value, 'value');
  const target = mdgTarget(rule, baseline.value);
  const edge = edgeOf(target, baseline.value);
  const pathStart = pathFrom === 'start' ? start : baseline.year;
  const isBefore = current.year < baseline.year;
  const from = excessOf(target, baseline.value);
  const now = excessOf(target, current.value);
  const isAlreadyMet = isGap(from) ? null : comparableStep(from) <= 0;

  const elapsed = pathStart < end ? Math.min(Math.max((current.year - pathStart) / (end - pathStart), 0), 1) : null;
  const requiredNow = isBefore ? gap('not-computable') : pathValue(baseline.value, edge, isAlreadyMet ? 1 : elapsed);
  const progress = isBefore || isAlreadyMet ? firstGap(from, now) : shareOf(from, now);
  const pace = isGap(progress) ? progress : finiteOrGap(progress / (elapsed ?? 0));
  return {
    target,
    progress,
    requiredNow,
    pace,
    isOnTrack: isAtMost(current.value, target, requiredNow),
    isMet: isGap(now) ? null : comparableStep(now) <= 0,
    bandId: bands.length === 0 ? null : groupByCutOffs(pace, bands),
    flags: [
      ...(baseline.year > start ? (['baseline-late'] as const) : []),
      ...(isAlreadyMet === true ? (['baseline-meets-target'] as const) : []),
      ...(isBefore ? (['current-before-baseline'] as const) : []),
      ...(current.year > end ? (['after-end'] as const) : []),
    ],
  };
}

function requireYears(start: number, end: number, ...others: readonly number[]): void {
  [start, end, ...others].forEach((year) => requireFinite(year, 'year'));
  if (start >= end) throw new ScoringError('years-invalid', 'a goal requires an end after its start', { start, end });
}

function pathValue(baseline: Value, edge: Value, elapsed: number | null): Value {
  if (isGap(baseline)) return baseline;
  if (isGap(edge)) return edge;
  if (elapsed === null) return gap('not-computable');
  if (elapsed === 1) return edge;
  return finiteOrGap(baseline + (edge - baseline) * elapsed);
}

function shareOf(from: Value, now: Value): Value {
  if (isGap(from)) return from;
  if (isGap(now)) return now;
  return finiteOrGap((from - now) / from);
}

/** A gap in any case: the one that came in, or else that there is nothing to divide by. */
function firstGap(from: Value, now: Value): Value {
  if (isGap(from)) return from;
  return isGap(now) ? now : gap('not-computable');
}

function isAtMost(current: Value, target: MdgTarget, required: Value): boolean | null {
  const now = excessOf(target, current);
  const path = excessOf(target, required);
  return isGap(now) || isGap(path) ? null : comparableStep(now) <= comparableStep(path);
}
