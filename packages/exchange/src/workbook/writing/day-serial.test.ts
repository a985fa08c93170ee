import { expect, test } from 'vitest';
import { dateText } from '../parts/date-text.ts';
import { daySerial } from './day-serial.ts';

// Numbers of days: ECMA-376, part 1, 18.17.4.1.
test.each([
  ['1900-03-01', 61],
  ['2009-06-30', 39_994],
  ['9999-12-31', 2_958_465],
])('%s is day %i', (day, serial) => {
  expect(daySerial(day)).toBe(serial);
});

test.each([
  '1899-12-31',
  '1900-01-01',
  '1900-02-28',
  '0001-01-01',
  '2009-02-30',
  '2009-13-01',
  '2009',
  '2009-06-30T00:00:00Z',
  '',
  'today',
])('%j is no day of which all spreadsheets have the same number', (day) => {
  expect(daySerial(day)).toBeUndefined();
});

test('every day from March 1900 to 2100 is read back as the same day', () => {
  for (let moment = Date.UTC(1900, 2, 1); moment < Date.UTC(2101, 0, 1); moment += 86_400_000) {
    const day = new Date(moment).toISOString().slice(0, 10);
    expect(dateText(daySerial(day) ?? Number.NaN, false)).toBe(day);
  }
});
