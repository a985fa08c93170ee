import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyKind } from './every-kind.test-data.ts';
import { fileLimits } from './file-limits.ts';
import { readChecks } from './read-checks.ts';
import { readInstrument } from './read-instrument.ts';

function read(text: string) {
  return readInstrument(text, { fileName: 'hostile.yaml' });
}

/** The bytes of a text in UTF-16, read as if they were UTF-8. */
function asUtf16(text: string, isLittleEndian: boolean): string {
  const bytes = text.split('').flatMap((character) => {
    const code = character.charCodeAt(0);
    return isLittleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
  const mark = isLittleEndian ? [0xff, 0xfe] : [0xfe, 0xff];
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from([...mark, ...bytes]));
}

describe('readInstrument refuses', () => {
  it.each([
    ['nothing', '', 'wrong-kind'],
    ['a list', '- a', 'wrong-kind'],
    ['a billion laughs', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`, 'refused-yaml'],
    ['anchors by the hundred thousand', '- &a x\n'.repeat(100_000), 'refused-yaml'],
    ['YAML 1.1 by directive', '%YAML 1.1\n---\na: 1', 'refused-yaml'],
    ['10,000 brackets', '['.repeat(10_000), 'too-deep'],
    ['10,000 braces', '{a: '.repeat(10_000), 'too-deep'],
    ['10,000 list marks', '- '.repeat(10_000), 'too-deep'],
    ['10,000 question marks', '? '.repeat(10_000), 'too-deep'],
    [
      'ever deeper indentation',
      Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'too-deep',
    ],
    ['50 MB', 'x'.repeat(50_000_000), 'too-large'],
    ['50 MB of lines', 'a: 1\n'.repeat(10_000_000), 'too-large'],
    ['a million lines', 'a: 1\n'.repeat(900_000), 'too-large'],
    ['four million line ends', '\n'.repeat(4_000_000), 'too-large'],
    ['two million list items', `a: [${'1,'.repeat(2_000_000)}]`, 'too-large'],
    ['100,000 lines of the same key', 'a: 1\n'.repeat(100_000), 'duplicate-key'],
    ['100,000 lines of keys', Array.from({ length: 100_000 }, (_, index) => `a${index}: 1`).join('\n'), 'unknown-key'],
    ['100,000 lines of list items', `sections:\n${'  - {}\n'.repeat(100_000)}`, 'too-many'],
    ['100,000 lines of text', `title: |\n${'  text\n'.repeat(100_000)}`, 'text-too-long'],
    ['two documents', 'a: 1\n---\nb: 2', 'not-yaml'],
    ['a tab as indentation', 'a:\n\tb: 1', 'not-yaml'],
    ['an unclosed quote', "a: 'b", 'not-yaml'],
    ['a merge key', '<<: { title: x }', 'unknown-key'],
    ['__proto__', '__proto__: { state: published }', 'unknown-key'],
    ['a list as a key', '[a, b]: c', 'not-yaml'],
    ['NUL characters', everyKind.replace('Every kind', 'Every\0kind'), 'encoding'],
    ['NUL characters as escapes', everyKind.replace('title: Every kind', 'title: "Every\\0kind"'), 'encoding'],
    ['control characters', everyKind.replace('Every kind', 'Every\u0007kind'), 'encoding'],
    ['halves of characters', everyKind.replace('Every kind', 'Every\uD800kind'), 'encoding'],
    [
      'Latin-1 read as UTF-8',
      new TextDecoder().decode(Uint8Array.from([0x74, 0x3a, 0x20, 0xe9, 0x74, 0xe9])),
      'encoding',
    ],
    ['UTF-16, little end first', asUtf16(everyKind, true), 'encoding'],
    ['UTF-16, big end first', asUtf16(everyKind, false), 'encoding'],
  ])('%s', (_name, text, code) => {
    const { revision, problems } = read(text);
    expect(revision).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.length).toBeLessThanOrEqual(fileLimits.problems + 1);
  });
});

describe('readInstrument', () => {
  it('reads a file with a byte order mark and with the line ends of Windows as the same revision', () => {
    const { revision } = read(everyKind);
    expect(revision).toBeDefined();
    expect(read(`\uFEFF${everyKind}`)).toEqual({ revision, problems: [] });
    expect(read(everyKind.replaceAll('\n', '\r\n'))).toEqual({ revision, problems: [] });
  });

  it('looks at nothing of a file that is too large', () => {
    const { problems } = read(`${'\0'.repeat(fileLimits.characters)}x`);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['too-large', 1, 1]]);
  });

  it('says where an unreadable character stands, and in which question', () => {
    expect(read(everyKind.replace('text: Which first?', 'text: "Which\\x07 first?"')).problems).toEqual([
      {
        code: 'encoding',
        severity: 'error',
        message: 'EK-A15: a text has a character that cannot be read (U+0007); take it out',
        fileName: 'hostile.yaml',
        line: 164,
        column: 19,
        path: 'sections[0].subSections[0].questions[14].text',
        questionId: 'EK-A15',
      },
    ]);
  });

  it('finds all faults at once, in the order of the file', () => {
    const faults = everyKind
      .replace('code: EK', 'code: ek')
      .replace('kind: ranking', 'kind: rankin')
      .replace('goalpost: 80', 'goalpost: x');
    const { revision, problems } = read(faults);
    const lines = problems.map(({ line }) => line);
    expect(revision).toBeUndefined();
    expect(lines).toEqual(expect.arrayContaining([2, 92, 162]));
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('bounds its report on a file full of faults', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `fault${index}: 1`).join('\n');
    const { problems } = read(`${everyKind}${many}`);
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)?.message).toBe('The file has 4500 more problems; mend those above first.');
  });

  it('gives a revision or problems wherever a file is cut off', () => {
    for (let length = 0; length < everyKind.length; length += 7) {
      const { revision, problems } = read(everyKind.slice(0, length));
      expect(revision !== undefined || problems.length > 0).toBe(true);
    }
  });

  it('never throws, whatever is cut out of a file or put into it', () => {
    const place = fc.nat(everyKind.length);
    fc.assert(
      fc.property(place, fc.nat(60), fc.string({ unit: 'binary', maxLength: 10 }), (at, length, put) => {
        const { revision, problems } = read(everyKind.slice(0, at) + put + everyKind.slice(at + length));
        expect(revision !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('readChecks', () => {
  it.each([
    ['50 MB', 'x'.repeat(50_000_000), 'too-large'],
    ['anchors', 'checks: &a []', 'refused-yaml'],
    ['NUL characters', 'checks: "\\0"', 'encoding'],
    ['keys of an instrument', 'sections: []', 'unknown-key'],
  ])('refuses %s', (_name, text, code) => {
    const { checks, problems } = readChecks(text, { fileName: 'checks.yaml' });
    expect(checks).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});
