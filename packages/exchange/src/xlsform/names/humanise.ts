/**
 * A name of a form as words, for a label of two to four of them.
 *
 * @example
 * humanise('household_size') // => 'Household size'
 */
export function humanise(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .slice(0, 4)
    .join(' ')
    .slice(0, 60)
    .trim();
  const text = words === '' ? name.trim() : words;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
