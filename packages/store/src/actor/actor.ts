/** Who acts, as the store needs it. */
export interface Actor {
  /** A person's id, or `system`. */
  readonly personId: string;
  /**
   * The state of the person's rights when they were looked at: a write is refused when they have changed since. Null for who
   * acts outside a request (the command line), where no rights were looked at.
   */
  readonly accessVersion: number | null;
}

/** Acts of the software itself: preparing, sweeping. */
export const systemActor: Actor = { personId: 'system', accessVersion: null };

/**
 * A person acting from the command line, where the operator's own rights on the machine decide.
 *
 * @example
 * operatorActor('p1').accessVersion // => null
 */
export function operatorActor(personId: string): Actor {
  return { personId, accessVersion: null };
}
