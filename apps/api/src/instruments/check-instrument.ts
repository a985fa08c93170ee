import type { ReadInstrument } from '@groundwork/instrument/authoring';
import { readApart } from '../apart/read-apart.ts';

/** Most characters of an instrument file: four times the largest of ours. */
export const instrumentTextLimit = 350_000;

/** Reads and checks an instrument file; nothing in it is run or fetched. An honest one takes a tenth of the time. */
export const checkInstrument = readApart<ReadInstrument>(new URL('./read-instrument-apart.ts', import.meta.url), {
  megabytes: 192,
  milliseconds: 10_000,
});
