/**
 * Characters that JSON leaves as they are, though a terminal or a reader may obey them: DEL and the second set of control
 * characters (one of them begins escape codes), separators of lines, and what turns the direction of writing.
 */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A line of JSON in which those characters are written as numbers: the same JSON, safe to look at.
 *
 * @example
 * plainLine('{"a":"\u009b1m"}') // => '{"a":"\\u009b1m"}'
 */
export function plainLine(line: string): string {
  return line.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
