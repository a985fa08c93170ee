import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelQuestion, revisionOf } from '../flow/small-instrument.test-data.ts';
import { hashOfText } from '../translation/hash-of-text.ts';
import { stringsOf } from '../translation/strings-of.ts';
import { readCatalogue } from './read-catalogue.ts';

const revision = revisionOf([
  levelQuestion('SM-A01', {
    label: 'Publication',
    levels: [
      { score: 0, text: 'Nobody is named' },
      { score: 4, text: 'As level 3, and 80 % are published' },
    ],
  }),
]);

const good = `language: fr
translates: { instrumentId: small, version: 1.0.0 }
state: machine-draft
strings:
  title: { of: 4880662c, text: Petit }
  summary: { of: ${hashOfText('A small instrument')}, text: Un petit instrument }
  reference-date: { of: ${hashOfText('today')}, text: ce jour }
  bands/all/title: { of: '${hashOfText('All')}', text: Tout }
  sections/A/title: { of: ${hashOfText('Section')}, text: Section }
  sections/A/summary: { of: ${hashOfText('All questions')}, text: Toutes les questions }
  sub-sections/A1/title: { of: ${hashOfText('Part')}, text: Partie }
  SM-A01/label: { of: ${hashOfText('Publication')}, text: Publication }
  SM-A01/text:
    of: ${hashOfText('What about SM-A01?')}
    text: Qu’en est-il de SM-A01 ?
    state: reviewed
  SM-A01/levels/0: { of: ${hashOfText('Nobody is named')}, text: Personne n’est désigné }
  SM-A01/levels/4:
    of: ${hashOfText('As level 3, and 80 % are published')}
    text: Comme le niveau 3, et 80 % sont publiés
`;

function read(text: string) {
  return readCatalogue(text, { fileName: 'fr.yaml', revision });
}

