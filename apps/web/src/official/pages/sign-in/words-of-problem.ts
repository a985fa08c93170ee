import type { ServerProblem } from '../../server/server-problem.ts';

/** What a refusal that says nothing of what was typed asks the person to do. */
export function wordsOfProblem(problem: ServerProblem): string {
  if (problem.status === 429) return 'Too many attempts. Wait a few minutes, then sign in again.';
  if (problem.status === 0) return 'The server cannot be reached. Check your line, then sign in again.';
  return `${problem.message}. Sign in again in a moment.${problem.requestId === '' ? '' : ` Reference ${problem.requestId}.`}`;
}
