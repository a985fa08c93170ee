/** Watches for one person being refused one object after another. */
export interface DenialAlarm {
  /** Counts a refusal; true when it is the one that sounds the alarm. */
  refused(personId: string): boolean;
}

const refusalsOfAlarm = 20;
const windowMilliseconds = 60 * 60 * 1000;

/** Persons remembered at most: who was refused longest ago is forgotten first. */
const mostPersons = 10_000;

/**
 * Sounds at the twentieth refusal within an hour, and again after twenty more: somebody is trying ids, or a page of ours offers
 * what it should not. Counted in this process; several processes each count their own.
 */
export function createDenialAlarm(clock: () => Date): DenialAlarm {
  const refusals = new Map<string, readonly number[]>();
  return {
    refused(personId) {
      const now = clock().getTime();
      const recent = [...(refusals.get(personId) ?? []).filter((at) => now - at < windowMilliseconds), now];
      refusals.delete(personId);
      if (recent.length >= refusalsOfAlarm) return true;
      refusals.set(personId, recent);
      const oldest = refusals.size > mostPersons ? refusals.keys().next().value : undefined;
      if (oldest !== undefined) refusals.delete(oldest);
      return false;
    },
  };
}
