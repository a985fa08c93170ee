/**
 * A number in digits and a point, without an exponent, which neither XPath nor the language of instruments knows. Reading
 * the text gives the same number.
 *
 * @example
 * plainNumber(1e-7) // => '0.0000001'
 */
export function plainNumber(value: number): string {
  const text = String(value);
  const [, sign = '', first = '', others = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = first + others;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
