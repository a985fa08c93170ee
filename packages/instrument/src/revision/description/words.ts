import type { Question } from '../../definition/question.ts';
import type { TargetLink } from '../../definition/target-link.ts';
import { excerpt, excerpts } from './excerpts.ts';

/** What each kind of question is called. */
export const kindWords: Readonly<Record<Question['kind'], string>> = {
  level: 'a question with levels',
  state: 'a question of state',
  'law-and-practice': 'a question of law and practice',
  'multiple-choice': 'a choice of several',
  number: 'a number',
  share: 'a share in per cent',
  severity: 'a question of severity',
  agreement: 'a question of agreement',
  calculated: 'a calculated figure',
  'single-choice': 'a choice of one',
  text: 'a text',
  date: 'a date',
  repeat: 'a list of records',
  ranking: 'a ranking',
  note: 'a note',
};

/** What a text of the guidance is called. */
export const guidanceWords: Readonly<Record<string, string>> = {
  meaning: 'the guidance on the meaning',
  notCounted: 'the guidance on what does not count',
  proof: 'the guidance on proof',
};

/** "x now says A instead of B", "x is new: A", "x is gone: B". */
export function saysNow(what: string, before: string | null, after: string | null): string {
  if (before === null) return after === null ? what : `${what} is new: ${excerpt(after)}`;
  if (after === null) return `${what} is gone: ${excerpt(before)}`;
  const [old, now] = excerpts(before, after);
  return `${what} now says ${now} instead of ${old}${old === now ? ' (only blanks differ)' : ''}`;
}

/** "x 1 -> 2". */
export function turns(what: string, before: string, after: string): string {
  return `${what} ${before} -> ${after}`;
}

/** "a, b" or "none". */
export function listed(items: readonly string[] | null): string {
  return items === null || items.length === 0 ? 'none' : items.join(', ');
}

/** Links to targets: "4.A direct, 1.A enabling", with the indicators they name. */
export function linksListed(links: readonly TargetLink[] | null): string {
  return listed(
    (links ?? []).map(({ targetId, strength, indicatorIds = [] }) =>
      [targetId, strength, ...(indicatorIds.length === 0 ? [] : [`(${indicatorIds.join(', ')})`])].join(' '),
    ),
  );
}

/** "from 0 to 100". */
export function range(
  limits: { readonly minimum: number | string | null; readonly maximum: number | string | null } | null,
): string {
  if (limits === null || (limits.minimum === null && limits.maximum === null)) return 'none';
  const { minimum, maximum } = limits;
  if (minimum === null) return `up to ${maximum}`;
  return maximum === null ? `from ${minimum}` : `${minimum} to ${maximum}`;
}
