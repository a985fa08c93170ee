import { expect, test } from 'vitest';
import { exportFileName } from './export-file-name.ts';

test('a name of what is inside, and of a demonstration where it is one', () => {
  expect(exportFileName(['eg-2026', 'egov-readiness', '1.1.0', 'answers'], { isDemonstration: false }, 'xlsx')).toBe(
    'eg-2026-egov-readiness-1.1.0-answers.xlsx',
  );
  expect(exportFileName(['eg-2026', 'answers'], { isDemonstration: true }, 'csv')).toBe(
    'eg-2026-answers-demonstration.csv',
  );
  expect(exportFileName(['eg-demonstration-2026'], { isDemonstration: true }, 'csv')).toBe('eg-demonstration-2026.csv');
});

test('nothing in a name leads out of a folder, hides a file, ends a header or grows without end', () => {
  expect(exportFileName(['../../ETC/pass\r\nwd', '\u202E\0é'], { isDemonstration: true }, 'csv')).toBe(
    'etc-pass-wd---demonstration.csv',
  );
  expect(exportFileName(['x'.repeat(1_000)], { isDemonstration: true }, 'csv')).toHaveLength(150 + 18);
});
