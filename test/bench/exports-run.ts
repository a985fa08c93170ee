import { streamTable, streamWorkbook, tableSheet, type TableToExport } from '@groundwork/exchange';
import { answersLikeRows, exportColumns } from './exports-frame.ts';

/**
 * `node exports-run.ts csv|xlsx ROWS`: streams one file and tells how long it took, how large it is and how much memory
 * the process needed at most, as JSON. A process of its own, so that no other work counts.
 */

const [format, count = '0'] = process.argv.slice(2);
const table: TableToExport = { columns: exportColumns, rows: answersLikeRows(Number(count)) };

async function bytesOf(): Promise<number> {
  let bytes = 0;
  if (format === 'xlsx')
    for await (const piece of streamWorkbook([tableSheet('answers', table)])) bytes += piece.length;
  else for await (const piece of streamTable(table)) bytes += Buffer.byteLength(piece);
  return bytes;
}

const started = performance.now();
const bytes = await bytesOf();
const milliseconds = performance.now() - started;
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ milliseconds, bytes, peakMegabytes: maxRSS / 1024 }));
