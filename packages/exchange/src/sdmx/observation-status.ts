import type { GapReason, Value } from '@groundwork/scoring';

/** Codes of the SDMX code list of observation statuses (CL_OBS_STATUS 2.2) that we use, with their names there. */
export const observationStatuses = {
  A: 'Normal value',
  L: 'Missing value; data exist but were not collected',
  M: 'Missing value; data cannot exist',
  O: 'Missing value',
  Q: 'Missing value; suppressed',
} as const;

/**
 * The nearest status for each reason. `O` says no more than "missing"; the reason itself stands in GAP_REASON, so that
 * nothing is lost.
 */
const statusOfGap: Readonly<Record<GapReason, keyof typeof observationStatuses>> = {
  'not-asked': 'M',
  'not-answered': 'L',
  'do-not-know': 'L',
  'not-applicable': 'M',
  withheld: 'Q',
  'below-availability': 'O',
  'not-validated': 'O',
  'not-computable': 'O',
};

/** The status of a value, or of its absence. */
export function observationStatus(value: Value): keyof typeof observationStatuses {
  return typeof value === 'number' ? 'A' : statusOfGap[value.gap];
}
