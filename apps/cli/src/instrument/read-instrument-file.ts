import { readInstrument, type FileProblem } from '@groundwork/instrument/authoring';
import type { InstrumentRevision } from '@groundwork/instrument';
import { readTextFile } from './read-text-file.ts';

/** Reads and checks an instrument file. @throws UsageError when it cannot be opened, is too large or is not UTF-8 */
export async function readInstrumentFile(
  path: string,
): Promise<{ readonly revision?: InstrumentRevision; readonly problems: readonly FileProblem[] }> {
  return readInstrument(await readTextFile(path, 'an instrument file'), { fileName: path });
}

/** `file:line:column: what is wrong and what to do`, as editors and terminals link it. */
export function problemLine(
  problem: Pick<FileProblem, 'fileName' | 'line' | 'column' | 'severity' | 'message'>,
): string {
  return `${problem.fileName}:${problem.line}:${problem.column}: ${problem.severity}: ${problem.message}\n`;
}
