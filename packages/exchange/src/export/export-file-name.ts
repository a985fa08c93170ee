/**
 * The name of a download from what it holds; a demonstration says so in the name, since a file outlives its page.
 *
 * @param parts from the general to the particular
 * @param extension without its point
 * @example
 * exportFileName(['eg-2025', 'answers'], { isDemonstration: true }, 'csv') // => 'eg-2025-answers-demonstration.csv'
 */
export function exportFileName(
  parts: readonly string[],
  { isDemonstration }: { readonly isDemonstration: boolean },
  extension: string,
): string {
  const plain = parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 150);
  const label = isDemonstration && !plain.includes('demonstration') ? '-demonstration' : '';
  return `${plain}${label}.${extension}`;
}
