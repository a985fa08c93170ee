import type { CellLayout, ScoringIssue } from '@groundwork/scoring';

const parts = ['unit', 'time', 'groups'];

/**
 * Finds what is wrong with `table:` in a scheme file, which names the headings that are no indicators.
 *
 * @param data as it stands in the file; undefined when it is not there
 * @returns the layout, empty when it has faults, and all faults
 */
export function checkLayout(data: unknown): { readonly layout: CellLayout; readonly issues: readonly ScoringIssue[] } {
  if (data === undefined) return { layout: {}, issues: [] };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { layout: {}, issues: [issue('not-an-object', 'table')] };
  }
  const issues = Object.entries(data).flatMap(([name, value]: readonly [string, unknown]) => {
    const path = `table.${name}`;
    if (!parts.includes(name)) return [issue('parameter-unknown', path, { known: parts })];
    if (name !== 'groups') return isHeading(value) ? [] : [invalid(path, value, 'text')];
    if (!Array.isArray(value)) return [invalid(path, value, 'list')];
    return value.flatMap((item: unknown, position) =>
      isHeading(item) ? [] : [invalid(`${path}[${position}]`, item, 'text')],
    );
  });
  return { layout: issues.length === 0 ? data : {}, issues };
}

function isHeading(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function invalid(path: string, value: unknown, kind: 'text' | 'list'): ScoringIssue {
  return issue('parameter-invalid', path, { value, expected: { kind } });
}

function issue(code: ScoringIssue['code'], path: string, params: ScoringIssue['params'] = {}): ScoringIssue {
  return { code, severity: 'error', path, params };
}
