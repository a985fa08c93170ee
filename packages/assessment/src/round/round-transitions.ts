import type { Round, RoundState } from './round.ts';

/**
 * Where a round may go from each state. A closed one can be opened again for more time; a publication can be taken back.
 * Source: product.md, Words and objects.
 */
export const roundTransitions: Readonly<Record<RoundState, readonly RoundState[]>> = {
  planned: ['open'],
  open: ['closed'],
  closed: ['open', 'published'],
  published: ['closed'],
};

/**
 * Whether what a round found may be seen by everybody: it is published and its embargo has passed. The one place that decides
 * this.
 */
export function isPublic({ state, embargoUntil }: Pick<Round, 'state' | 'embargoUntil'>, now: Date): boolean {
  return state === 'published' && (embargoUntil === null || now.getTime() >= Date.parse(embargoUntil));
}
