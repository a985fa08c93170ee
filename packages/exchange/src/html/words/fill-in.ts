/**
 * Fills in what a sentence leaves open. What is filled in is never looked at again, so that a text with braces of its own
 * stays as it is.
 *
 * @example fillIn('{a} or {b}', { a: '{b}', b: 'x' }) // => '{b} or x'
 */
export function fillIn(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
