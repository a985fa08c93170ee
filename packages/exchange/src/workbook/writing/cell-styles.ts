import { mainNamespace, xmlHead } from './package-parts.ts';

/**
 * The looks of cells by their place in `styles.xml`. Texts have the format "text", so that a cell which is edited stays
 * one, whatever is in it.
 */
export const cellStyles = {
  /** A text that is shown whole, in as many lines as it needs. */
  wrappedText: 0,
  heading: 1,
  text: 2,
  /** Numbers and truths. */
  plain: 3,
  day: 4,
} as const;

/** Format 49 is "text", 0 "general", 164 the first of our own. */
const looks = [
  '<xf numFmtId="49" applyAlignment="1" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/>',
  '<xf numFmtId="49" applyAlignment="1" applyNumberFormat="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="164" applyAlignment="1" applyNumberFormat="1"><alignment horizontal="left" vertical="top"/></xf>',
];

/** `styles.xml` with {@link cellStyles}. */
export const stylesXml: string = [
  `${xmlHead}<styleSheet xmlns="${mainNamespace}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`,
].join('');
