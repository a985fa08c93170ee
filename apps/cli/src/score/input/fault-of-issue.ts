import { describeIssue, type ScoringIssue } from '@groundwork/scoring';
import type { InputFault } from './input-fault.ts';
import type { YamlFile } from './open-yaml-file.ts';
import type { SheetFile } from './open-sheet-file.ts';

const tablePath = /^(?:columns|denominators|groups)\.|^(?:units|times|rows)$/;

/** Whether an issue is of the table and not of what is done with it. */
export function isTableIssue({ path, code }: ScoringIssue): boolean {
  return tablePath.test(path) && !code.startsWith('parameter-');
}

/** An issue of a table, with the line of the file; without a row, the line of the headings. */
export function faultOfTableIssue(issue: ScoringIssue, sheet: SheetFile): InputFault {
  const { message, remedy } = describeIssue(issue);
  const line = issue.row === undefined ? sheet.headingLine : (sheet.rows[issue.row - 1]?.line ?? sheet.headingLine);
  const heading = issue.code === 'cell-not-numeric' ? `column "${issue.path.replace(/^\w+\./, '')}": ` : '';
  return {
    code: issue.code,
    severity: issue.severity,
    message: `${heading}${message} ${remedy}`,
    file: sheet.path,
    line,
  };
}

/**
 * An issue of a scheme or a plan, with line and column of the file.
 *
 * @param root first part of issue paths that stands for the whole, such as `scheme`
 * @param prefix where in the file that whole is: empty, or `uncertainty` for a plan inside a scheme
 */
export function faultOfYamlIssue(issue: ScoringIssue, file: YamlFile, root: string, prefix = ''): InputFault {
  const { message, remedy } = describeIssue(issue);
  return {
    code: issue.code,
    severity: issue.severity,
    message: `${nameOf(issue)}${message} ${remedy}`,
    file: file.path,
    ...file.placeOf(pathInFile(issue.path, root, prefix), issue.code === 'parameter-unknown' ? 'key' : 'value'),
  };
}

/** The place is that of the value: its name is said. */
function nameOf({ code, path, params }: ScoringIssue): string {
  if (code !== 'parameter-invalid' && code !== 'parameter-unknown') return '';
  const [name = path] = /[^.()]+(?=\)?$)/.exec(path) ?? [];
  return typeof params['code'] === 'string' ? `"${name}" of ${params['code']}: ` : `"${name}": `;
}

function pathInFile(path: string, root: string, prefix: string): string {
  const inner =
    path === root ? '' : path.startsWith(`${root}.`) || path.startsWith(`${root}[`) ? path.slice(root.length) : path;
  // `factors[0].alternatives[1] (steps[2].method)`: the alternative stands in for the step.
  const [, outer = inner, step = ''] = /^(.*) \((?:scheme\.)?steps\[\d+\](.*)\)$/.exec(inner) ?? [];
  const whole = `${outer}${step}`;
  return prefix === '' || whole === '' ? `${prefix}${whole}` : `${prefix}${/^[.[]/.test(whole) ? '' : '.'}${whole}`;
}
