import type { InstrumentRevision } from '@groundwork/instrument';
import { UsageError, type Terminal } from '../command/command.ts';
import { problemLine, readInstrumentFile } from './read-instrument-file.ts';

/**
 * Reads two revisions of one instrument, the earlier first; notes the problems of both.
 *
 * @returns nothing when one of them has errors
 * @throws UsageError when they are not two files, or of two instruments
 */
export async function readTwoRevisions(
  paths: readonly string[],
  terminal: Terminal,
): Promise<{ readonly before: InstrumentRevision; readonly after: InstrumentRevision } | undefined> {
  const [first, second, ...rest] = paths;
  if (first === undefined || second === undefined || rest.length > 0) {
    throw new UsageError('Give two instrument files: the revision before and the revision after.');
  }
  const read = [await readInstrumentFile(first), await readInstrumentFile(second)];
  for (const problem of read.flatMap(({ problems }) => problems)) terminal.note(problemLine(problem));
  const [before, after] = read.map(({ revision }) => revision);
  if (before === undefined || after === undefined) return undefined;
  if (before.instrumentId !== after.instrumentId) {
    throw new UsageError(
      `${first} is ${before.instrumentId} and ${second} is ${after.instrumentId}; compare revisions of one instrument.`,
    );
  }
  return { before, after };
}
