import type { EvidenceMediaType } from '@groundwork/instrument';

const longestName = 300;

/** Control characters, marks that turn the direction of writing, separators of paths and lines, halves of characters. */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069/\\]/gu;

/** Endings that fit a content; the first is added to a name with another one. */
const endings: Readonly<Record<EvidenceMediaType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'csv', 'tsv', 'md', 'text', 'log'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
};

/**
 * A name as it may be shown and saved: one line, no turns of direction, no path, no leading dot, at most 300 characters with the
 * ending kept; where the content is known, with an ending that fits it, so that no program opens it as something else.
 *
 * @example
 * safeFileName('../annual\u202Efdp.exe', 'application/pdf') // => '_annual_fdp.exe.pdf'
 */
export function safeFileName(name: string, mediaType?: EvidenceMediaType): string {
  const line = name
    .replace(unsafe, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .normalize('NFC');
  const shown = line === '' ? 'file' : line;
  if (mediaType === undefined) return shorten(shown, '');
  const [first] = endings[mediaType];
  const given = /\.([^.]+)$/.exec(shown)?.[1]?.toLowerCase() ?? '';
  return endings[mediaType].includes(given)
    ? shorten(shown.slice(0, -given.length - 1), shown.slice(-given.length - 1))
    : shorten(shown, `.${first}`);
}

/** Cuts between characters, never within one. */
function shorten(stem: string, ending: string): string {
  const whole = stem + ending;
  if (whole.length <= longestName) return whole;
  let cut = '';
  for (const character of stem) {
    if (cut.length + character.length + ending.length > longestName) break;
    cut += character;
  }
  return cut + ending;
}
