import { readFileSync } from 'node:fs';
import { readInstrument, writeInstrument } from '@groundwork/instrument/authoring';
import { expect, test } from 'vitest';

/** The lines of a file that say something: no comments, no empty lines. */
function sayingLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
}

test('an instrument is written line for line as its authors wrote it', () => {
  const file = new URL('../../instruments/egov-readiness/1.0.0/instrument.yaml', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const { revision } = readInstrument(text, { fileName: 'instrument.yaml' });
  if (revision === undefined) throw new Error('no revision');
  expect(sayingLines(writeInstrument(revision))).toEqual(sayingLines(text));
});
