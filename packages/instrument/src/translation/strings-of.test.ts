import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelQuestion, revisionOf } from '../flow/small-instrument.test-data.ts';
import { everyKindRevision } from './every-kind.test-data.ts';
import { stringsOf } from './strings-of.ts';
import { textsByKey } from './texts-by-key.test-data.ts';
import { textsFrom } from './texts-from.test-data.ts';

const idsOf = (revision: Parameters<typeof stringsOf>[0]): readonly string[] =>
  stringsOf(revision).map(({ stringId }) => stringId);

describe('stringsOf', () => {
  it('lists every text once, in the order of reading, under ids made of permanent ids', () => {
    expect(idsOf(everyKindRevision()).join(' ')).toBe(
      [
        'title summary reference-date',
        'bands/nascent/title bands/advanced/title',
        'common/state/0 common/state/1 common/state/3 common/state/4',
        'common/law/0 common/law/1 common/law/2',
        'common/practice/0 common/practice/1 common/practice/2',
        'common/no-case',
        'common/severity/0 common/severity/1 common/severity/2 common/severity/3 common/severity/4',
        'common/agreement/0 common/agreement/1 common/agreement/2 common/agreement/3 common/agreement/4',
        'sections/A/title sections/A/summary',
        'sub-sections/A1/title',
        'EK-N01/label EK-N01/text',
        'EK-A01/label EK-A01/text EK-A01/guidance/meaning EK-A01/guidance/not-counted EK-A01/guidance/proof',
        'EK-A01/levels/0 EK-A01/levels/2 EK-A01/levels/4 EK-A01/details/women/label EK-A01/details/women/unit',
        'EK-A01/details/trend/label EK-A01/details/trend/options/better',
        'EK-A02/label EK-A02/text',
        'EK-A03/label EK-A03/text EK-A03/levels/3',
        'EK-A04/label EK-A04/text',
        'EK-A05/label EK-A05/text EK-A05/practice/0 EK-A05/practice/1 EK-A05/practice/2 EK-A05/no-case',
        'EK-A06/label EK-A06/text EK-A06/options/one EK-A06/options/two EK-A06/details/women/label',
        'EK-A06/details/women/unit EK-A06/details/trend/label EK-A06/details/trend/options/better',
        'EK-A07/label EK-A07/text EK-A07/options/one EK-A07/options/two',
        'EK-A08/label EK-A08/text EK-A08/unit',
        'EK-A09/label EK-A09/text EK-A09/of',
        'EK-A10/label EK-A10/text EK-A10/unit',
        'EK-A11/label EK-A11/text',
        'EK-A12/label EK-A12/text',
        'EK-A13/label EK-A13/text EK-A13/record-label EK-A13/fields/women/label EK-A13/fields/women/unit',
        'EK-A13/fields/trend/label EK-A13/fields/trend/options/better',
        'EK-A14/label EK-A14/text EK-A14/options/one EK-A14/options/two',
        'sub-sections/A2/title',
        'EK-G/label EK-G/text EK-G/row-heading EK-G/guidance/meaning',
        'EK-G01/label EK-G01/text',
        'EK-G/levels/0 EK-G/levels/4 EK-G/details/year/label',
        'EK-G02/label EK-G02/text',
        'EK-G03/label EK-G03/text EK-G03/levels/4',
        'EK-S01/label EK-S01/text',
        'EK-S02/label EK-S02/text',
        'checks/EK-K01/message',
      ].join(' '),
    );
  });

  it('gives each id the text that stands there', () => {
    const texts = new Map(stringsOf(everyKindRevision()).map(({ stringId, text }) => [stringId, text]));
    expect(texts.get('EK-A01/levels/2')).toBe('Text of EK-A01 2');
    expect(texts.get('common/law/1')).toBe('Text of law 1');
    expect(texts.get('EK-G/levels/4')).toBe('Text of row 4');
    expect(texts.get('EK-G03/levels/4')).toBe('Text of own row 4');
    expect(texts.get('EK-A13/fields/trend/options/better')).toBe('Text of better of EK-A13');
  });

  it('leaves out notes on changes and names of other tools, which respondents do not read', () => {
    const texts = stringsOf(everyKindRevision()).map(({ text }) => text);
    expect(texts).not.toContain('For experts only');
    expect(texts).not.toContain('A published tool');
  });

  it('lists anchors at each question where nothing says that they are common', () => {
    const { commonLevels: _, ...revision } = everyKindRevision();
    const ids = idsOf(revision);
    expect(ids).toContain('EK-A02/levels/3');
    expect(ids).toContain('EK-A04/no-case');
    expect(ids.filter((stringId) => stringId.startsWith('common/'))).toEqual([]);
  });

  it('keeps the strings of a grid where its first row goes its own way', () => {
    const levels = ['a', 'b'].map((text, index) => ({ score: index === 0 ? (0 as const) : (4 as const), text }));
    const own = [
      { score: 0 as const, text: 'c' },
      { score: 4 as const, text: 'd' },
    ];
    const rows = [own, levels, levels].map((ladder, index) =>
      levelQuestion(`SM-G0${index + 1}`, { gridId: 'SM-G', levels: ladder }),
    );
    const small = revisionOf(rows);
    const [section] = small.sections;
    const [subSection] = section?.subSections ?? [];
    if (section === undefined || subSection === undefined) throw new Error('no sub-section');
    const grids = [{ gridId: 'SM-G', label: 'Grid', text: 'What?', rowHeading: 'Row' }];
    const revision = { ...small, sections: [{ ...section, subSections: [{ ...subSection, grids }] }] };
    expect(idsOf(revision).slice(-13)).toEqual([
      'SM-G/label',
      'SM-G/text',
      'SM-G/row-heading',
      'SM-G01/label',
      'SM-G01/text',
      'SM-G01/levels/0',
      'SM-G01/levels/4',
      'SM-G02/label',
      'SM-G02/text',
      'SM-G/levels/0',
      'SM-G/levels/4',
      'SM-G03/label',
      'SM-G03/text',
    ]);
  });

  it('has every text of the revision and no other, whichever texts are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 7, maxLength: 40 }), (pool) => {
        const revision = everyKindRevision(textsFrom(pool));
        const strings = stringsOf(revision);
        expect(new Set(strings.map(({ stringId }) => stringId)).size).toBe(strings.length);
        expect(new Set(strings.map(({ text }) => text))).toEqual(new Set(textsByKey(revision)));
      }),
    );
  });
});
