import type { Scheme } from './scheme.ts';
import type { AggregateStep } from './step.ts';

/** The step that aggregates; every checked scheme has one. */
export function aggregateStepOf({ steps }: Scheme): AggregateStep {
  const found = steps.find((step): step is AggregateStep => step.step === 'aggregate');
  return found ?? { step: 'aggregate', levels: [{ method: 'arithmetic' }] };
}
