import { strFromU8, unzipSync } from 'fflate';
import { streamWorkbook, type SheetToStream } from './stream-workbook.ts';

/** The whole file that a stream makes. */
export async function bytesOf(sheets: readonly SheetToStream[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamWorkbook(sheets)) pieces.push(piece);
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The XML of a part of a workbook. */
export function partOf(workbook: Uint8Array, name: string): string {
  return strFromU8(unzipSync(workbook)[name] ?? new Uint8Array());
}
