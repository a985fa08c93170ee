import { isGap, type Value } from '@groundwork/scoring';

/**
 * What a score counts: as validated where it has been, else as evidenced.
 *
 * @example counted({ validated: 0.25, evidenced: 0.5 }) // => 0.25
 */
export function counted({ validated, evidenced }: { readonly validated: Value; readonly evidenced: Value }): Value {
  return isGap(validated) ? evidenced : validated;
}
