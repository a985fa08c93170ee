import type { ProblemPlace, Reading } from './reading.ts';

/**
 * Refuses a file that was not decoded as what it is: UTF-16 read as UTF-8 is full of NUL characters, other encodings
 * leave replacement characters behind. A byte order mark at the start is harmless.
 */
export function checkEncoding(reading: Reading, file: ProblemPlace): void {
  const { text } = reading;
  const nul = text.indexOf('\0');
  const replaced = text.indexOf('\uFFFD');
  if (nul >= 0) {
    const what = 'the file has NUL characters, as files in UTF-16 have; save it as UTF-8';
    reading.report('encoding', file, what, { offset: nul });
  } else if (replaced >= 0) {
    const what = 'there are bytes here that are not UTF-8; save the file as UTF-8 and write the character again';
    reading.report('encoding', file, what, { offset: replaced });
  }
}
