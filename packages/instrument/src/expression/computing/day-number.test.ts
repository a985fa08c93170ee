import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from './day-number.ts';
import { worth } from './worth.test-data.ts';

describe('day numbers', () => {
  // Source: the Unix epoch; RFC 3339, appendix D (days of 1 March 2000); POSIX seconds since the epoch divided by 86,400.
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2009-02-13', 14_288],
    ['2038-01-19', 24_855],
    ['1900-03-01', -25_508],
    ['0000-01-01', -719_528],
    ['9999-12-31', 2_932_896],
  ])('of %s is %d, and back', (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(dateOfDay(day)).toBe(date);
  });

  it.each([
    '2009-02-29',
    '1900-02-29',
    '2009-13-01',
    '2009-00-10',
    '2009-04-31',
    '2009-1-1',
    '20090101',
    '2009-01',
    '',
  ])('there is none of "%s", which is no day of the calendar', (text) => {
    expect(dayNumber(text)).toBeUndefined();
  });

  it('go up by one from each day to the next, as the calendar of the machine does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        fc.pre(date.length === 10 && !date.startsWith('-') && !date.startsWith('+'));
        expect(dateOfDay(day)).toBe(date);
        expect(dayNumber(date)).toBe(day);
      }),
    );
  });
});

describe('days in expressions', () => {
  it.each([
    ["days-between(date('2009-01-01'), date('2009-12-31'))", 364],
    ["days-between(date('2008-01-01'), date('2009-01-01'))", 366],
    ["days-between(date('2009-12-31'), date('2009-01-01'))", -364],
    ['days-between(${date}, today())', 181],
    ['year(${date})', 2008],
    ['year(today())', 2009],
    ["year(date('0099-05-01'))", 99],
    ["year(date('1969-12-31'))", 1969],
    ['year(coalesce(${begin}, today()))', 2009],
  ])('%s is %d', (text, value) => {
    expect(worth(text, { date: '2008-12-31' }, '2009-06-30')).toBe(value);
  });

  it('are unanswered while one of them is, and without the clock of a round', () => {
    expect(worth('year(${date})')).toBeUndefined();
    expect(worth('days-between(${date}, today())', { date: '2008-12-31' })).toBeUndefined();
    expect(worth('today()')).toBeUndefined();
    expect(worth("date('2009-02-29')")).toBeUndefined();
  });

  it('of an answer that is no day of the calendar, or is out of bounds, are unanswered', () => {
    expect(worth('year(${date})', { date: '2009-02-29' })).toBeUndefined();
    expect(worth('year(${date})', { date: 'yesterday' })).toBeUndefined();
  });
});
