import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRevision } from '../definition/any-revision.test-data.ts';
import type { InstrumentRevision, SubSection } from '../definition/instrument-revision.ts';
import { InstrumentError } from '../instrument-error.ts';
import { canonicalJson } from './canonical-json.ts';
import { everyKind } from './every-kind.test-data.ts';
import { readInstrument } from './read-instrument.ts';
import { writeInstrument } from './write-instrument.ts';

function read(text: string): InstrumentRevision {
  const { revision, problems } = readInstrument(text, { fileName: 'any.yaml' });
  if (revision === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return revision;
}

/** The revision of the file with every kind after something became something else. */
function changed(from: string, to: string): InstrumentRevision {
  expect(everyKind).toContain(from);
  return read(everyKind.replace(from, to));
}

describe('writeInstrument', () => {
  it('is read as the same revision', () => {
    fc.assert(
      fc.property(fc.uint16Array({ size: 'max', maxLength: 1_200 }), (numbers) => {
        const revision = anyRevision(numbers);
        const again = read(writeInstrument(revision));
        expect(again).toEqual(revision);
        expect(canonicalJson(again)).toBe(canonicalJson(revision));
      }),
    );
  });

  it('writes the same text again of what it has written', () => {
    fc.assert(
      fc.property(fc.uint16Array({ size: 'max', maxLength: 1_200 }), (numbers) => {
        const text = writeInstrument(anyRevision(numbers));
        expect(writeInstrument(read(text))).toBe(text);
      }),
    );
  });

  it('begins with the schema and stands in the order of the house', () => {
    const text = writeInstrument(read(everyKind));
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/instrument\.schema\.json\n\ninstrumentId: /);
    const keys = text.split('\n').flatMap((line) => /^([a-zA-Z]+):/.exec(line)?.[1] ?? []);
    expect(keys).toEqual(everyKind.split('\n').flatMap((line) => /^([a-zA-Z]+):/.exec(line)?.[1] ?? []));
  });

  it('writes what is short in one line and the rest key by key, an empty line between questions', () => {
    expect(writeInstrument(read(everyKind))).toContain(`
          - questionId: EK-A03
            kind: level
            label: Level
            text: How far?
            weight: 1
            respondents: [gov-lead]
            required: "\${EK-A02} = 'yes'"
            minutes: 2.5
            evidence: required
            targets: cross-cutting
            barriers: [B-FIN-1, B-CAP-2]
            recommendations: [R01]
            doNotKnowLevel: 0
            levels:
              0: Unknown
              2: Half
              4: All

          - questionId: EK-A04
            kind: law-and-practice
            label: Law
            text: Is there a law?
            weight: 2
            respondents: [gov-proc]
            evidence: required
            targets: {}

          - questionId: EK-A05
`);
  });

  it('writes the rows of a grid in their grid, each with what is its own', () => {
    expect(writeInstrument(read(everyKind))).toContain(`
          - gridId: EK-B
            kind: grid
            label: Services
            text: How far can people get?
            rowHeading: Service
            rowKind: level
            levels:
              0: Nothing
              4: Everything
            respondents: [gov-line]
            evidence: required
            columns:
              - { id: since, label: Since, kind: year, required: false }
            guidance:
              meaning: For all rows
            rows:
              - { questionId: EK-B01, label: Births, text: Birth registration, weight: 2, targets: { direct: [4.A] } }
              - questionId: EK-B02
                label: Water
                text: Water bills
                weight: 1
                respondents: [civil]
                evidence: none
                targets: {}
                skip: { when: '\${EK-B01} = 0', effect: zero }
                levels:
                  0: 'No'
                  2: Half of it
                guidance:
                  proof: The bill
`);
  });

  it('says once what all questions share, and in a question only what is its own', () => {
    const text = writeInstrument(read(everyKind));
    expect(text.match(/A provision/g)).toHaveLength(1);
    expect(text.match(/No case so far/g)).toHaveLength(2);
    expect(text.match(/effect: first/g)).toHaveLength(1);
  });

  it('says that anchors are shared only where nothing else says it', () => {
    const onlyStates = everyKind
      .replace(/^(law|practice|severity|agreement)Levels.*\n/gm, '')
      .replace(/^noCase.*\n/m, '')
      .replace(/^previous:\n[^]*/m, '')
      .replace(/ {10}- questionId: EK-A0[45]\n[^]*?(?= {10}- questionId: EK-A06)/, '')
      .replace(/ {10}- questionId: EK-A10\n[^]*?(?= {10}- questionId: EK-A12)/, '')
      .replace(' and law(${EK-A04}) = 0', '');
    expect(read(onlyStates).commonLevels).toBeUndefined();
    expect(writeInstrument(read(onlyStates))).not.toContain('commonLevels');
    const shared = read(onlyStates.replace('\nsections:', '\ncommonLevels: true\nsections:'));
    expect(shared.commonLevels).toEqual({ state: expect.any(Array) });
    expect(writeInstrument(shared)).toContain('\ncommonLevels: true\n');
    expect(writeInstrument(read(everyKind))).not.toContain('commonLevels');
    expect(changed('\nsections:', '\ncommonLevels: false\nsections:').commonLevels).toBeUndefined();
  });

  it.each([
    [
      'the rows of a grid do not stand together',
      (part: SubSection) => ({ ...part, questions: [0, 2, 1].flatMap((index) => part.questions[index] ?? []) }),
    ],
    ['the grid of a row is missing', (part: SubSection) => ({ ...part, grids: part.grids?.slice(1) ?? [] })],
    ['a grid has no row', (part: SubSection) => ({ ...part, questions: part.questions.slice(0, 2) })],
    [
      'rows have different columns',
      (part: SubSection) => ({
        ...part,
        questions: part.questions.map((question) =>
          question.questionId === 'EK-B02' ? { ...question, details: [] } : question,
        ),
      }),
    ],
  ] as readonly (readonly [string, (part: SubSection) => SubSection])[])('throws where %s', (_name, change) => {
    const revision = read(everyKind);
    const sections = revision.sections.map((section) => ({ ...section, subSections: section.subSections.map(change) }));
    expect(() => writeInstrument({ ...revision, sections })).toThrow(InstrumentError);
  });
});
