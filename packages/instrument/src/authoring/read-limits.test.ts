import { describe, expect, it } from 'vitest';
import { everyKind } from './every-kind.test-data.ts';
import { readInstrument } from './read-instrument.ts';

function said(text: string): readonly string[] {
  return readInstrument(text, { fileName: 'x.yaml' }).problems.map(
    ({ line, code, message }) => `${line} ${code}: ${message}`,
  );
}

/** The file with every kind, with something put in the place of something else. */
function changed(from: string, to: string): string {
  expect(everyKind).toContain(from);
  return everyKind.replace(from, to);
}

const lastQuestion = '      - subSectionId: A2\n        title: Tables\n        questions:\n';
const row = '              - { questionId: EK-C01, label: First, text: First group, required: false }\n';

/** Numbered lines. */
function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

describe('a file at the limit and one beyond it:', () => {
  it('2,000 questions, the rows of grids counted', () => {
    const notes = (count: number): string =>
      changed(
        lastQuestion,
        `${lastQuestion}${lines(count, (index) => `          - { questionId: EK-N${index}, kind: note, label: N, text: N }\n`)}`,
      );
    // 15 single questions and three rows are there already.
    expect(said(notes(1_982))).toEqual([]);
    expect(said(notes(1_983)).filter((line) => line.includes('too-many'))).toEqual([
      '2191 too-many: EK-C01: there are more than 2000 questions, rows of grids included; split the instrument',
    ]);
    const rows = changed(
      row,
      lines(2_000, (index) => `              - { questionId: EK-R${index}, label: R, text: R }\n`),
    );
    expect(said(rows).filter((line) => line.includes('too-many'))).toHaveLength(1);
  });

  it('500 options', () => {
    const options = (count: number): string =>
      changed(
        "              - { optionId: 'no', text: 'No' }\n",
        lines(count - 1, (index) => `              - { optionId: o${index}, text: O }\n`),
      );
    expect(said(options(500))).toEqual([]);
    expect(said(options(501))).toEqual(['42 too-many: EK-A02: "options" has 501 items; at most 500 are read']);
  });

  it('20,000 characters of a text', () => {
    expect(said(changed('text: Read this', `text: ${'x'.repeat(20_000)}`))).toEqual([]);
    expect(said(changed('text: Read this', `text: ${'x'.repeat(20_001)}`))).toEqual([
      '32 text-too-long: EK-A01: "text" has 20001 characters; at most 20000 are read',
    ]);
  });

  it('4,000 characters of an expression', () => {
    const sum = (length: number): string =>
      changed("calculation: '${EK-A08} div 2'", `calculation: '\${EK-A08} +${' '.repeat(length - 12)}1'`);
    expect(said(sum(4_000))).toEqual([]);
    expect(said(sum(4_001))).toEqual([
      '112 expression: EK-A09: the expression has 4001 characters; at most 4000 are read',
    ]);
  });

  it('64 levels of an expression', () => {
    const nested = (levels: number): string =>
      changed("calculation: '${EK-A08} div 2'", `calculation: '${'('.repeat(levels)}\${EK-A08}${')'.repeat(levels)}'`);
    expect(said(nested(64))).toEqual([]);
    expect(said(nested(65))).toEqual([
      '112 expression: EK-A09: the expression is nested more than 64 levels deep; take parentheses out',
    ]);
  });

  it('20 million characters once what rows share is written out', () => {
    const grid = (length: number): string =>
      changed(
        "{ optionId: a, text: A }\n              - { optionId: b, text: B, shownWhen: '${EK-B01} >= 4' }\n",
        `{ optionId: a, text: A }\n              - { optionId: b, text: ${'x'.repeat(length)} }\n`,
      ).replace(
        row,
        lines(1_900, (index) => `              - { questionId: EK-R${index}, label: R, text: R }\n`),
      );
    expect(said(grid(5_000))).toEqual([]);
    expect(said(grid(15_000))).toEqual([
      expect.stringMatching(
        /^21 too-large: The instrument: the sections have 28\d{6} characters with what questions share written out; at most 20000000 are read: /,
      ),
    ]);
  });
});
