import { CST, Lexer } from 'yaml';
import { fileLimits } from '../file-limits.ts';
import type { ProblemPlace, Reading } from './reading.ts';

/** Widest indentation that is read: nesting deeper than it needs more characters than a file may have. */
const widestIndentation = 400;

const refused: ReadonlyMap<string, string> = new Map([
  [
    'anchor',
    'anchors (&name) are not read here; write the value out where it is needed, or quote a text that begins with &',
  ],
  ['alias', 'aliases (*name) are not read here; write the value out, or quote a text that begins with *'],
  ['tag', 'tags (!name) are not read here; leave the tag out, or quote a text that begins with !'],
  ['directive-line', 'directives (%NAME) are not read here; leave the line out'],
]);

/**
 * Looks at the bare tokens of a file before any of it is built, so that an anchor bomb or a nesting bomb costs nothing
 * but its own length.
 *
 * @returns whether the file may be built
 */
export function scanYaml(reading: Reading, file: ProblemPlace): boolean {
  let offset = 0;
  let depth = 0;
  let markCount = 0;
  let markersOnLine = 0;
  let isScalarNext = false;
  let isLineStart = true;
  for (const source of new Lexer().lex(reading.text)) {
    if (isScalarNext) {
      isScalarNext = false;
      isLineStart = false;
      offset += source.length;
      continue;
    }
    const type = CST.tokenType(source);
    if (type === 'scalar') {
      isScalarNext = true;
      markCount += 1;
      continue;
    }
    if (type === 'doc-mode' || type === 'flow-error-end') continue;
    const reason = type === null ? undefined : refused.get(type);
    if (reason !== undefined) {
      reading.report('refused-yaml', file, reason, { offset });
      if (reading.isFull) return false;
    }
    if (type !== 'space') markCount += 1;
    if (markCount > fileLimits.marks) {
      const what = `the file has more than ${fileLimits.marks} keys, values, marks and lines; split the instrument`;
      reading.report('too-large', file, what, { offset });
      return false;
    }
    if (type === 'newline') markersOnLine = 0;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') markersOnLine += 1;
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth -= 1;
    const isTooWide = isLineStart && type === 'space' && source.length > widestIndentation;
    if (isTooWide || Math.max(depth, markersOnLine) > fileLimits.nesting) {
      reading.report('too-deep', file, `values are nested more than ${fileLimits.nesting} levels deep; flatten them`, {
        offset,
      });
      return false;
    }
    isLineStart = type === 'newline';
    offset += source.length;
  }
  return !reading.hasErrors;
}
