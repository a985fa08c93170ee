import type { Cell } from '../../table/cell.ts';
import { numberAsText } from '../../table/rows-as-text.ts';
import { escapeCellText } from '../xml/xml-text.ts';
import { cellStyles } from './cell-styles.ts';
import { daySerial } from './day-serial.ts';
import { fitCellText } from './fit-cell-text.ts';

/**
 * A cell by its kind: a text is never a formula and never a number; a number has the fewest digits that read back as the
 * same; a day that spreadsheets do not agree about stands as text. An empty cell is left out.
 *
 * @param name `B2`
 * @param textStyle of `cellStyles`
 * @throws ExchangeError `not_a_number` for NaN and infinities
 */
export function cellXml(cell: Cell, name: string, textStyle: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textXml(cell, name, textStyle);
  if (typeof cell === 'number') return `<c r="${name}" s="${cellStyles.plain}"><v>${numberAsText(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" s="${cellStyles.plain}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('compound' in cell) return textXml(JSON.stringify(cell.compound), name, textStyle);
  const serial = daySerial(cell.day);
  return serial === undefined
    ? textXml(cell.day, name, textStyle)
    : `<c r="${name}" s="${cellStyles.day}"><v>${serial}</v></c>`;
}

function textXml(text: string, name: string, style: number): string {
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(fitCellText(text))}</t></is></c>`;
}
