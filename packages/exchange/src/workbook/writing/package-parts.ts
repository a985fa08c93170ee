import { escapeXml } from '../xml/xml-text.ts';

/** Begins every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Namespace of workbook, sheets and styles. */
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Name of the part that holds a sheet, 0 for the first. */
export function sheetPartName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/**
 * The parts of a workbook that say of which others it is made, by their names, in the order in which they are written.
 *
 * @param sheetNames in their order
 */
export function packageParts(sheetNames: readonly string[]): readonly (readonly [name: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheetNames.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheetNames)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheetNames.map((_, index) => ['worksheet', sheetPartName(index).slice('xl/'.length)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
}

function contentTypes(sheetCount: number): string {
  const overrides = [
    ['xl/workbook.xml', `${contentType}.sheet.main+xml`],
    ['xl/styles.xml', `${contentType}.styles+xml`],
    ...Array.from({ length: sheetCount }, (_, index) => [sheetPartName(index), `${contentType}.worksheet+xml`]),
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const relationType = 'application/vnd.openxmlformats-package.relationships+xml';
  return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${relationType}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(sheetNames: readonly string[]): string {
  const items = sheetNames.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}"><sheets>${items.join('')}</sheets></workbook>`;
}
