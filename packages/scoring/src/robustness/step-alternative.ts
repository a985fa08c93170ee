import type { AggregationLevel, NormaliseStep, Step } from '../scheme/step.ts';

/**
 * A step done another way: the alternative's parameters in place of the step's own.
 *
 * Another normalisation starts afresh, as bounds of the old one mean nothing to it; only indicators that have a method of
 * their own keep it. An aggregation may be given by its levels, or by what changes at every level.
 */
export function stepAlternative(step: Step, alternative: Readonly<Record<string, unknown>>): Step {
  if (step.step === 'aggregate') {
    if ('levels' in alternative) return { ...step, ...alternative };
    const isOther = 'method' in alternative;
    const levels = step.levels.map((level): AggregationLevel => {
      const { minimumShare, shareOf, rounding } = level;
      const kept = {
        ...(minimumShare === undefined ? {} : { minimumShare }),
        ...(shareOf === undefined ? {} : { shareOf }),
        ...(rounding === undefined ? {} : { rounding }),
      };
      return { ...(isOther ? kept : level), ...alternative } as AggregationLevel;
    });
    return { ...step, levels };
  }
  if (step.step === 'normalise' && 'method' in alternative && alternative['method'] !== step.method) {
    const own = Object.entries(step.indicators ?? {}).filter(([, { method }]) => method !== undefined);
    return {
      step: 'normalise',
      ...(step.rounding === undefined ? {} : { rounding: step.rounding }),
      ...(own.length === 0 ? {} : { indicators: Object.fromEntries(own) }),
      ...alternative,
    } as NormaliseStep;
  }
  return { ...step, ...alternative };
}
