import { attributeOf } from '../xml/xml-scanner.ts';
import { readPart, type WorkbookParts } from './read-part.ts';

/** Formats of dates and times that have a number and no text. Source: ECMA-376, part 1, 18.8.30. */
function isBuiltInDate(formatId: number): boolean {
  return (
    (formatId >= 14 && formatId <= 22) ||
    (formatId >= 27 && formatId <= 36) ||
    (formatId >= 45 && formatId <= 47) ||
    (formatId >= 50 && formatId <= 58)
  );
}

/** Whether a format of the author shows a day or a time: letters of dates outside of quotes and brackets. */
function isDateFormat(code: string): boolean {
  const [positive = ''] = code.split(';');
  return /[dmyhs]/i.test(positive.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, ''));
}

/** Reads which styles of cells show a number as a date, by their place in the list. */
export function readDateStyles(parts: WorkbookParts, path: string): ReadonlySet<number> {
  const ownDates = new Map<number, boolean>();
  const styles = new Set<number>();
  let isInCells = false;
  let count = 0;
  readPart(parts, path, {
    open(element, attributes) {
      if (element === 'numFmt') {
        const formatId = Number(attributeOf(attributes, 'numFmtId'));
        ownDates.set(formatId, isDateFormat(attributeOf(attributes, 'formatCode') ?? ''));
      } else if (element === 'cellXfs') isInCells = true;
      else if (element === 'xf' && isInCells) {
        const formatId = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        if (ownDates.get(formatId) ?? isBuiltInDate(formatId)) styles.add(count);
        count += 1;
      }
    },
    close(element) {
      if (element === 'cellXfs') isInCells = false;
    },
    text() {},
  });
  return styles;
}
