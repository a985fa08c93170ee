import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldIds, optionIds, SurveyNames } from './survey-names.ts';

describe('ids of names', () => {
  test('are the letters and digits of the name, cut, and numbered where they meet', () => {
    const names = new SurveyNames('SV');
    expect(
      [
        'first-name',
        'first name',
        'Q1',
        'a very long name indeed',
        'a very long name, too',
        'élan',
        'سؤال',
        'سؤال',
      ].map((name) => names.idFor(name)),
    ).toEqual([
      'SV-firstname',
      'SV-firstname2',
      'SV-Q1',
      'SV-averylongnam',
      'SV-averylongna2',
      'SV-elan',
      'SV-Q2',
      'SV-Q3',
    ]);
  });

  test('are of the form that an instrument takes, each given once, the same every time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'a1', 'A', 'Q', '1')), { maxLength: 60 }),
        (list) => {
          const [once, twice] = [0, 1].map(() => {
            const names = new SurveyNames('SV');
            return list.map((name) => names.idFor(name));
          });
          expect(once).toEqual(twice);
          expect(new Set(once).size).toBe(list.length);
          for (const id of once ?? []) expect(id).toMatch(/^SV-[A-Za-z0-9]{1,12}$/);
        },
      ),
    );
  });
});

describe('ids of values', () => {
  test('are small letters, digits and hyphens, each given once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Yes', 'yes', 'YES', '1', '')), { maxLength: 60 }),
        (list) => {
          const options = optionIds();
          const fields = fieldIds();
          const given = list.map((value) => [options.idFor(value), fields.idFor(value)] as const);
          expect(new Set(given.map(([option]) => option)).size).toBe(list.length);
          expect(new Set(given.map(([, field]) => field)).size).toBe(list.length);
          for (const [option, field] of given) {
            expect(option).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
            expect(field).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
          }
        },
      ),
    );
  });
});

test('a name is found in capital and small letters alike, and keeps what it stood for first', () => {
  const names = new SurveyNames('SV');
  expect(names.stand('Age', { kind: 'lost' })).toBe(true);
  expect(names.stand('Age', { kind: 'group', questions: [] })).toBe(false);
  expect(names.target('age')).toEqual({ kind: 'lost' });
  expect(names.target('__proto__')).toBeUndefined();
});
