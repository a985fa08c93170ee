/** Text that is HTML already; everything else is escaped when it goes into a template. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Part[] | false | undefined;

/**
 * Builds HTML: texts that are filled in are escaped, pieces of markup and lists of them go in as they are, `false` and
 * `undefined` are nothing. A value from outside is a string and can never become markup.
 *
 * @example markup`<p>${'a < b'}</p>`.html // => '<p>a &lt; b</p>'
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.map((text, index) => (index === 0 ? text : htmlOf(parts[index - 1]) + text)).join('') };
}

function htmlOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(htmlOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text for any place in HTML. Control characters and halves of characters, which HTML does not take, become the
 * replacement character.
 *
 * @example escapeHtml('"a" & b') // => '&quot;a&quot; &amp; b'
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * A text for a string in CSS inside HTML: whatever could end the string, the rule or the element is written as a number.
 *
 * @example cssString('a"b') // => '"a\\22 b"'
 */
export function cssString(text: string): string {
  const written = text
    .toWellFormed()
    .replace(/[^\P{Cc}]/gu, ' ')
    .replace(/["\\<>&\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${written}"`;
}
