const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The characters that entities of XML stand for; an entity that XML does not define stays as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named.get(name) ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A text for the inside of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll(/[&<>"]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&quot;',
  );
}

/**
 * The characters that `_x000D_` and its like stand for in the texts of a workbook. Source: ECMA-376, part 1, 22.9.2.19.
 *
 * @example
 * unescapeCellText('one_x000D_two') // => 'one\rtwo'
 */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

// Controls, lone halves of pairs and the two places that are no characters: none of them may stand in XML.
// oxlint-disable-next-line no-control-regex
const unfit = /[\0-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text as the inside of a cell: what XML cannot hold, or would change, is written as `_x000D_`. */
export function escapeCellText(text: string): string {
  return escapeXml(
    text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(unfit, (sign) => {
      const hex = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${hex}_`;
    }),
  );
}
