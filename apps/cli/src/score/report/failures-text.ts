import type { FailedDraw } from '@groundwork/scoring';

/** Failed draws named one by one; all of them are in the JSON form. */
const namedDraws = 10;

/** How many draws gave nobody a score, and which; empty when all gave one. */
export function failuresText(failures: readonly FailedDraw[], draws: number): string {
  if (failures.length === 0) return '';
  const named = failures
    .slice(0, namedDraws)
    .map(({ draw, because, code }) => `${draw} (${code === undefined ? because : `${because}: ${code}`})`);
  const more = failures.length > namedDraws ? `, and ${(failures.length - namedDraws).toLocaleString('en')} more` : '';
  return (
    `${failures.length.toLocaleString('en')} of ${draws.toLocaleString('en')} draws gave nobody a score and are left out: ` +
    `${named.join(', ')}${more}.\n`
  );
}
