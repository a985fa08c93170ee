import { ApiProblem } from '../../problems/api-problem.ts';

/** Bytes of a file from the first to the last, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Which bytes the header `Range` asks for; undefined for the whole file, also where several ranges are asked for.
 *
 * @throws ApiProblem `range_refused` for bytes that the file has not
 * @example
 * byteRange('bytes=-2', 10) // => { start: 8, end: 9 }
 */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end) throw new ApiProblem('range_refused', { headers: { 'Content-Range': `bytes */${size}` } });
  return { start, end };
}
