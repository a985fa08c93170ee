import { DecodeUTF8, Inflate } from 'fflate';
import { UnreadableWorkbook } from '../workbook-problem.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './read-directory.ts';

/** How many bytes may still be unpacked; shared by all parts of one workbook. */
export interface UnpackBudget {
  left: number;
}

/** So many packed bytes at a time: at most a thousand times as many come out before they are counted. */
const step = 4096;

/**
 * Unpacks one part as text, piece by piece, and counts what comes out rather than what the file says would.
 *
 * @param take gets each piece and whether it is the last; `false` means that no more is wanted
 * @throws UnreadableWorkbook `unpacks-too-large`, `damaged`
 */
export function unpackEntry(
  entry: ZipEntry,
  budget: UnpackBudget,
  take: (piece: string, isLast: boolean) => boolean,
): void {
  let sum = 0;
  const wanted = { isMore: true };
  const decode = new DecodeUTF8((piece, isLast) => {
    wanted.isMore = take(piece, isLast);
  });
  const count = (chunk: Uint8Array): void => {
    budget.left -= chunk.length;
    if (budget.left < 0) {
      throw new UnreadableWorkbook(
        'unpacks-too-large',
        'the file unpacks to far more than its size; a workbook of this size cannot be a form',
      );
    }
    sum = crc32(sum, chunk);
    decode.push(chunk);
  };
  const inflate = entry.isDeflated ? new Inflate((chunk) => wanted.isMore && count(chunk)) : undefined;
  try {
    for (let start = 0; wanted.isMore && start < entry.packed.length; start += step) {
      const chunk = entry.packed.subarray(start, start + step);
      if (inflate === undefined) count(chunk);
      else inflate.push(chunk, start + step >= entry.packed.length);
    }
    if (!wanted.isMore) return;
    decode.push(new Uint8Array(0), true);
  } catch (fault) {
    // What fflate says of broken data helps nobody who has a spreadsheet in front of them.
    if (fault instanceof Error && 'code' in fault) throw damaged();
    throw fault;
  }
  if (sum !== entry.crc32) throw damaged();
}

function damaged(): UnreadableWorkbook {
  return new UnreadableWorkbook('damaged', 'a part of the file is damaged; open it in a spreadsheet and save it anew');
}
