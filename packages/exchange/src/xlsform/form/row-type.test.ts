import { describe, expect, test } from 'vitest';
import { readRowType } from './row-type.ts';

describe('readRowType', () => {
  test.each([
    ['begin group', { kind: 'begin', what: 'group' }],
    ['begin_repeat', { kind: 'begin', what: 'repeat' }],
    ['begin lgroup', { kind: 'begin', what: 'repeat' }],
    ['begin loop over crops', { kind: 'begin', what: 'loop' }],
    ['end  group', { kind: 'end', what: 'group' }],
    ['end_repeat', { kind: 'end', what: 'repeat' }],
    ['select_one yes_no', { kind: 'select', mode: 'one', listName: 'yes_no', hasOther: false }],
    ['select one from yes_no', { kind: 'select', mode: 'one', listName: 'yes_no', hasOther: false }],
    ['Select_Multiple crops', { kind: 'select', mode: 'multiple', listName: 'crops', hasOther: false }],
    [
      'select all that apply from crops or_other',
      { kind: 'select', mode: 'multiple', listName: 'crops', hasOther: true },
    ],
    ['select_one crops or specify other', { kind: 'select', mode: 'one', listName: 'crops', hasOther: true }],
    ['rank crops', { kind: 'select', mode: 'rank', listName: 'crops', hasOther: false }],
    ['string', { kind: 'text' }],
    ['int', { kind: 'integer' }],
    ['decimal', { kind: 'decimal' }],
    ['range', { kind: 'range' }],
    ['date', { kind: 'date' }],
    ['note', { kind: 'note' }],
    ['calculate', { kind: 'calculate' }],
    ['trigger', { kind: 'acknowledge' }],
    ['barcode', { kind: 'barcode' }],
    ['today', { kind: 'metadata', isToday: true }],
    ['deviceid', { kind: 'metadata', isToday: false }],
    ['audit', { kind: 'metadata', isToday: false }],
  ] as const)('reads %s', (written, type) => {
    expect(readRowType(written)).toEqual(type);
  });

  test.each([
    'image',
    'audio',
    'background-audio',
    'video',
    'file',
    'geopoint',
    'geotrace',
    'geoshape',
    'start-geopoint',
    'time',
    'dateTime',
    'hidden',
    'xml-external',
    'csv-external',
    'select_one_from_file a.csv',
    'select_multiple_from_file a.csv',
    'select_one_external towns',
    'select_one ${name}',
  ])('says why there is nothing like %s', (written) => {
    expect(readRowType(written)).toMatchObject({ kind: 'refused', why: expect.stringMatching(/.{20}/) });
  });

  test.each(['sonar', 'select_one', 'begin', 'begin group twice', '', 'selectone yes_no', 'constructor'])(
    'does not know %j',
    (written) => {
      expect(readRowType(written)).toEqual({ kind: 'unknown' });
    },
  );
});
