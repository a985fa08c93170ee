import { randomBytes } from 'node:crypto';
import { makeArchive, type ArchivePart } from './make-archive.ts';

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>';

const mainParts = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const;

/** A document of Office Open XML, as small as it can be, with further parts where given. */
export function officeDocument(kind: keyof typeof mainParts, further: readonly ArchivePart[] = []): Buffer {
  const [part, type] = mainParts[kind];
  const types = `${xmlHead}<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
  return makeArchive([
    { name: '[Content_Types].xml', content: types },
    { name: part, content: `${xmlHead}<main>${'text '.repeat(200)}</main>` },
    ...further,
  ]);
}

/** A document of OpenDocument. */
export function openDocument(kind: 'text' | 'spreadsheet', further: readonly ArchivePart[] = []): Buffer {
  return makeArchive([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: `${xmlHead}<office/>` },
    ...further,
  ]);
}

/** A PDF of so many bytes: its head, and noise that no packing makes smaller. */
export function pdfDocument(bytes: number): Buffer {
  const head = Buffer.from('%PDF-1.7\n', 'latin1');
  const tail = Buffer.from('\n%%EOF\n', 'latin1');
  return Buffer.concat([head, randomBytes(bytes - head.length - tail.length), tail]);
}
