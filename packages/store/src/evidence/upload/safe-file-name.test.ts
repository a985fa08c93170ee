import { evidenceFileShape } from '@groundwork/assessment/wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isActiveName } from './is-active-name.ts';
import { safeFileName } from './safe-file-name.ts';

const file = { fileHash: 'a'.repeat(64), mediaType: 'application/pdf', size: 1 } as const;

test.each([
  ['plan.pdf', 'plan.pdf'],
  ['../../etc/passwd.pdf', '_.._etc_passwd.pdf'],
  ['C:\\plans\\a.pdf', 'C:_plans_a.pdf'],
  ['a\u0000b\r\nc.pdf', 'a_b__c.pdf'],
  ['annual\u202efdp.exe', 'annual_fdp.exe.pdf'],
  ['خطة.pdf', 'خطة.pdf'],
  ['Plan.PDF', 'Plan.PDF'],
  ['page.html', 'page.html.pdf'],
  ['...', 'file.pdf'],
  ['', 'file.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['half \ud800.pdf', 'half _.pdf'],
])('%j is shown as %j', (name, shown) => {
  expect(safeFileName(name, 'application/pdf')).toBe(shown);
});

test('a long name is cut between characters and keeps its ending', () => {
  const name = safeFileName(`${'😀'.repeat(500)}.pdf`, 'application/pdf');
  expect(name.length).toBeLessThanOrEqual(300);
  expect(name).toMatch(/^(?:😀)+\.pdf$/u);
});

test('any text becomes a name that the wire takes, and stays as it is the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = safeFileName(text, 'application/pdf');
      expect(evidenceFileShape.safeParse({ ...file, name }).success).toBe(true);
      expect(safeFileName(name, 'application/pdf')).toBe(name);
    }),
  );
});

test('names of programs, pages and documents with macros are known whatever hides their ending', () => {
  for (const name of [
    'a.html',
    'a.SVG',
    'a.js',
    'plan.pdf.exe',
    'a.docm',
    'a.exe ',
    'a.exe.',
    'a.h\u200dtml',
    'a.bat\u0000',
  ])
    expect(isActiveName(name), name).toBe(true);
  for (const name of ['a.pdf', 'html', 'a.html.pdf', 'a.docx', 'notes', 'exe.txt'])
    expect(isActiveName(name), name).toBe(false);
});
