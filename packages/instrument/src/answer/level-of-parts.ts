import type { LawAndPracticeValue } from './answer.ts';

/**
 * What a law-and-practice answer comes to on the scale of 0 to 4: law + practice, or twice the law where there was no case
 * so far. `undefined` while a part is missing.
 *
 * Source: content plan 2.1.
 * @example levelOfParts({ law: 2, practice: 'no-case' }) // => 4
 */
export function levelOfParts({ law, practice }: LawAndPracticeValue): number | undefined {
  if (law === undefined || practice === undefined) return undefined;
  return practice === 'no-case' ? 2 * law : law + practice;
}
