import { lowDiscrepancyPoint } from '../random/low-discrepancy-point.ts';
import { randomStream } from '../random/random-stream.ts';
import type { DrawDesign, UncertaintyPlan } from './uncertainty-plan.ts';

/**
 * Re-scorings that a plan asks for under a design.
 *
 * @example
 * drawCount({ draws: 100, seed: 1, factors: [{ kind: 'exclusion', factorId: 'e', level: 1 }] }, 'sensitivity') // => 300
 */
export function drawCount({ draws, factors, points }: UncertaintyPlan, design: DrawDesign): number {
  if (points !== undefined) return points.length;
  return design === 'uncertainty' ? draws : draws * (factors.length + 2);
}

/**
 * The point of one draw: a number from 0 up to 1 for each factor.
 *
 * A sensitivity design has the draws of sample A, those of sample B, then for each factor those of A with that factor
 * taken from B.
 *
 * Source: A. Saltelli and others, Variance based sensitivity analysis of model output, 2010.
 */
export function designPoint(plan: UncertaintyPlan, design: DrawDesign, draw: number): readonly number[] {
  const given = plan.points?.[draw];
  if (given !== undefined) return given;
  const count = plan.factors.length;
  if (design === 'uncertainty') return pointOf(plan, count, draw);
  const block = Math.floor(draw / plan.draws);
  const both = pointOf(plan, 2 * count, draw % plan.draws);
  const [first, second] = [both.slice(0, count), both.slice(count)];
  if (block === 0) return first;
  if (block === 1) return second;
  return first.map((coordinate, factor) => (factor === block - 2 ? (second[factor] ?? coordinate) : coordinate));
}

function pointOf({ seed, sequence }: UncertaintyPlan, dimensions: number, draw: number): readonly number[] {
  if (sequence === 'low-discrepancy') return lowDiscrepancyPoint(draw, dimensions, seed);
  const next = randomStream(seed, 0, draw);
  return Array.from({ length: dimensions }, next);
}
