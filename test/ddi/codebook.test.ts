import { exportDdi } from '@groundwork/exchange';
import type { InstrumentRevision } from '@groundwork/instrument';
import { hashOfText, readInstrument, stringsOf } from '@groundwork/instrument/authoring';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { instrumentsAsCodebooks } from './instruments-as-codebooks.ts';
import { validateXml } from './validate-xml.ts';

const codebooks = instrumentsAsCodebooks();
const [, first = ''] = [...codebooks][0] ?? [];

describe('the codebooks of the instruments', () => {
  test('are there for every revision', () => {
    expect(codebooks.size).toBeGreaterThanOrEqual(5);
  });

  test.each([...codebooks])('%s is well formed and valid', async (_path, xml) => {
    expect(await validateXml(xml)).toEqual([]);
  });

  test('are valid beside a file of answers', async () => {
    for (const isDemonstration of [false, true]) {
      const file = { fileName: 'answers.csv', caseCount: 193, roundId: 'eg-2026', isDemonstration };
      const xml = exportDdi(someRevision(), [], file);
      expect(xml).toContain('<fileDscr ID="file.answers">');
      expect(await validateXml(xml)).toEqual([]);
    }
  });

  test('are valid with translations and with texts that XML cannot hold', async () => {
    const revision = someRevision();
    const strings = new Map(
      stringsOf(revision).map(({ stringId, text }) => [
        stringId,
        { text: `\u0000<${text}>]]>&\uD800`, sourceHash: hashOfText(text), state: 'machine-draft' as const },
      ]),
    );
    const { instrumentId, version } = revision;
    const xml = exportDdi(revision, [{ language: 'ar', instrumentId, version, strings }]);
    expect(xml).toContain('xml:lang="ar"');
    expect(await validateXml(xml)).toEqual([]);
  });
});

function someRevision(): InstrumentRevision {
  const file = readFileSync(new URL('../../instruments/egov-readiness/1.0.0/instrument.yaml', import.meta.url), 'utf8');
  const { revision } = readInstrument(file, { fileName: 'instrument.yaml' });
  if (revision === undefined) throw new Error('the instrument cannot be read');
  return revision;
}

describe('the schema finds', () => {
  const faults: readonly (readonly [string, (xml: string) => string])[] = [
    ['an element that is not closed', (xml) => xml.replace('</abstract>', '')],
    ['an element in the wrong place', (xml) => xml.replace('<dataDscr>', '<dataDscr><var name="a"/>')],
    ['a variable without a name', (xml) => xml.replace(/(<var ID="[^"]*") name="[^"]*"/, '$1')],
    ['an id that is given twice', (xml) => xml.replace(/<varGrp ID="[^"]*"/g, '<varGrp ID="twice"')],
    ['a kind of group that the standard does not have', (xml) => xml.replace('type="section"', 'type="chapter"')],
    ['another version of the standard', (xml) => xml.replace('version="2.5"', 'version="3.0"')],
    ['another namespace', (xml) => xml.replace('xmlns="ddi:codebook:2_5"', 'xmlns="ddi:codebook:2_6"')],
  ];

  test.each(faults)('%s', async (_name, plant) => {
    const planted = plant(first);
    expect(planted).not.toBe(first);
    expect(await validateXml(planted)).not.toEqual([]);
  });
});
