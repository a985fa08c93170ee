import { InstrumentError } from '../instrument-error.ts';

/**
 * An order in which every question comes after the questions that its rules read, otherwise the order given; so that
 * chains of skips and calculations resolve in one pass.
 *
 * @param questionIds in questionnaire order
 * @param reads which questions the rules of a question read that decide its value: skip, calculation, options, no case
 * @throws InstrumentError `cyclic-skips` when questions depend on each other in a ring
 */
export function orderByReads(
  questionIds: readonly string[],
  reads: (questionId: string) => readonly string[],
): readonly string[] {
  const known = new Set(questionIds);
  const done = new Set<string>();
  const open = new Set<string>();
  // A stack of our own: a chain of 2,000 skips is allowed and must not exhaust the machine's.
  for (const start of questionIds) {
    const stack = [start];
    while (stack.length > 0) {
      const questionId = stack.at(-1) ?? start;
      // Asked for by several: what it reads is looked at twice at most, whatever the number of those.
      const isDone = done.has(questionId);
      const waiting = isDone ? [] : reads(questionId).filter((read) => known.has(read) && !done.has(read));
      if (waiting.length === 0) {
        done.add(questionId);
        open.delete(questionId);
        stack.pop();
      } else {
        open.add(questionId);
        const again = waiting.find((read) => open.has(read));
        if (again !== undefined) throw ring([...open], again);
        stack.push(...waiting.toReversed());
      }
    }
  }
  return [...done];
}

function ring(open: readonly string[], again: string): InstrumentError {
  const members = [...open.slice(open.indexOf(again)), again].join(' -> ');
  return new InstrumentError('cyclic-skips', `skips require an order: ${members}`, { members });
}
