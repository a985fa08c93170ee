/** Most characters of a text that a description quotes. */
const longest = 80;

/** How long two texts must be alike before the quotation begins where they differ. */
const longestShared = 40;

/**
 * Two texts as they are quoted beside each other. Texts of up to 80 characters stand whole. Of longer ones at most 80
 * characters are quoted, cut after a whole word; where the two begin alike for more than 40 characters, the quotation begins
 * with the word in which they first differ. Three dots stand for what is left out, one blank for any run of blanks and line
 * ends.
 *
 * @returns both in quotation marks
 * @example excerpts('A unit exists', 'A unit exists and works') // => ['“A unit exists”', '“A unit exists and works”']
 */
export function excerpts(before: string, after: string): readonly [string, string] {
  return excerptsOfLines(onOneLine(before), onOneLine(after));
}

function excerptsOfLines(before: string, after: string): readonly [string, string] {
  const isLong = before.length > longest || after.length > longest;
  const start = isLong ? startOfDifference(before, after) : 0;
  return [quoted(before, start), quoted(after, start)];
}

/** One text as it is quoted: whole, or its beginning. */
export function excerpt(text: string): string {
  return quoted(onOneLine(text), 0);
}

/** A text without line ends, for a line of a description. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function startOfDifference(before: string, after: string): number {
  let shared = 0;
  while (shared < before.length && before[shared] === after[shared]) shared += 1;
  if (shared <= longestShared) return 0;
  return before.lastIndexOf(' ', shared - 1) + 1;
}

function quoted(text: string, start: number): string {
  const rest = text.slice(start);
  const opening = start === 0 ? '“' : '“…';
  if (rest.length <= longest) return `${opening}${rest}”`;
  const end = rest.lastIndexOf(' ', longest);
  // Without a blank the word itself is cut, never between the halves of one character.
  const cut = end > 0 ? rest.slice(0, end) : rest.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return `${opening}${cut.replace(/[\s,;:.]+$/u, '')}…”`;
}
