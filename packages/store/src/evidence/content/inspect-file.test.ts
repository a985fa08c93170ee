import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeArchive } from '../../../../../test/environment/evidence/make-archive.ts';
import { plainPictures } from '../../../../../test/environment/evidence/plain-pictures.ts';
import {
  officeDocument,
  openDocument,
  pdfDocument,
} from '../../../../../test/environment/evidence/sample-documents.ts';
import { inspectFile } from './inspect-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inspect(content: Buffer | string) {
  const path = join(folder, 'part');
  const bytes = Buffer.from(content);
  writeFileSync(path, bytes);
  return await inspectFile(path, { uploadId: 'u', hash: createHash('sha256').update(bytes).digest('hex') });
}

const office = 'application/vnd.openxmlformats-officedocument';

describe('what is taken is known by its content', () => {
  test.each([
    ['a PDF', pdfDocument(2_000), 'application/pdf'],
    ['a PNG', plainPictures.png, 'image/png'],
    ['a JPEG', plainPictures.jpeg, 'image/jpeg'],
    ['a WebP', plainPictures.webp, 'image/webp'],
    ['a text', 'Decree 12 of 2024\r\n\ttakes effect at once.\f', 'text/plain'],
    ['a text in Arabic with a byte order mark', '\ufeffمرسوم رقم ١٢', 'text/plain'],
    ['a table', 'year;share\n2023;41\n2024;<50\n', 'text/plain'],
    ['a text that speaks of marks', 'See <link>, <header> and a < b', 'text/plain'],
    ['a Word document', officeDocument('docx'), `${office}.wordprocessingml.document`],
    ['a workbook', officeDocument('xlsx'), `${office}.spreadsheetml.sheet`],
    ['slides', officeDocument('pptx'), `${office}.presentationml.presentation`],
    ['an OpenDocument text', openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['an OpenDocument table', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
  ])('%s', async (_title, content, mediaType) => {
    await expect(inspect(content)).resolves.toMatchObject({ mediaType });
  });
});

describe('what is not taken says why', () => {
  const types = '<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>';
  test.each([
    ['a page', '<!DOCTYPE html><p>hello', 'markup'],
    ['a page that begins as text', `hello\n${' '.repeat(70_000)}<script>alert(1)</script>`, 'markup'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'markup'],
    ['any XML', '<?xml version="1.0"?><a/>', 'markup'],
    ['a script of PHP', 'text <?php system($x); ?>', 'markup'],
    ['a script of a shell', '#!/bin/sh\nrm -r .', 'script'],
    ['a program of Windows', `MZ\u0090\u0000${'x'.repeat(100)}`, 'unknown-kind'],
    ['a program of Linux', Buffer.from('7f454c460201010000000000000000000000', 'hex'), 'unknown-kind'],
    ['a text with a NUL far behind', `${'a'.repeat(200_000)}\u0000`, 'not-text'],
    ['a text that is not UTF-8', Buffer.from('caf\xe9 et th\xe9', 'latin1'), 'not-text'],
    ['a text cut within a character', Buffer.from('é').subarray(0, 1), 'not-text'],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), 'unknown-kind'],
    ['a plain archive', makeArchive([{ name: 'a.txt', content: 'a' }]), 'archive'],
    ['a Java archive', makeArchive([{ name: 'META-INF/MANIFEST.MF', content: 'a' }]), 'archive'],
    ['a document with macros', officeDocument('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
    [
      'a document with Excel 4 macros',
      officeDocument('xlsx', [{ name: 'xl/macrosheets/a.xml', content: '' }]),
      'macros',
    ],
    ['an OpenDocument with Basic', openDocument('text', [{ name: 'Basic/script-lc.xml', content: '' }]), 'macros'],
    ['a document that may hold macros', makeArchive([{ name: '[Content_Types].xml', content: types }]), 'archive'],
  ])('%s: %3$s', async (_title, content, reason) => {
    await expect(inspect(content)).rejects.toMatchObject({ code: 'file_type_refused', data: { reason } });
  });
});

describe('an archive is counted while it is unpacked', () => {
  const zeros = Buffer.alloc(30_000_000);
  const manyParts = Array.from({ length: 6_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }));
  test.each([
    ['that unpacks a hundredfold', officeDocument('xlsx', [{ name: 'xl/a.xml', content: zeros }]), 'unpacks-too-far'],
    [
      'whose directory announces gigabytes',
      officeDocument('xlsx', [{ name: 'xl/a.xml', content: 'a', announcedSize: 4_000_000_000 }]),
      'unpacks-too-far',
    ],
    [
      'whose directory lies about a size',
      officeDocument('xlsx', [{ name: 'xl/a.xml', content: zeros, announcedSize: 10 }]),
      'damaged-archive',
    ],
    ['of 6,000 parts', officeDocument('docx', manyParts), 'too-many-parts'],
    [
      'whose end announces a million parts',
      makeArchive([{ name: 'mimetype', content: 'a' }], 1_000_000),
      'too-many-parts',
    ],
    [
      'with another archive inside',
      officeDocument('docx', [{ name: 'word/embeddings/a.docx', content: officeDocument('docx') }]),
      'nested-archive',
    ],
    [
      'with a packed program inside',
      officeDocument('docx', [{ name: 'word/embeddings/o.bin', content: Buffer.from('d0cf11e0a1b11ae100', 'hex') }]),
      'nested-archive',
    ],
    ['that is encrypted', officeDocument('docx', [{ name: 'a', content: 'a', isEncrypted: true }]), 'encrypted'],
    ['that is cut short', officeDocument('docx').subarray(0, -30), 'damaged-archive'],
    ['with a path upward', officeDocument('docx', [{ name: '../../a.xml', content: 'a' }]), 'damaged-archive'],
  ])('one %s is refused: %3$s', async (_title, content, reason) => {
    await expect(inspect(content)).rejects.toMatchObject({ code: 'file_refused', data: { reason } });
  });
});

test('a file that is not what was announced is refused before anything else', async () => {
  const path = join(folder, 'other');
  writeFileSync(path, '<html>');
  await expect(inspectFile(path, { uploadId: 'u', hash: 'a'.repeat(64) })).rejects.toMatchObject({
    code: 'checksum_mismatch',
  });
});
