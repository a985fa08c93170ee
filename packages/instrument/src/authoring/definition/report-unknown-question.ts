import { nearestName } from '../../expression/checking/nearest-name.ts';
import type { Spot } from '../document/spot.ts';
import type { Draft } from './draft.ts';

/** Reports an id that no question of the file has, with the nearest that one has. */
export function reportUnknownQuestion({ reading, questions }: Draft, spot: Spot, questionId: string): void {
  const near = reading.isFull ? undefined : nearestName(questionId, questions.keys());
  const remedy = near === undefined ? 'check the id' : `did you mean ${near}?`;
  reading.report('unknown-question', spot, `there is no question ${questionId.slice(0, 60)}; ${remedy}`);
}
