import type { FileHandle } from 'node:fs/promises';
import { StoreError } from '../../store-error.ts';

/** No text holds these; a program does within its first bytes. */
const controls = /(?![\t\n\f\r\u0080-\u009f])\p{Cc}/u;

/** What a browser or an interpreter would run: never taken, wherever in the text it stands. */
const active =
  /<(?:!doctype|\?(?:xml|php)|%[@=]|(?:html|head|body|script|svg|iframe|frameset|object|embed|foreignobject|xsl:stylesheet)(?![\w-]))/i;

/** As much of the end of a piece as an opening mark can take that goes on in the next. */
const overlap = 64;

/**
 * Reads a whole file as text: UTF-8 throughout, no control characters, no markup or script.
 *
 * @throws StoreError `file_type_refused` with `not-text`, `markup` or `script`
 */
export async function checkText(handle: FileHandle): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let tail = '';
  let isFirst = true;
  const take = (text: string) => {
    if (isFirst && text.startsWith('#!')) throw refused('script');
    if (text !== '') isFirst = false;
    if (controls.test(text)) throw refused('not-text');
    const seen = tail + text;
    if (active.test(seen)) throw refused('markup');
    tail = seen.slice(-overlap);
  };
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    take(decode(() => decoder.decode(chunk as Buffer, { stream: true })));
  }
  take(decode(() => decoder.decode()));
}

function decode(step: () => string): string {
  try {
    return step();
  } catch {
    throw refused('not-text');
  }
}

function refused(reason: string): StoreError {
  return new StoreError('file_type_refused', { reason });
}
