import { readFileSync } from 'node:fs';
import type { Answer, Answers } from '@groundwork/instrument';
import { readInstrument, stringsOf, translateRevision } from '@groundwork/instrument/authoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf, everyKindRevision } from './every-kind.test-data.ts';
import { exportHtml } from './export-html.ts';
import { escapeHtml } from './markup.ts';
import { englishWords } from './words/english.ts';

const revision = everyKindRevision();
const empty = exportHtml(revision);

const answers: Answers = {
  'EK-A01': { value: 'yes' },
  'EK-A02': {
    value: 4,
    details: { name: 'A. Minister' },
    evidence: [
      {
        evidenceId: 'e1',
        kind: 'law',
        title: 'Act <1>',
        issuer: 'Parliament',
        date: '2007',
        language: 'en',
        link: 'https://example.org/act',
        page: 's. 4',
        isPublic: true,
      },
    ],
  },
  'EK-A03': { noValue: 'not-applicable', noValueReason: 'No records & none kept' },
  'EK-A04': { value: { law: 2, practice: 1 } },
  'EK-A05': { value: { law: 1, practice: 'no-case' } },
  'EK-A06': { value: ['web', 'kiosk'] },
  'EK-A08': { value: 12 },
  'EK-A09': { value: 33.4 },
  'EK-A11': { value: 'First line\nsecond line', mayPublish: true },
  'EK-A12': { value: '2007-03-01' },
  'EK-A13': { value: [{ name: 'Case of one', year: 2004, outcome: 'good', sectors: ['health', 'land'] }] },
  'EK-A14': { value: ['trust', 'cost'] },
  'EK-S01': { value: 3 },
  'EK-S02': { noValue: 'do-not-know' },
  'EK-G01': { value: 4, details: { since: 2005, by: 'partner' } },
};

/** The element of a question, with everything in it. */
function questionOf(html: string, questionId: string): string {
  const start = html.indexOf(`id="${questionId}"`);
  const next = html.slice(start + 1).search(/<(?:article|tbody class|h3|main|section)[ >=]/);
  return html.slice(start, start + 1 + next);
}

function ticksIn(html: string): number {
  return html.split('is-ticked').length - 1;
}

