import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelQuestion, revisionOf } from '../flow/small-instrument.test-data.ts';
import { entryStates, type Catalogue, type CatalogueEntry } from '../translation/catalogue.ts';
import { everyKindRevision } from '../translation/every-kind.test-data.ts';
import { hashOfText } from '../translation/hash-of-text.ts';
import { stringsOf } from '../translation/strings-of.ts';
import { unreadableCharacter } from './document/unreadable-character.ts';
import { readCatalogue } from './read-catalogue.ts';
import { writeCatalogue } from './write-catalogue.ts';

const small = revisionOf([
  levelQuestion('SM-A01', {
    levels: [
      { score: 0, text: 'Nothing: none' },
      {
        score: 4,
        text: 'A text that is so long that its entry no longer fits into a line of a hundred and twenty characters',
      },
    ],
  }),
]);

function catalogueOf(strings: Readonly<Record<string, CatalogueEntry>>): Catalogue {
  return { language: 'fr', instrumentId: 'small', version: '1.0.0', strings: new Map(Object.entries(strings)) };
}

/** The lines below the head. */
const sheet = (catalogue: Catalogue): readonly string[] =>
  writeCatalogue(small, catalogue)
    .replace(/^#[^]*?\n\n/, '')
    .split('\n');

describe('writeCatalogue', () => {
  it('writes a sheet to begin with: every string as a comment that becomes its entry', () => {
    expect(sheet(catalogueOf({}))).toEqual([
      'language: fr',
      'translates: { instrumentId: small, version: 1.0.0 }',
      'state: machine-draft # of every string that does not say otherwise',
      'strings:',
      '  # title: { of: 4880662c, text: Small }',
      '  # summary: { of: b4f4b154, text: A small instrument }',
      '  # reference-date: { of: 420372be, text: today }',
      '  # bands/all/title: { of: 75afe364, text: All }',
      '  # sections/A/title: { of: 2d877b6c, text: Section }',
      '  # sections/A/summary: { of: 5771f819, text: All questions }',
      "  # sub-sections/A1/title: { of: 'e3596034', text: Part }",
      '  # SM-A01/label: { of: dba44548, text: SM-A01 }',
      '  # SM-A01/text: { of: ed0e5b20, text: What about SM-A01? }',
      "  # SM-A01/levels/0: { of: d0808d62, text: 'Nothing: none' }",
      '  # SM-A01/levels/4:',
      '  #   of: 2b7acde4',
      '  #   text: A text that is so long that its entry no longer fits into a line of a hundred and twenty characters',
      '',
    ]);
  });

  it('writes what is there in the order of reading, with the source text where that has changed', () => {
    const strings = stringsOf(small).map(
      ({ stringId, text }) =>
        [stringId, { text: `fr ${text}`, sourceHash: hashOfText(text), state: 'translated' }] as const,
    );
    const catalogue = catalogueOf({
      'SM-A00/text': { text: 'Avant', sourceHash: '12345678', state: 'reviewed' },
      ...Object.fromEntries(strings),
      title: { text: 'Petit, mais utile', sourceHash: hashOfText('Tiny'), state: 'machine-draft' },
    });
    expect(sheet(catalogue)).toEqual([
      'language: fr',
      'translates: { instrumentId: small, version: 1.0.0 }',
      'state: translated # of every string that does not say otherwise',
      'strings:',
      '  # stale, its source is now',
      '  # title: { of: 4880662c, text: Small }',
      "  title: { of: e3dc9b8b, text: 'Petit, mais utile', state: machine-draft }",
      '  summary: { of: b4f4b154, text: fr A small instrument }',
      '  reference-date: { of: 420372be, text: fr today }',
      '  bands/all/title: { of: 75afe364, text: fr All }',
      '  sections/A/title: { of: 2d877b6c, text: fr Section }',
      '  sections/A/summary: { of: 5771f819, text: fr All questions }',
      "  sub-sections/A1/title: { of: 'e3596034', text: fr Part }",
      '  SM-A01/label: { of: dba44548, text: fr SM-A01 }',
      '  SM-A01/text: { of: ed0e5b20, text: fr What about SM-A01? }',
      "  SM-A01/levels/0: { of: d0808d62, text: 'fr Nothing: none' }",
      '  SM-A01/levels/4:',
      '    of: 2b7acde4',
      '    text: fr A text that is so long that its entry no longer fits into a line of a hundred and twenty characters',
      '  # no longer in the instrument',
      "  SM-A00/text: { of: '12345678', text: Avant, state: reviewed }",
      '',
    ]);
  });

  it('begins with how to go on', () => {
    expect(writeCatalogue(small, catalogueOf({})).split('\n', 1)).toEqual(['# small in the language fr.']);
  });

  it('gives a complete catalogue once the marks are taken away from the missing strings', () => {
    const text = writeCatalogue(small, catalogueOf({})).replaceAll(/^ {2}# /gm, '  ');
    const { catalogue, problems } = readCatalogue(text, { fileName: 'fr.yaml', revision: small });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['same-as-source']));
    expect([...(catalogue?.strings ?? [])].map(([stringId, entry]) => ({ stringId, text: entry.text }))).toEqual(
      stringsOf(small),
    );
  });

  it('is read as the same catalogue, whatever the texts', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({
          unit: fc.constantFrom(
            'a',
            ' ',
            '\n',
            '\r',
            '\t',
            ':',
            '#',
            "'",
            '"',
            '-',
            '{',
            ',',
            '|',
            '&',
            '\u0085',
            '\u2028',
          ),
        }),
        fc.constantFrom(
          'No',
          'null',
          '1.0',
          '~',
          '0x1f',
          '2009-06-30',
          '- a',
          '? b',
          '# c',
          '"',
          "'",
          '|',
          '%',
          '@',
          '…',
          '---',
          '...',
          '\ud800',
        ),
      )
      .map((any) => any.trim())
      .filter((trimmed) => trimmed !== '' && unreadableCharacter(trimmed) === undefined);
    const hash = fc.oneof(
      fc.nat(0xffffffff).map((bits) => bits.toString(16).padStart(8, '0')),
      fc.constantFrom('12345678', '00000000', '1e234567', '0123e456'),
    );
    const revision = everyKindRevision();
    const sources = new Map(stringsOf(revision).map((source) => [source.stringId, source.text]));
    const stringId = fc.oneof(
      fc.constantFrom(...sources.keys()),
      fc.constantFrom('EK-Z09/text', 'null', 'no', '1', '__proto__', 'a: b', '#'),
    );
    const entry = fc.record({ text, sourceHash: hash, state: fc.constantFrom(...entryStates) });
    const strings = fc.array(fc.tuple(stringId, entry, fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(strings, fc.constantFrom('fr', 'zh-Hant', 'no'), (entries, language) => {
        const catalogue: Catalogue = {
          language,
          instrumentId: 'every-kind',
          version: '1.1.0',
          strings: new Map(
            entries.map(([id, one, isCurrent]) => [
              id,
              isCurrent ? { ...one, sourceHash: hashOfText(sources.get(id) ?? '') } : one,
            ]),
          ),
        };
        const file = writeCatalogue(revision, catalogue);
        const { catalogue: read, problems } = readCatalogue(file, { fileName: 'x.yaml', revision });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read).toEqual(catalogue);
        expect(read === undefined ? '' : writeCatalogue(revision, read)).toBe(file);
      }),
    );
  });

  it('is read the same whatever the source texts are, even those that no file may hold', () => {
    const unit = fc.constantFrom('a', '\n', '\r', '\u0000', '\u0085', '\u2028', '\ufffd', '\ud800', ' ', '#');
    const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (source) => {
        const revision = { ...small, title: source, summary: source };
        const catalogue = catalogueOf({ summary: { text: 'Un petit', sourceHash: '00000000', state: 'reviewed' } });
        const file = writeCatalogue(revision, catalogue);
        expect(readCatalogue(file, { fileName: 'fr.yaml', revision }).catalogue).toEqual(catalogue);
      }),
    );
  });

  it('leaves joiners and marks of direction as they are, which texts in Persian and Arabic need', () => {
    const title = { text: 'می\u200cشود \u200fالف', sourceHash: hashOfText('Small'), state: 'translated' } as const;
    expect(writeCatalogue(small, catalogueOf({ title }))).toContain('می\u200cشود \u200fالف }');
  });
});
