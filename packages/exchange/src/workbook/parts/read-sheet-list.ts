import { UnreadableWorkbook } from '../workbook-problem.ts';
import { attributeOf } from '../xml/xml-scanner.ts';
import { readPart, type WorkbookParts } from './read-part.ts';
import { readRelations } from './read-relations.ts';

/** Where the parts of a workbook are, and what they share. */
export interface SheetList {
  /** The sheets in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly sharedTextsPath: string;
  readonly stylesPath: string;
  readonly isFrom1904: boolean;
}

/**
 * Reads which sheets a workbook has and where they are.
 *
 * @throws UnreadableWorkbook `not-a-workbook` when the file is something else that is packed in the same way
 */
export function readSheetList(parts: WorkbookParts): SheetList {
  const path = readRelations(parts, '', '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const cut = path.lastIndexOf('/') + 1;
  const relations = readRelations(parts, path.slice(0, cut), path.slice(cut));
  const paths = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: { readonly name: string; readonly path: string }[] = [];
  let isWorkbook = false;
  let isFrom1904 = false;
  const isThere = readPart(parts, path, {
    open(element, attributes) {
      if (element === 'workbook') isWorkbook = true;
      else if (element === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      else if (element === 'sheet') {
        const relation = paths.get(attributeOf(attributes, 'id') ?? '');
        // Charts and dialogues have tabs of their own and no cells.
        if (relation?.kind !== 'worksheet') return;
        sheets.push({ name: attributeOf(attributes, 'name') ?? '', path: relation.path });
      }
    },
    close() {},
    text() {},
  });
  if (!isThere || !isWorkbook) {
    throw new UnreadableWorkbook('not-a-workbook', 'the file is no Excel workbook; save it as .xlsx');
  }
  const pathOf = (kind: string): string => relations.find((relation) => relation.kind === kind)?.path ?? '';
  return { sheets, sharedTextsPath: pathOf('sharedStrings'), stylesPath: pathOf('styles'), isFrom1904 };
}
