import type { FrameworkElement } from '../framework/framework-element.ts';
import type { NormalisationParameters, NormaliseStep } from './step.ts';

/**
 * How one indicator is normalised: the step's way, with what the step says of this indicator, with the framework's target.
 *
 * An indicator with a method of its own takes nothing over from the step but that.
 */
export function normalisationOf(
  step: NormaliseStep,
  { code, target }: FrameworkElement,
): NormalisationParameters & { readonly method: NonNullable<NormalisationParameters['method']> } {
  const { step: _step, indicators = {}, rounding: _rounding, ...shared } = step;
  const own = Object.hasOwn(indicators, code) ? indicators[code] : undefined;
  const isOther = own?.method !== undefined && own.method !== step.method;
  const method = own?.method ?? step.method;
  const merged = { ...(isOther ? {} : shared), ...own, method };
  return method === 'distance-to-target' && merged.target === undefined && target !== undefined
    ? { ...merged, target }
    : merged;
}
