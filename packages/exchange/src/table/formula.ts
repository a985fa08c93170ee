// What a spreadsheet takes for the start of a formula, or drops before it looks for one: ASCII and full-width signs, tab,
// line breaks and NUL (OWASP, CSV Injection; ASVS 5, 1.2.10). Blanks, control and invisible characters and quotes before
// a sign do not save anyone: one program or the next trims them.
const formulaStart = /^[\s\p{Cc}\p{Cf}\p{Pi}\p{Pf}'"`´＇＂]*[=+\-@＝＋－＠\t\r\n\0]/u;

/**
 * A text that no spreadsheet will run: a leading apostrophe before anything that could start a formula, also behind
 * blanks and quotes. A text that already has an apostrophe there gets one more, so that {@link restoreFormula} loses
 * nothing.
 *
 * @example
 * neutraliseFormula('=HYPERLINK("x")') // => "'=HYPERLINK(\"x\")"
 */
export function neutraliseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/**
 * The text as it was before {@link neutraliseFormula}.
 *
 * @example
 * restoreFormula("'-5 %") // => '-5 %'
 */
export function restoreFormula(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}
