import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { anyText } from '../../definition/any-text.test-data.ts';
import { Tape } from '../../definition/tape.test-data.ts';
import { writeScalar } from './write-scalar.ts';

describe('writeScalar', () => {
  it.each([
    ['Political leadership', 'Political leadership'],
    ['95 % or more', '95 % or more'],
    ['1.0.0', '1.0.0'],
    ['4.A', '4.A'],
    ['No', "'No'"],
    ['8.16', "'8.16'"],
    ['2009-06-30', "'2009-06-30'"],
    ['Judge: by the mandate', "'Judge: by the mandate'"],
    ["it's: so", '"it\'s: so"'],
    ['\'quoted\' and "double"', "'''quoted'' and \"double\"'"],
    ['two\nlines', '"two\\nlines"'],
    ['${EG-C01} = 0', "'${EG-C01} = 0'"],
    ["${EG-A00} = 'no'", '"${EG-A00} = \'no\'"'],
  ])('writes %j as %s', (text, written) => {
    expect(writeScalar(text, false)).toBe(written);
  });

  it('puts quotes around what brackets would cut', () => {
    expect(writeScalar('one, two', false)).toBe('one, two');
    expect(writeScalar('one, two', true)).toBe("'one, two'");
  });

  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.uint16Array({ maxLength: 20 }).map((numbers) => anyText(new Tape(numbers))),
  );
  it.each(['1.2', '1.1'] as const)('is read as the same text by YAML %s, alone and in brackets', (version) => {
    fc.assert(
      fc.property(texts, (text) => {
        const file = `a: ${writeScalar(text, false)}\nb: { c: ${writeScalar(text, true)}, d: [${writeScalar(text, true)}] }\n`;
        expect(parse(file, { version })).toEqual({ a: text, b: { c: text, d: [text] } });
      }),
      { numRuns: 500 },
    );
  });

  it('writes numbers and truth values bare', () => {
    expect([0.5, -3, 1e21, true, null].map((value) => writeScalar(value, false))).toEqual([
      '0.5',
      '-3',
      '1e+21',
      'true',
      'null',
    ]);
  });
});
