import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface ExportRun {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly peakMegabytes: number;
}

/** Rows of one round (193 x 150 ones), and of all answers that a service may hold. */
const sizes = [28_950, 120_000, 480_000];

/**
 * What streaming a table of answers takes as CSV and as XLSX. The peak is that of the whole process, of which Node by
 * itself needs some 50 MB; that it hardly grows with the rows is what streaming is for.
 */
export function reportExports(print: (line: string) => void): void {
  for (const format of ['csv', 'xlsx']) {
    for (const rows of sizes) {
      const { milliseconds, bytes, peakMegabytes } = runExport(format, rows);
      print(
        `${format.padEnd(5)} ${String(rows).padStart(8)} rows ${milliseconds.toFixed(0).padStart(7)} ms  ` +
          `${(bytes / 1e6).toFixed(1).padStart(7)} MB  ${(rows / (milliseconds / 1000)).toFixed(0).padStart(8)} rows/s  ` +
          `peak ${peakMegabytes.toFixed(0).padStart(4)} MB`,
      );
    }
  }
}

function runExport(format: string, rows: number): ExportRun {
  const program = fileURLToPath(new URL('exports-run.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, format, String(rows)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ExportRun;
}
