import { readFileSync } from 'node:fs';
import type { InstrumentRevision } from '@groundwork/instrument';
import { readInstrument, stringsOf } from '@groundwork/instrument/authoring';
import { describe, expect, test } from 'vitest';
import { catalogueOf, everyKindRevision } from '../html/every-kind.test-data.ts';
import { exportDdi } from './export-ddi.ts';

const revision = everyKindRevision();
const xml = exportDdi(revision);

/** The element of one variable, or of one group. */
function elementOf(document: string, name: 'var' | 'varGrp', id: string): string {
  const start = document.indexOf(`<${name} ID="${id}"`);
  return start < 0 ? '' : document.slice(start, document.indexOf(`</${name}>`, start));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

describe('a codebook', () => {
  test('holds every text of the instrument', () => {
    const lost = stringsOf(revision).filter(({ text }) => !xml.includes(escaped(text)));
    expect(lost).toEqual([]);
  });

  test('names its format, the instrument, the version and its state', () => {
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<codeBook xmlns="ddi:codebook:2_5"/);
    expect(xml).toContain('<IDNo agency="Groundwork">every-kind 1.1.0</IDNo>');
    expect(xml).toContain('<version type="draft">1.1.0</version>');
    expect(xml).toContain('<notes type="previous" subject="version">1.0.0</notes>');
    expect(xml).toContain('removed: EK-Z01; Nobody could answer it');
  });

  test('has one variable for each part of an answer, and none for a note', () => {
    const ids = [...xml.matchAll(/<var ID="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id) => id?.startsWith('EK-A0'))).toEqual([
      'EK-A01',
      'EK-A02',
      'EK-A02.detail.name',
      'EK-A03',
      'EK-A04.law',
      'EK-A04.practice',
      'EK-A05.law',
      'EK-A05.practice',
      'EK-A06.option.web',
      'EK-A06.option.kiosk',
      'EK-A06.option.none',
      'EK-A08',
      'EK-A09',
      'EK-A09.detail.women',
    ]);
    expect(ids).not.toContain('EK-N01');
  });

  test('gives each id once and points only at ids that are there', () => {
    const ids = [...xml.matchAll(/ ID="([^"]*)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...xml.matchAll(/ (?:var|varGrp|qstn)="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  test('lists the values of a ladder with their anchors, then the reasons for no value', () => {
    const categories = [
      ...elementOf(xml, 'var', 'EK-A02').matchAll(/<catValu>(.*?)<\/catValu>\s*<labl>(.*?)<\/labl>/g),
    ];
    expect(categories.map(([, value, label]) => [value, label])).toEqual([
      ['0', 'Nobody leads'],
      ['2', 'An official leads'],
      ['4', 'A minister leads'],
      ['do-not-know', 'Do not know'],
      ['not-applicable', 'Not applicable'],
    ]);
  });

  test('states the bounds, the unit and the decimals of a number', () => {
    const number = elementOf(xml, 'var', 'EK-A08');
    expect(number).toContain('<range UNITS="INT" min="0" max="500"/>');
    expect(number).toContain('measUnit="contracts"');
    expect(elementOf(xml, 'var', 'EK-A09')).toContain('<range UNITS="REAL" min="0" max="100"/>');
    expect(elementOf(xml, 'var', 'EK-A12')).toContain('<range min="2000-01-01" max="2009-12-31"/>');
  });

  test('says in words of whom a question is asked', () => {
    const skipped = elementOf(xml, 'var', 'EK-A02');
    expect(skipped).toContain('<universe>Asked unless EK-A01 (Filter) is “No, nothing”.</universe>');
    expect(skipped).toContain('<backward qstn="q.EK-A01"/>');
    expect(elementOf(xml, 'var', 'EK-G02')).toContain(
      '<universe>Asked if EK-A01 (Filter) is “Yes, there is”.</universe>',
    );
    expect(elementOf(xml, 'var', 'EK-A06.option.kiosk')).toContain(
      '<universe>Asked if EK-A02 (Leadership) is at least level 2.</universe>',
    );
    expect(elementOf(xml, 'var', 'EK-A04.practice')).toContain('Asked unless EK-A08 (Contracts) is 0 contracts.');
  });

  test('gives guidance as instructions, targets and barriers as concepts, and the formula of what is worked out', () => {
    const level = elementOf(xml, 'var', 'EK-A02');
    expect(level).toContain('<ivuInstr>What does not count: Deputies</ivuInstr>');
    expect(level).toContain('<ivuInstr>Evidence required</ivuInstr>');
    expect(level).toContain('>4.A (direct; indicators 4.1)</concept>');
    expect(level).toContain('<concept vocab="Barriers">B-FIN-1</concept>');
    expect(level).toContain('reworded; from EK-A02 of version 1.0.0; comparable; Clearer now');
    const calculated = elementOf(xml, 'var', 'EK-A10');
    expect(calculated).toContain('<derivation var="EK-A08">');
    expect(calculated).toContain('<drvdesc>EK-A08 (Contracts) × 2</drvdesc>');
    expect(calculated).not.toContain('<qstn');
  });

  test('groups variables by section, sub-section, grid and question', () => {
    expect(elementOf(xml, 'varGrp', 'section.A')).toContain('varGrp="sub-section.A1 sub-section.A2 sub-section.A3"');
    expect(elementOf(xml, 'varGrp', 'grid.EK-G')).toContain(
      'var="EK-G01 EK-G01.detail.since EK-G01.detail.by EK-G02 EK-G02.detail.since',
    );
    expect(elementOf(xml, 'varGrp', 'question.EK-A06')).toContain('type="multipleResp"');
    expect(elementOf(xml, 'varGrp', 'question.EK-A13')).toContain('type="record"');
  });
});

describe('translations in a codebook', () => {
  test('stand beside the source with their language', () => {
    const french = catalogueOf(revision, 'fr', (text) => `${text} en français`);
    const both = exportDdi(revision, [french]);
    expect(both).toContain('<qstnLit xml:lang="fr">Who leads? en français</qstnLit>');
    expect(both).toContain('<parTitl xml:lang="fr">Every kind &amp; more en français</parTitl>');
    // French quotation marks stand with spaces that do not break.
    expect(both.replaceAll('\u00A0', ' ')).toContain(
      '<universe xml:lang="fr">Posée sauf si EK-A01 (Filter en français) est « No, nothing en français ».</universe>',
    );
    const lost = stringsOf(revision).filter(({ text }) => !both.includes(`${escaped(text)} en français`));
    expect(lost).toEqual([]);
  });

  test('are left out where they are missing, stale, equal to the source, or of another instrument', () => {
    const whole = catalogueOf(revision, 'fr', (text) => (text === 'Who leads?' ? text : `${text} en français`));
    const strings = new Map(whole.strings);
    strings.delete('EK-A03/text');
    strings.set('EK-A04/text', { text: 'Un vieux texte', sourceHash: '00000000', state: 'reviewed' });
    const partial = exportDdi(revision, [{ ...whole, strings }]);
    expect(elementOf(partial, 'var', 'EK-A02')).not.toContain('<qstnLit xml:lang');
    expect(elementOf(partial, 'var', 'EK-A03')).not.toContain('<qstnLit xml:lang');
    expect(partial).not.toContain('Un vieux texte');
    expect(exportDdi(revision, [{ ...whole, instrumentId: 'another' }])).toBe(xml);
  });

  test('have our own sentences in English where we have no words in the language of the document', () => {
    const swahili: InstrumentRevision = { ...revision, language: 'sw' };
    expect(exportDdi(swahili)).toContain('<universe xml:lang="en">Asked unless');
  });
});

describe('texts that XML cannot hold as they are', () => {
  const hostile = (title: string): InstrumentRevision => ({ ...revision, title });

  test('are escaped in elements and in attributes', () => {
    const wrong = exportDdi({ ...hostile(']]>&"<x/>\r\n'), bands: [{ bandId: 'a"\n<', title: 'b', from: 0 }] });
    expect(wrong).toContain('<titl>]]&gt;&amp;&quot;&lt;x/&gt;&#13;\n</titl>');
    expect(wrong).toContain('subject="a&quot;&#10;&lt;: from 0"');
  });

  test('lose the characters that XML has no way to write, and the document says which', () => {
    const wrong = exportDdi({ ...hostile('a\u0000b\u0000c\u000Bd'), summary: 'half \uD800 \uFFFE end 😀' });
    expect(wrong).toContain('<titl>abcd</titl>');
    expect(wrong).toContain('half   end 😀');
    expect(wrong).toContain('Left out, since XML cannot hold them: U+0000 (2), U+000B (1), U+D800 (1), U+FFFE (1).');
    expect(xml).not.toContain('removed-characters');
  });
});

test('the codebook of every published instrument holds all its texts', () => {
  for (const [id, version] of [
    ['egov-readiness', '1.1.0'],
    ['ppp-readiness', '1.0.0'],
    ['access-and-delivery', '1.0.0'],
    ['barriers-and-lessons', '1.0.0'],
  ]) {
    const file = new URL(`../../../../instruments/${id}/${version}/instrument.yaml`, import.meta.url);
    const read = readInstrument(readFileSync(file, 'utf8'), { fileName: `${id}.yaml` });
    expect(read.revision, id).toBeDefined();
    if (read.revision === undefined) continue;
    const whole = exportDdi(read.revision);
    expect(
      stringsOf(read.revision).filter(({ text }) => !whole.includes(escaped(text))),
      id,
    ).toEqual([]);
  }
});
