import type { Terminal } from '../../command/command.ts';
import { hasFaults, type InputFault } from './input-fault.ts';

/** Faults named one by one; the rest is counted. */
const namedFaults = 500;

/**
 * Lists all faults at once, file by file in the order of their lines, as editors and terminals link them.
 *
 * @returns whether the work can go on: warnings stop nothing
 */
export function noteFaults(faults: readonly InputFault[], terminal: Terminal): boolean {
  const files = [...new Set(faults.map(({ file }) => file))];
  const sorted = faults.toSorted(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
  // An error must not drown in warnings.
  const shown = [...sorted]
    .toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'))
    .slice(0, namedFaults);
  const named = new Set(shown);
  const lines = sorted.filter((fault) => named.has(fault)).map(faultLine);
  const rest = sorted.length - lines.length;
  terminal.note([...lines, ...(rest > 0 ? [`and ${rest.toLocaleString('en')} more.\n`] : [])].join(''));
  return !hasFaults(faults);
}

/** `file:line:column: severity: what is wrong and what to do [code]`. */
export function faultLine({ file, line, column, severity, message, code }: InputFault): string {
  const place = [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(':');
  return `${place}: ${severity}: ${message} [${code}]\n`;
}
