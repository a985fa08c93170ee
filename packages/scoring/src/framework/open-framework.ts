import { hasErrors } from '../check/scoring-issue.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { checkFramework } from './check-framework.ts';
import type { FrameworkElement } from './framework-element.ts';
import type { Framework } from './framework.ts';
import { buildFramework } from './build-framework.ts';

/**
 * Reads the elements of a framework into a tree with levels.
 *
 * Any number of levels, any order of the elements, branches of different depth. Elements without children are the
 * indicators. What can be wrong is found by {@link checkFramework}, all at once.
 *
 * @param definitions the elements, each naming its parent
 * @throws {@link ScoringError} `scheme-invalid` with the issues of `checkFramework`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 1.
 *
 * @example
 * openFramework([{ code: 'index', parent: null }, { code: 'a', parent: 'index' }]).levels // => 2
 */
export function openFramework(definitions: readonly FrameworkElement[]): Framework {
  const issues = checkFramework(definitions);
  if (hasErrors(issues))
    throw new ScoringError('scheme-invalid', 'a framework requires elements in a tree', { issues });
  return buildFramework(definitions);
}
