import { takesAnswers } from './assessment-transitions.ts';
import type { Assessment, Round } from './round.ts';

/** Why an assessment takes no answers at an instant. `deadline` also stands for a round that is not open yet. */
export type AnswerLock = 'submitted' | 'withdrawn' | 'deadline';

/**
 * Whether an assessment takes answers at an instant of the server's clock; null when it does. After a return the deadline has
 * usually passed: the queried questions stay open until the round is closed.
 *
 * @param deadline the country's own, or the round's
 */
export function answerLock(
  { state, opens }: Pick<Assessment, 'state' | 'opens'>,
  round: Pick<Round, 'state' | 'opensAt'>,
  deadline: string,
  now: Date,
): AnswerLock | null {
  if (state === 'withdrawn') return 'withdrawn';
  if (!takesAnswers(state)) return 'submitted';
  const time = now.getTime();
  const isInTime = time <= Date.parse(deadline) || opens === 'queried';
  return round.state === 'open' && time >= Date.parse(round.opensAt) && isInTime ? null : 'deadline';
}
