import type { ChangeEffect } from '../facet/change-effect.ts';

/** What a change does, as the end of its line; empty where it does nothing. */
export function describeEffect({ movesScores, losesAnswers }: ChangeEffect): string {
  const effects = [...(movesScores ? ['scores move'] : []), ...(losesAnswers ? ['answers can be lost'] : [])];
  return effects.length === 0 ? '' : `: ${effects.join(', ')}`;
}
