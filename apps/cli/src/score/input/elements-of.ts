import type { FrameworkElement } from '@groundwork/scoring';

/**
 * The elements of a framework whose codes and parents can be read, whatever else is wrong with them or with the scheme.
 *
 * Enough to look at the tree and at the columns of a table, so that their faults are said in the same report.
 *
 * @param schemeData as it came from a file
 * @returns null when codes or parents are missing
 */
export function elementsOf(schemeData: unknown): readonly FrameworkElement[] | null {
  if (typeof schemeData !== 'object' || schemeData === null || !('framework' in schemeData)) return null;
  const { framework } = schemeData;
  return Array.isArray(framework) && framework.every(isElement) ? framework : null;
}

function isElement(value: unknown): value is FrameworkElement {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('parent' in value)) return false;
  return typeof value.code === 'string' && (typeof value.parent === 'string' || value.parent === null);
}