describe('a printed questionnaire', () => {
  test('holds every text of the instrument that its readers need', () => {
    // A label names a question in lists; on paper its text stands in its place. Bands are for scores.
    const lost = stringsOf(revision).filter(
      ({ stringId, text }) => !/\/label$|^bands/.test(stringId) && !empty.includes(escapeHtml(text)),
    );
    expect(lost).toEqual([]);
  });

  test('is one document that runs nothing and takes nothing from elsewhere', () => {
    expect(empty).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(empty).toContain("default-src 'none'");
    expect(empty).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|src=|href=|\son[a-z]+=/i);
  });

  test('closes every element that it opens', () => {
    const open: string[] = [];
    const body = empty.slice(empty.indexOf('<body>'), empty.indexOf('</html>'));
    for (const [, slash, name = ''] of body.matchAll(/<(\/?)([a-z0-9]+)/g)) {
      if (name === 'br') continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('has the form of paper: A4, title and section in the head, page of pages in the foot', () => {
    expect(empty).toContain('size: A4');
    expect(empty).toContain('@top-left { content: "Every kind \\26  more"');
    expect(empty).toContain('@page page-0 { @top-right { content: "A  First section"; } }');
    expect(empty).toContain('"Page " counter(page) " of " counter(pages)');
  });

  test('says in words where to go on, what is left out and when an option is there', () => {
    expect(empty).toContain(
      '<p class="way">Go on to EK-A04 if EK-A01 (Filter) is “No, nothing”. What is left out then counts as 0.</p>',
    );
    expect(questionOf(empty, 'EK-G02')).toContain('Leave out unless EK-A01 (Filter) is “Yes, there is”.');
    expect(questionOf(empty, 'EK-A06')).toContain('(only if EK-A02 (Leadership) is at least level 2)');
    expect(questionOf(empty, 'EK-A04')).toContain('Leave “What is done” empty if EK-A08 (Contracts) is 0 contracts.');
    expect(questionOf(empty, 'EK-A05')).toContain('If EK-A08 (Contracts) is 0 contracts, tick “No case so far”.');
    expect(questionOf(empty, 'EK-A10')).toContain('It is worked out as: EK-A08 (Contracts) × 2');
  });

  test('draws a box for each level, option and rank, and none that is ticked', () => {
    const boxesIn = (questionId: string) => questionOf(empty, questionId).split('class="box').length - 1;
    expect(boxesIn('EK-A02')).toBe(3 + 2);
    expect(boxesIn('EK-A04')).toBe(3 + 4 + 2);
    expect(boxesIn('EK-A06')).toBe(3 + 2);
    expect(boxesIn('EK-A14')).toBe(3 * 2 + 2);
    expect(boxesIn('EK-H01')).toBe(3 + 2);
    expect(ticksIn(empty)).toBe(0);
  });

  test('has as many empty blocks for records as may be needed at first', () => {
    expect(empty.split('class="record"').length - 1).toBe(3);
    expect(empty).toContain('One block for each case, 1 to 5.');
  });

  test('asks for evidence where it is taken only', () => {
    expect(questionOf(empty, 'EK-A02')).toContain('Evidence required');
    expect(questionOf(empty, 'EK-A03')).toContain('Evidence welcome');
    expect(questionOf(empty, 'EK-A04')).not.toContain('Evidence');
  });

  test('is the same each time', () => {
    expect(exportHtml(revision)).toBe(empty);
  });
});

describe('a questionnaire that is filled in', () => {
  const filled = exportHtml(revision, { answers });

  test('ticks what was chosen and writes what was written', () => {
    expect(questionOf(filled, 'EK-A02')).toContain('×</span><span class="score">4</span>');
    expect(questionOf(filled, 'EK-A02')).toContain('A. Minister');
    expect(ticksIn(questionOf(filled, 'EK-A04'))).toBe(2);
    expect(questionOf(filled, 'EK-A05')).toContain('×</span><span><bdi>No case so far</bdi>');
    expect(ticksIn(questionOf(filled, 'EK-A06'))).toBe(2);
    expect(questionOf(filled, 'EK-A09')).toContain('33.4');
    expect(questionOf(filled, 'EK-A11')).toContain('First line\nsecond line');
    expect(questionOf(filled, 'EK-A12')).toContain('2007');
    expect(ticksIn(questionOf(filled, 'EK-A13'))).toBe(3);
    expect(ticksIn(questionOf(filled, 'EK-A14'))).toBe(2);
    expect(ticksIn(questionOf(filled, 'EK-G01'))).toBe(2);
  });

  test('gives evidence, reasons for no value and what is worked out', () => {
    expect(questionOf(filled, 'EK-A02')).toContain(
      'law: <b><bdi>Act &lt;1&gt;</bdi></b>, Parliament, 2007, s. 4, https://example.org/act',
    );
    expect(questionOf(filled, 'EK-A03')).toContain('No records &amp; none kept');
    expect(ticksIn(questionOf(filled, 'EK-S02'))).toBe(1);
    expect(questionOf(filled, 'EK-A10')).toContain('24');
  });

  test('leaves out answers to what is not asked after the others, and says so', () => {
    const hidden = exportHtml(revision, { answers: { ...answers, 'EK-A01': { value: 'no' } } });
    expect(questionOf(hidden, 'EK-A02')).toContain(englishWords.notAsked);
    expect(ticksIn(questionOf(hidden, 'EK-A02'))).toBe(0);
    expect(questionOf(hidden, 'EK-A02')).not.toContain('A. Minister');
    expect(questionOf(hidden, 'EK-G02')).toContain(englishWords.notAsked);
  });

  test('is printed whatever the values are', () => {
    const ids = Object.keys(answers);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.record({
          value: fc.oneof(
            fc.double(),
            fc.string(),
            fc.array(fc.constantFrom('web', 'cost', 'x')),
            fc.record({ law: fc.double(), practice: fc.constantFrom(2, 'no-case') }),
            fc.array(fc.dictionary(fc.constantFrom('name', 'year', '__proto__'), fc.string())),
          ),
          details: fc.dictionary(fc.constantFrom('name', 'women', '__proto__'), fc.oneof(fc.string(), fc.double())),
        }),
        (questionId, answer) => {
          const odd: Answers = { ...answers, [questionId]: answer as Answer };
          expect(exportHtml(revision, { answers: odd })).toContain('</html>');
        },
      ),
    );
  });
});

describe('languages of a printed questionnaire', () => {
  test('give the words, the direction and the sides of the running head', () => {
    const arabic = translateRevision(
      revision,
      catalogueOf(revision, 'ar', (text) => `نص ${text}`),
    ).revision;
    const html = exportHtml(arabic);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('اختر إجابة واحدة');
    expect(html).toContain('@page page-0 { @top-left { content: "A  نص First section"; } }');
    expect(exportHtml(revision, { language: 'fr' })).toContain('Cochez une seule case');
    expect(exportHtml(revision, { direction: 'rtl' })).toContain('<html lang="en" dir="rtl">');
  });

  test('may have words of one’s own', () => {
    const words = { ...englishWords, tickOne: 'Choose <one>' };
    expect(exportHtml(revision, { words })).toContain('Choose &lt;one&gt;');
  });
});

test('no text of an instrument or of an answer becomes markup or style', () => {
  const evil = `</style></title><script>alert(1)</script><img src=x onerror="a">' ; } body { display: none`;
  const hostile = translateRevision(
    revision,
    catalogueOf(revision, 'en-x', () => evil),
  ).revision;
  const html = exportHtml(hostile, {
    language: '"><script>',
    answers: { 'EK-A11': { value: evil }, 'EK-A03': { noValue: 'not-applicable', noValueReason: evil } },
  });
  expect(html).not.toMatch(/<script|<img|onerror="/);
  expect(html.split('</style>')).toHaveLength(2);
  expect(html.split('</title>')).toHaveLength(2);
});

test('every published instrument is printed with all its questions', () => {
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
    const html = exportHtml(read.revision);
    const lost = stringsOf(read.revision).filter(
      ({ stringId, text }) => !/\/label$|^bands/.test(stringId) && !html.includes(escapeHtml(text)),
    );
    expect(lost, id).toEqual([]);
  }
});
