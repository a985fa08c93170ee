/** Why a number is missing. The reason is kept from the answer to the chart. */
export type GapReason = (typeof gapReasons)[number];

/** Every {@link GapReason}. New ones are added at the end: columns hold them by their place. */
export const gapReasons = [
  'not-asked',
  'not-answered',
  'do-not-know',
  'not-applicable',
  'withheld',
  'below-availability',
  'not-validated',
  'not-computable',
] as const;

/** A missing number together with its reason. Never NaN, never null, never zero. */
export interface Gap {
  readonly gap: GapReason;
}

/** A number, or the reason why there is none. */
export type Value = number | Gap;

/** Makes a {@link Gap}. */
export function gap(reason: GapReason): Gap {
  return { gap: reason };
}

/** Whether the value is missing. */
export function isGap(value: Value): value is Gap {
  return typeof value !== 'number';
}