function after(from: string, to: string): readonly string[] {
  expect(good).toContain(from);
  return read(good.replace(from, to)).problems.map(
    ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code}: ${message}`,
  );
}

describe('readCatalogue', () => {
  it('reads language, instrument and each string with the state of the file where it has none of its own', () => {
    const { catalogue, problems } = read(good);
    expect(problems).toEqual([]);
    expect(catalogue).toMatchObject({ language: 'fr', instrumentId: 'small', version: '1.0.0' });
    expect([...(catalogue?.strings.keys() ?? [])]).toEqual(stringsOf(revision).map(({ stringId }) => stringId));
    expect(catalogue?.strings.get('title')).toEqual({
      text: 'Petit',
      sourceHash: hashOfText('Small'),
      state: 'machine-draft',
    });
    expect(catalogue?.strings.get('SM-A01/text')?.state).toBe('reviewed');
  });

  it.each([
    [
      'language: fr',
      'language: français',
      ['1:11 error bad-id: The catalogue: "français" cannot be the language; write its tag, like fr or zh-Hant'],
    ],
    [
      'language: fr',
      'language: en',
      ['1:11 error wrong-language: The catalogue: en is the language of the instrument itself; change its texts there'],
    ],
    [
      'instrumentId: small',
      'instrumentId: large',
      [
        '2:29 error wrong-instrument: The catalogue: this translates "large", but stands beside small; move the file or change the instrumentId',
      ],
    ],
    [
      'version: 1.0.0',
      'version: 0.9.0',
      [
        '2:45 warning other-version: The catalogue: this was written for version 0.9.0, the instrument is 1.0.0; see what is stale, then change the version',
      ],
    ],
    [
      'version: 1.0.0',
      'version: one',
      ['2:45 error bad-id: The catalogue: "one" cannot be the version; write it like 1.0.0'],
    ],
    [
      'version: 1.0.0',
      'verison: 1.0.0',
      [
        '2:13 error missing-key: The catalogue: "version" is missing; add a line "version: ..."',
        '2:36 error unknown-key: The catalogue: "verison" is not a key of translates; did you mean "version"?',
      ],
    ],
    [
      'state: machine-draft\n',
      '',
      ['1:1 error missing-key: The catalogue: "state" is missing; add a line "state: ..."'],
    ],
    [
      'state: reviewed',
      'state: reveiwed',
      ['16:12 error unknown-value: String SM-A01/text: "reveiwed" is not known for "state"; did you mean "reviewed"?'],
    ],
    [
      'strings:',
      'string:',
      [
        '1:1 error missing-key: The catalogue: "strings" is missing; add a line "strings: ..."',
        '4:1 error unknown-key: The catalogue: "string" is not a key of a catalogue; did you mean "strings"?',
      ],
    ],
    [
      'text: Petit }',
      'txt: Petit }',
      [
        '5:10 error missing-key: String title: "text" is missing; add a line "text: ..."',
        '5:26 error unknown-key: String title: "txt" is not a key of a string; did you mean "text"?',
      ],
    ],
    [
      'text: Petit',
      "text: ''",
      ['5:32 error wrong-kind: String title: "text" is empty; write its text after the colon'],
    ],
    ['text: Petit', 'text: 12', ['5:32 error wrong-kind: String title: "text" is a text; put it in quotes: \'12\'']],
    [
      'text: Petit',
      "text: ' Petit'",
      [
        '5:32 warning outer-blanks: String title: the text has blanks at its beginning or end; take them out, they are not read',
      ],
    ],
    [
      'of: 4880662c, ',
      '',
      [
        '5:10 error missing-key: String title: "of", the hash of the source text, is missing; of the text as it is now it is 4880662c',
      ],
    ],
    [
      'of: 4880662c',
      'of: 488066',
      [
        '5:16 error bad-hash: String title: "of" is the hash of the source text, eight of 0-9 and a-f; of the text as it is now it is 4880662c',
      ],
    ],
    [
      'of: 4880662c',
      'of: 12345678',
      [
        '5:16 warning stale-string: String title: the source text has changed since, it is now "Small"; translate it again and write of: 4880662c',
      ],
    ],
    [
      '  summary: {',
      '  subtitle: {',
      [
        '5:3 warning missing-strings: The catalogue: 1 of 11 strings are missing, the first is summary; they are shown in the language of the instrument',
        '6:3 warning obsolete-string: String subtitle: the instrument has no such string; it translates the text of "summary"; rename it',
      ],
    ],
    [
      '  title: { of: 4880662c',
      '  titel: { of: 12345678',
      [
        '5:3 warning obsolete-string: String titel: the instrument has no such string; did you mean "title"?',
        '5:3 warning missing-strings: The catalogue: 1 of 11 strings are missing, the first is title; they are shown in the language of the instrument',
      ],
    ],
    [
      '  SM-A01/text:\n',
      '  SM-Z99/text: { of: 12345678, text: Quoi ? }\n  SM-A01/text:\n',
      [
        '13:3 warning obsolete-string: String SM-Z99/text: the instrument has no such string; take it out, or keep it for its words',
      ],
    ],
    [
      '  reference-date: {',
      '  title: {',
      [
        '5:3 warning missing-strings: The catalogue: 1 of 11 strings are missing, the first is reference-date; they are shown in the language of the instrument',
        '7:3 error duplicate-key: The catalogue: "title" is written twice in the strings; keep one of them',
      ],
    ],
    [
      'niveau 3',
      'niveau 2',
      [
        '20:11 warning lost-part: String SM-A01/levels/4: the source text has level 3, the translation has not; put it in, or see that it is said in words',
      ],
    ],
    [
      '80 % sont',
      'la plupart sont',
      [
        '20:11 warning lost-part: String SM-A01/levels/4: the source text has 80 %, the translation has not; put it in, or see that it is said in words',
      ],
    ],
    [
      'Personne n’est désigné',
      'Nobody is named',
      ['17:42 warning same-as-source: String SM-A01/levels/0: the text is the source text itself; translate it'],
    ],
    [
      '{ of: 4880662c, text: Petit }',
      'Petit',
      ['5:10 error wrong-kind: String title: a string has keys and values, one "key: value" in each line'],
    ],
    [
      'title: {',
      'title: &a {',
      [
        '5:10 error refused-yaml: The catalogue: anchors (&name) are not read here; write the value out where it is needed, or quote a text that begins with &',
      ],
    ],
  ])('says where %j became %j', (from, to, expected) => {
    expect(after(from, to)).toEqual(expected);
  });

  it('gives a catalogue with what is stale or obsolete in it, and none where there is an error', () => {
    const odd = good.replace('of: 4880662c', 'of: 12345678').replace('  summary: {', '  SM-A00/text: {');
    expect(read(odd).catalogue?.strings.get('title')).toEqual({
      text: 'Petit',
      sourceHash: '12345678',
      state: 'machine-draft',
    });
    expect(read(odd).catalogue?.strings.has('SM-A00/text')).toBe(true);
    expect(read(good.replace('text: Petit', "text: ''")).catalogue).toBeUndefined();
  });

  it('reads a hash of digits only as it is written, with quotes or without', () => {
    for (const hash of ['00001234', '1e234567', "'00001234'"]) {
      const { catalogue } = read(good.replace('of: 4880662c', `of: ${hash}`));
      expect(catalogue?.strings.get('title')?.sourceHash).toBe(hash.replaceAll("'", ''));
    }
  });

  it('says once how many strings are missing, and which', () => {
    const { catalogue, problems } = read(
      good.replace(/strings:[^]*/, 'strings:\n  # title: { of: 4880662c, text: Small }\n'),
    );
    expect(catalogue?.strings.size).toBe(0);
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['missing-strings', 'warning', 4],
    ]);
    expect(problems[0]?.stringIds).toEqual(stringsOf(revision).map(({ stringId }) => stringId));
  });

  it('names file, path, question and string beside the place', () => {
    const { problems } = read(good.replace('niveau 3', 'niveau 2'));
    expect(problems).toMatchObject([
      {
        fileName: 'fr.yaml',
        path: 'strings.SM-A01/levels/4.text',
        questionId: 'SM-A01',
        stringIds: ['SM-A01/levels/4'],
      },
    ]);
  });

  it('takes the line break at the end of a block of lines for no blank', () => {
    const block = good.replace(
      'text: Comme le niveau 3, et 80 % sont publiés',
      'text: |\n      Comme le niveau 3,\n      et 80 % sont publiés',
    );
    expect(read(block).problems).toEqual([]);
    expect(read(block).catalogue?.strings.get('SM-A01/levels/4')?.text).toBe(
      'Comme le niveau 3,\net 80 % sont publiés',
    );
  });

  it('finds all faults at once, in the order of the file', () => {
    const faults = good
      .replace('language: fr', 'language: en')
      .replace('text: Petit', 'text: 12')
      .replace('niveau 3', 'niveau 2')
      .replace('state: reviewed', 'state: x');
    expect(read(faults).problems.map(({ line }) => line)).toEqual([1, 5, 16, 20]);
  });

  it.each([
    ['nothing', '', 'wrong-kind'],
    ['a list', '- a', 'wrong-kind'],
    ['a list of strings', good.replace(/strings:[^]*/, 'strings: [a, b]\n'), 'wrong-kind'],
    ['a character that is no text', good.replace('Petit', '"\\u0007"'), 'encoding'],
    ['10,000 brackets', '['.repeat(10_000), 'too-deep'],
    ['six million characters', 'x'.repeat(6_000_000), 'too-large'],
    ['__proto__', '__proto__: { state: reviewed }', 'unknown-key'],
  ])('refuses %s', (_name, text, code) => {
    const { catalogue, problems } = read(text);
    expect(catalogue).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('bounds its report on a file of another instrument and still says what is missing', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `  SM-B${index}/text: { of: 12345678, text: x }`).join(
      '\n',
    );
    const { problems } = read(`${good.replace(/ {2}title[^]*/, '')}${many}\n`);
    expect(problems).toHaveLength(502);
    expect(problems.filter(({ code }) => code === 'missing-strings')).toHaveLength(1);
    expect(problems.at(-1)).toMatchObject({
      code: 'too-many',
      severity: 'warning',
      message: 'The catalogue has 4500 more problems of its texts; mend those above first.',
    });
  });

  it('never throws, whatever is cut out of a file or put into it', () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(60), fc.string({ unit: 'binary', maxLength: 10 }), (at, length, put) => {
        const { catalogue, problems } = read(good.slice(0, at) + put + good.slice(at + length));
        expect(catalogue !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
