import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import { readRevision } from './definition/read-revision.ts';
import { checkCharacters } from './document/check-characters.ts';
import { openYaml } from './document/open-yaml.ts';
import { Reading } from './document/reading.ts';
import type { FileProblem } from './file-problem.ts';

/** A revision when the file has no error, and everything that is wrong or odd about the file. */
export interface ReadInstrument {
  readonly revision?: InstrumentRevision;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads an instrument file and checks it: all problems at once, each with line, column, question and remedy.
 *
 * Total: any text gives a revision or problems, in time bounded by the size limits. Nothing in the file is run or fetched.
 *
 * @param text the whole file, YAML 1.2
 * @param options.fileName how the problems name the file
 * @example readInstrument('title: ', { fileName: 'a.yaml' }).revision // => undefined
 */
export function readInstrument(text: string, { fileName }: { readonly fileName: string }): ReadInstrument {
  const reading = new Reading(text, fileName);
  const spot = openYaml(reading, 'the instrument');
  if (spot !== undefined) checkCharacters(reading, spot);
  const revision = spot === undefined ? undefined : readRevision(reading, spot);
  const { problems } = reading;
  return revision === undefined || reading.hasErrors ? { problems } : { revision, problems };
}
