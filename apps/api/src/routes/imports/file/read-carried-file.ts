import type { ReadAssessmentFile } from '@groundwork/exchange';
import { readApart } from '../../../apart/read-apart.ts';

/** Most bytes of a file: what the reader takes in characters, in scripts of two bytes each. */
export const carriedFileLimit = 16_000_000;

/** What came of reading a file, with the SHA-256 of its text. */
export interface CarriedFile {
  readonly read: ReadAssessmentFile;
  readonly fileHash: string;
}

/** Reads a file that carries an assessment. An honest one takes a fraction of a second; the worst that is still read some seconds. */
export const readCarriedFile = readApart<CarriedFile>(new URL('./read-file-apart.ts', import.meta.url), {
  megabytes: 320,
  milliseconds: 20_000,
});
