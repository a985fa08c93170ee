import { readFileSync } from 'node:fs';
import { isScored, questionsInOrder, type Question } from '@groundwork/instrument';
import { readInstrument } from '@groundwork/instrument/authoring';
import { describe, expect, it } from 'vitest';

const [before, after] = ['1.0.0', '1.1.0'].map((version) => {
  const fileName = `instruments/egov-readiness/${version}/instrument.yaml`;
  return readInstrument(readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8'), { fileName });
});

const questionsOf = (read: typeof after): readonly Question[] =>
  read?.revision === undefined ? [] : questionsInOrder(read.revision);

// Typed from the barrier taxonomy and the library of recommendations of the design, not from the YAML. What they link to
// questions of other instruments is left out; ranges are written out.
const questionsOfBarrier = {
  'B-FIN-1': 'A03 D09',
  'B-CAP-1': 'D01 D06',
  'B-CAP-2': 'A06',
  'B-CAP-3': 'D02 D05',
  'B-POL-1': 'A01 A04',
  'B-ORG-1': 'C04 E08',
  'B-ORG-2': 'D03 B12',
  'B-ORG-3': 'D04',
  'B-LEG-1': 'B01 B05 B09',
  'B-INF-1': 'E01 E02',
  'B-TRU-1': 'B05 B06',
  'B-TRU-2': 'D05',
  'B-DAT-1': 'E04 E05 E06',
  'B-DES-1': 'D03',
  'B-PAR-2': 'D08',
  'B-EVA-1': 'F05',
};
const questionsOfRecommendation = {
  R01: 'A01',
  R02: 'A03 C01 C02',
  R03: 'F02',
  R04: 'B01 B05',
  R05: 'E04 E05',
  R06: 'E08',
  R07: 'A06',
  R08: 'D01 D02',
  R09: 'D03',
  R19: 'D08',
  R26: 'E07',
  R29: 'F05',
  R32: 'F07',
};

const pairsOf = (table: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(table)
    .flatMap(([code, numbers]) => numbers.split(' ').map((number) => `${code} EG-${number}`))
    .toSorted();

const linksBy = (key: 'barrierIds' | 'recommendationIds'): readonly string[] =>
  questionsOf(after)
    .flatMap((question) =>
      question.kind === 'note' ? [] : (question[key] ?? []).map((code) => `${code} ${question.questionId}`),
    )
    .toSorted();

/** A question without its links to barriers and recommendations and without the wording around its scale. */
function scaleOf(question: Question): unknown {
  const { label: _label, text: _text, guidance: _guidance, ...rest } = question;
  if (rest.kind === 'note') return rest;
  const { barrierIds: _barrierIds, recommendationIds: _recommendationIds, ...scale } = rest;
  return scale;
}

describe('e-government readiness 1.1.0', () => {
  it('is read without a problem, and says that it follows 1.0.0', () => {
    expect([before?.problems, after?.problems]).toEqual([[], []]);
    expect(after?.revision?.version).toBe('1.1.0');
    const { version, changes = [] } = after?.revision?.previous ?? {};
    expect(version).toBe('1.0.0');
    for (const { from, to, type, isComparable } of changes) {
      expect({ type, isComparable, to }).toEqual({ type: 'reworded', isComparable: true, to: from });
    }
  });

  it('links its questions to the barriers of the taxonomy', () => {
    expect(linksBy('barrierIds')).toEqual(pairsOf(questionsOfBarrier));
  });

  it('links its questions to the recommendations they trigger', () => {
    expect(linksBy('recommendationIds')).toEqual(pairsOf(questionsOfRecommendation));
  });

  it('asks the same questions in the same order, with the kinds, weights, roles, evidence, levels, options, skips and targets of 1.0.0', () => {
    expect(questionsOf(after).filter(isScored).length).toBe(60);
    expect(questionsOf(after).map(scaleOf)).toEqual(questionsOf(before).map(scaleOf));
  });

  it('keeps sections, sub-sections, their weights, availability, bands and checks of 1.0.0', () => {
    const frameOf = (read: typeof after): unknown => ({
      sections: read?.revision?.sections.map(({ sectionId, title, summary, weightPercent, subSections }) => [
        [sectionId, title, summary, weightPercent],
        subSections.map(({ subSectionId, title: heading }) => [subSectionId, heading]),
      ]),
      availability: read?.revision?.availability,
      bands: read?.revision?.bands,
      checks: read?.revision?.checks,
    });
    expect(frameOf(after)).toEqual(frameOf(before));
  });
});
