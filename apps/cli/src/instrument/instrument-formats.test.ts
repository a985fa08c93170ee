import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbook } from '@groundwork/exchange';
import { canonicalJson, readInstrument } from '@groundwork/instrument/authoring';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CallFolder } from './instrument-call.test-data.ts';
import { instrumentCheck } from './instrument-check.ts';
import { instrumentExport } from './instrument-export.ts';
import { instrumentImport } from './instrument-import.ts';

const folder = new CallFolder(instrumentImport, instrumentExport, instrumentCheck);
beforeAll(() => folder.copy('ppp-readiness'));
afterAll(() => folder.remove());

const ppp = './ppp-readiness/1.0.0/instrument.yaml';
const contentOf = (name: string) => {
  const { revision } = readInstrument(folder.read(name), { fileName: name });
  if (revision === undefined) throw new Error(`${name} cannot be read`);
  return canonicalJson(revision);
};

describe('instrument export and import', () => {
  test('bring a questionnaire and its languages to a workbook and back without a difference', async () => {
    const out = await folder.call('instrument', 'export', ppp, '--format', 'xlsform', '--out', './ppp.xlsx');
    expect(out.code).toBe(0);
    const back = await folder.call('instrument', 'import', './ppp.xlsx', '--out', './back/instrument.yaml');
    expect([back.code, back.note]).toEqual([0, '']);
    expect(contentOf('back/instrument.yaml')).toBe(contentOf('ppp-readiness/1.0.0/instrument.yaml'));
    expect(folder.read('back/fr.yaml')).toBe(folder.read('ppp-readiness/1.0.0/fr.yaml'));
    expect((await folder.call('instrument', 'check', './back/instrument.yaml')).code).toBe(0);
  });

  test('print it for paper in a language, and describe it for archives in all', async () => {
    const html = await folder.call('instrument', 'export', ppp, '--format', 'html', '--language', 'fr');
    expect(html.out).toMatch(/^<!doctype html>\n<html lang="fr" dir="ltr">/);
    expect(html.out).toContain('partenariats public-privé');
    const ddi = await folder.call('instrument', 'export', ppp, '--format', 'ddi', '--out', './ppp.xml');
    expect([ddi.code, ddi.out]).toEqual([0, '']);
    expect(folder.read('ppp.xml')).toContain('xml:lang="fr"');
  });

  test('write the file itself again, in its own form and as JSON', async () => {
    const yaml = await folder.call('instrument', 'export', ppp, '--format', 'yaml');
    folder.write('again.yaml', yaml.out);
    expect(contentOf('again.yaml')).toBe(contentOf('ppp-readiness/1.0.0/instrument.yaml'));
    const json = await folder.call('instrument', 'export', ppp, '--format', 'json');
    expect(json.out.trimEnd()).toBe(contentOf('again.yaml'));
  });

  test.each([
    ['no format', ['--format', 'pdf'], 'Give the format with --format: xlsform, html, ddi, yaml, json.'],
    ['a language it does not have', ['--format', 'html', '--language', 'es'], 'There is no catalogue in es'],
    ['a workbook without a place', ['--format', 'xlsform'], 'say where it goes with --out'],
    ['answers where they do not belong', ['--format', 'ddi', '--answers', './a.json'], 'printed in html only'],
  ])('refuse %s', async (_name, words, message) => {
    const { code, out, note } = await folder.call('instrument', 'export', ppp, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(note).toContain(message);
  });
});

describe('instrument import', () => {
  test('names by sheet and cell what a form holds and an instrument does not', async () => {
    const survey = [
      ['type', 'name', 'label', 'appearance'],
      ['integer', 'offices', 'How many offices are there?', 'thousands-sep'],
      ['geopoint', 'place', 'Where is the main office?', ''],
    ];
    folder.write('form.xlsx', writeWorkbook([{ name: 'survey', rows: survey }]));
    const words = [
      'instrument',
      'import',
      './form.xlsx',
      '--code',
      'OF',
      '--id',
      'offices',
      '--report',
      './report.json',
    ];
    const { code, out, note } = await folder.call(...words);
    expect(code).toBe(0);
    expect(out).toContain('questionId: OF-offices');
    expect(note).toMatch(/form\.xlsx survey!D2: lost: how a question is drawn/);
    expect(note).toMatch(/form\.xlsx survey!3: lost: .*places on a map/);
    expect(JSON.parse(folder.read('report.json'))).toMatchObject({ names: { offices: 'OF-offices' } });
  });

  test('makes an instrument of a SurveyJS survey and says what changed', async () => {
    const survey = {
      pages: [
        {
          name: 'access',
          title: { default: 'Access', fr: 'Accès' },
          elements: [
            {
              type: 'radiogroup',
              name: 'portal',
              title: 'Is there a portal?',
              choices: [
                { value: 'no', text: 'There is none', score: 0 },
                { value: 'yes', text: 'It is in use', score: 4 },
              ],
            },
            { type: 'text', name: 'address', title: 'Its address', inputType: 'url', visibleIf: "{portal} = 'yes'" },
            { type: 'signaturepad', name: 'sign', title: 'Sign here' },
          ],
        },
      ],
    };
    folder.write('city-survey.json', JSON.stringify(survey));
    const { code, note } = await folder.call(
      'instrument',
      'import',
      './city-survey.json',
      '--out',
      './city/instrument.yaml',
    );
    expect(code).toBe(0);
    expect(note).toMatch(/signaturepad/);
    const text = folder.read('city/instrument.yaml');
    expect(text).toContain('instrumentId: city-survey');
    expect(text).toMatch(/questionId: CS-portal\n +kind: level/);
    expect(existsSync(join(folder.path, 'city/fr.yaml'))).toBe(true);
    expect((await folder.call('instrument', 'check', './city/instrument.yaml')).out).not.toContain('error');
  });

  test.each([
    ['no workbook', 'broken.xlsx', 'not a zip at all'],
    ['no JSON', 'broken.json', '{"pages": ['],
    ['a survey that asks nothing', 'empty.json', '{"pages": []}'],
  ])('of %s imports nothing, says why and leaves no file', async (_name, name, content) => {
    folder.write(name, content);
    const before = readdirSync(folder.path).length;
    const { code, out, note } = await folder.call('instrument', 'import', `./${name}`, '--out', './nothing.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(note).toContain('Nothing was imported.');
    expect(note.split('\n').length).toBeGreaterThan(2);
    expect(readdirSync(folder.path)).toHaveLength(before);
  });

  test('refuses another kind of file, a code and an id that cannot be', async () => {
    folder.write('form.ods', '');
    expect((await folder.call('instrument', 'import', './form.ods')).code).toBe(2);
    expect((await folder.call('instrument', 'import', './form.xlsx', '--code', 'of')).note).toContain('like EG');
    expect((await folder.call('instrument', 'import', './form.xlsx', '--id', 'A B')).note).toContain(
      'like egov-readiness',
    );
  });
});

test('no exported file holds a path or a date of the machine that wrote it', async () => {
  await folder.call('instrument', 'export', ppp, '--format', 'xlsform', '--out', './one.xlsx');
  await folder.call('instrument', 'export', ppp, '--format', 'xlsform', '--out', './two.xlsx');
  const [one, two] = ['one.xlsx', 'two.xlsx'].map((name) => readFileSync(join(folder.path, name)));
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
});
