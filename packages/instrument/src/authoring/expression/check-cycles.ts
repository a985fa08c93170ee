import { orderByReads } from '../../flow/order-by-reads.ts';
import { InstrumentError } from '../../instrument-error.ts';
import type { Draft, PendingExpression } from '../definition/draft.ts';
import type { Spot } from '../document/spot.ts';

/** Questions that wait for others: their place, options or value is known only when those are. */
export interface Dependency {
  /** One question, or all that share a list of options or a rule: then the same list each time. */
  readonly questionIds: readonly string[];
  readonly role: Exclude<PendingExpression['role'], 'check' | 'required'>;
  readonly spot: Spot;
  readonly reads: readonly string[];
}

/** Reports a ring of questions that wait for each other. Only the first ring: mending it may mend the others. */
export function checkCycles({ reading, questions }: Draft, dependencies: readonly Dependency[]): void {
  const reads = readsOf(dependencies);
  try {
    orderByReads([...questions.keys()], (questionId) => reads.get(questionId) ?? []);
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    const members = error.data['members'] ?? '';
    const ring = members.split(' -> ');
    const steps = ring.slice(1).map((next, index) => {
      const member = ring[index] ?? '';
      const step = dependencies.find((dependency) => isStep(dependency, member, next));
      if (step === undefined) throw error;
      return step;
    });
    const [first] = steps;
    if (first === undefined) throw error;
    const shown = members.length > 300 ? `${members.slice(0, 300)}...` : members;
    const what = steps.every(({ role }) => role === 'skip')
      ? `questions hide each other in a ring: ${shown}; take one skip out`
      : `questions wait for each other in a ring: ${shown}; take one of their expressions out`;
    reading.report('cyclic-skips', first.spot, what);
  }
}

function isStep({ questionIds, reads }: Dependency, from: string, to: string): boolean {
  return questionIds.includes(from) && reads.includes(to);
}

/** What each question reads, itself left out: that was reported. What many share is gathered once for all of them. */
function readsOf(dependencies: readonly Dependency[]): ReadonlyMap<string, readonly string[]> {
  const readsByList = new Map<readonly string[], Set<string>>();
  for (const { questionIds, reads } of dependencies) {
    const known = readsByList.get(questionIds) ?? new Set();
    for (const read of reads) known.add(read);
    readsByList.set(questionIds, known);
  }
  const readsById = new Map<string, Set<string>>();
  for (const [questionIds, reads] of readsByList) {
    for (const questionId of questionIds) {
      const others = [...(readsById.get(questionId) ?? []), ...reads].filter((read) => read !== questionId);
      readsById.set(questionId, new Set(others));
    }
  }
  return new Map([...readsById].map(([questionId, reads]) => [questionId, [...reads]]));
}
