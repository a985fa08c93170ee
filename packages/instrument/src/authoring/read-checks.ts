import type { Check } from '../definition/instrument-revision.ts';
import { newDraft } from './definition/draft.ts';
import { readCheck } from './definition/read-check.ts';
import { checkCharacters } from './document/check-characters.ts';
import { Fields } from './document/fields.ts';
import { openYaml } from './document/open-yaml.ts';
import { Reading } from './document/reading.ts';
import { checkExpressions } from './expression/check-expressions.ts';
import type { FileProblem } from './file-problem.ts';

/** The checks when the file has no error, and everything that is wrong or odd about the file. */
export interface ReadChecks {
  readonly checks?: readonly Check[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the checks between instruments: shape, syntax, functions and types. Whether the questions exist can only be
 * said in a round, which pins the instruments.
 */
export function readChecks(text: string, { fileName }: { readonly fileName: string }): ReadChecks {
  const reading = new Reading(text, fileName);
  const spot = openYaml(reading, 'the checks');
  if (spot === undefined) return { problems: reading.problems };
  checkCharacters(reading, spot);
  const fields = new Fields(reading, spot, 'a file of checks', ['checks']);
  const draft = newDraft(reading);
  const checks = fields.items('checks').map((item) => readCheck(draft, item).check);
  checkExpressions(draft, true);
  const { problems } = reading;
  return reading.hasErrors ? { problems } : { checks, problems };
}
