import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32.ts';

/** A file to be packed, and what its headers say that is not so. */
export interface FileToPack {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Absent: 8, deflated. 0 stores the bytes as they are. */
  readonly method?: number;
  readonly flags?: number;
  /** The size that the directory gives for the packed bytes. */
  readonly packedSize?: number;
  /** The size that the directory gives for the unpacked bytes. */
  readonly unpackedSize?: number;
  readonly crc32?: number;
  /** The packed bytes, where they are not those of `data`. */
  readonly packed?: Uint8Array;
  /** Points to the bytes of the file before instead of having its own. */
  readonly sharesBefore?: boolean;
}

/** A ZIP made by hand, so that tests can make every sort of broken one. */
export function anyZip(
  files: readonly FileToPack[],
  { count = files.length, comment = '' }: { readonly count?: number; readonly comment?: string } = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let before = 0;
  for (const file of files) {
    const { name, data, method = 8, flags = 0 } = file;
    const bytes = typeof data === 'string' ? strToU8(data) : data;
    const packed = file.packed ?? (method === 8 ? deflateSync(bytes) : bytes);
    const nameBytes = strToU8(name);
    const sum = file.crc32 ?? crc32(0, bytes);
    const sizes = [file.packedSize ?? packed.length, file.unpackedSize ?? bytes.length] as const;
    const start = file.sharesBefore === true ? before : offset;
    if (file.sharesBefore !== true) {
      const about = join([half(20), half(flags), half(method), whole(0), whole(sum), whole(sizes[0]), whole(sizes[1])]);
      const part = join([whole(0x04034b50), about, half(nameBytes.length), half(0), nameBytes, packed]);
      parts.push(part);
      before = offset;
      offset += part.length;
    }
    const about = join([half(20), half(20), half(flags), half(method), whole(0), whole(sum)]);
    const lengths = join([whole(sizes[0]), whole(sizes[1]), half(nameBytes.length), half(0), half(0)]);
    const place = join([half(0), half(0), whole(0), whole(start)]);
    directory.push(join([whole(0x02014b50), about, lengths, place, nameBytes]));
  }
  const central = join(directory);
  const commentBytes = strToU8(comment);
  const counts = join([half(0), half(0), half(count), half(count)]);
  const places = join([whole(central.length), whole(offset), half(commentBytes.length)]);
  const end = join([whole(0x06054b50), counts, places, commentBytes]);
  return join([...parts, central, end]);
}

/** The parts of a workbook with one sheet, for tests that change one of them. */
export function workbookParts(sheet: string, more: readonly FileToPack[] = []): readonly FileToPack[] {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  return [
    {
      name: '_rels/.rels',
      data: `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: '<workbook><sheets><sheet name="one" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
    ...more,
  ];
}

function half(value: number): Uint8Array {
  return new Uint8Array([value & 0xff, (value >>> 8) & 0xff]);
}

function whole(value: number): Uint8Array {
  return join([half(value & 0xffff), half(value >>> 16)]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
