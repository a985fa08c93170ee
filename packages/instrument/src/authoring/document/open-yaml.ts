import { parseDocument } from 'yaml';
import { fileLimits } from '../file-limits.ts';
import { checkEncoding } from './check-encoding.ts';
import type { Reading } from './reading.ts';
import { scanYaml } from './scan-yaml.ts';
import type { Spot } from './spot.ts';

/**
 * Builds the values of a file, or notes why not: too large, in another encoding, not YAML, or YAML with parts that are refused (anchors,
 * aliases, tags, directives), which instruments have no use for and bombs are made of.
 */
export function openYaml(reading: Reading, place: string): Spot | undefined {
  const file = { offset: 0, path: '', place };
  const { text } = reading;
  if (text.length > fileLimits.characters) {
    reading.report(
      'too-large',
      file,
      `the file has ${text.length} characters; at most ${fileLimits.characters} are read`,
    );
    return undefined;
  }
  checkEncoding(reading, file);
  if (reading.hasErrors) return undefined;
  try {
    if (!scanYaml(reading, file)) return undefined;
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      prettyErrors: false,
      stringKeys: true,
      // Found by our own reader, with the first place named and in linear time.
      uniqueKeys: false,
      logLevel: 'error',
    });
    for (const error of document.errors) {
      const [offset] = error.pos;
      reading.report('not-yaml', file, `this is not readable as YAML: ${plain(error.message)}`, { offset });
    }
    if (document.errors.length > 0) return undefined;
    const { contents } = document;
    return { ...file, node: contents, offset: contents?.range?.[0] ?? 0 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reading.report('too-deep', file, `values are nested more than ${fileLimits.nesting} levels deep; flatten them`);
    return undefined;
  }
}

/** The library's message in one line, without a full stop of its own. */
function plain(message: string): string {
  return message.split('\n', 1).join('').replace(/[.:]$/, '');
}
