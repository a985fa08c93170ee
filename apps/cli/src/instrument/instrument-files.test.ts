import { existsSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instrumentCarryOver } from './instrument-carry-over.ts';
import { CallFolder } from './instrument-call.test-data.ts';
import { instrumentCheck } from './instrument-check.ts';
import { instrumentCompare } from './instrument-compare.ts';
import { instrumentStrings } from './instrument-strings.ts';

const folder = new CallFolder(instrumentCheck, instrumentCompare, instrumentCarryOver, instrumentStrings);
beforeAll(() => folder.copy('egov-readiness'));
afterAll(() => folder.remove());

const first = './egov-readiness/1.0.0/instrument.yaml';
const second = './egov-readiness/1.1.0/instrument.yaml';

/** A third revision: the second with a weight doubled, one question split off, and a version as given. */
function revise(version: string): string {
  const name = `egov-readiness/${version}/instrument.yaml`;
  const text = folder.read('egov-readiness/1.1.0/instrument.yaml');
  folder.write(
    name,
    `${text
      .replace('version: 1.1.0', `version: ${version}`)
      .replace(/previous:\n[^]*$/, '')
      .replace('label: Government CIO', 'label: Chief information officer')
      .replace(/(questionId: EG-A02\n(?:.*\n){3} +weight: )1/, '$12')}previous: { version: 1.1.0, changes: [] }\n`,
  );
  return `./${name}`;
}

describe('instrument check', () => {
  test('reads the languages beside a file, and finds nothing wrong with what is published', async () => {
    const { code, out, note } = await folder.call('instrument', 'check', first, second);
    expect([code, out]).toEqual([0, '']);
    expect(note).toContain('61 questions, in en, ar, fr');
  });

  test('refuses a version step that is too small, and takes the right one', async () => {
    const small = await folder.call('instrument', 'check', revise('1.1.1'));
    expect(small.code).toBe(1);
    expect(small.out).toContain('1.1.1 is a patch step from 1.1.0, and the changes ask for a major one; call it 2.0.0');
    expect((await folder.call('instrument', 'check', revise('2.0.0'))).code).toBe(0);
  });

  test('names a stale and a missing string of a catalogue, and a catalogue under a wrong name', async () => {
    const french = folder.read('egov-readiness/1.1.0/fr.yaml');
    folder.write('egov-readiness/2.0.0/fr.yaml', french.replace('version: 1.1.0', 'version: 2.0.0'));
    folder.write('egov-readiness/2.0.0/es.yaml', french);
    const { code, out } = await folder.call('instrument', 'check', revise('2.0.0'));
    expect(code).toBe(1);
    expect(out).toMatch(/fr\.yaml:\d+:\d+: warning: .*EG-A02\/label/);
    expect(out).toMatch(/es\.yaml:1:1: error: .*"fr"; name the file fr\.yaml/);
  });

  test('refuses a file that is too large or not UTF-8, without reading it as something else', async () => {
    folder.write('large.yaml', '');
    truncateSync(join(folder.path, 'large.yaml'), 50_000_000);
    const large = await folder.call('instrument', 'check', './large.yaml');
    expect([large.code, large.out]).toEqual([2, '']);
    expect(large.note).toContain('has 50 MB; at most 20 MB are read');
    folder.write('utf16.yaml', Buffer.from('title: é', 'utf16le'));
    folder.write('latin.yaml', Buffer.from('title: é', 'latin1'));
    expect((await folder.call('instrument', 'check', './latin.yaml')).note).toContain('not written in UTF-8');
    expect((await folder.call('instrument', 'check', './utf16.yaml')).code).not.toBe(0);
  });
});

describe('instrument compare', () => {
  test('says what changed, what stays comparable and which step it takes', async () => {
    const { code, out } = await folder.call('instrument', 'compare', second, revise('2.0.0'));
    expect(code).toBe(0);
    expect(out).toContain('EG-A02 Chief information officer: the label now says');
    expect(out).toContain('weight 1 -> 2: scores move');
    expect(out).toContain('Version step: major (1.1.0 -> 2.0.0)');
  });

  test('ends with 1 for a wrong step, and gives everything as JSON', async () => {
    const { code, out, note } = await folder.call('instrument', 'compare', second, revise('1.2.0'), '--json');
    expect(code).toBe(1);
    expect(note).toContain('call it 2.0.0');
    expect((JSON.parse(out) as { readonly step: { readonly step: string } }).step.step).toBe('major');
  });

  test('needs two revisions of one instrument', async () => {
    expect((await folder.call('instrument', 'compare', first)).code).toBe(2);
    folder.copy('ppp-readiness');
    const other = await folder.call('instrument', 'compare', first, './ppp-readiness/1.0.0/instrument.yaml');
    expect(other.code).toBe(2);
    expect(other.note).toContain('compare revisions of one instrument');
  });
});

describe('instrument carry-over', () => {
  const answers = { 'EG-A01': { value: 3 }, 'EG-A02': { value: 2 }, 'EG-Z01': { value: 1 } };

  test('is a dry run that tells the losses and writes nothing', async () => {
    folder.write('old.json', JSON.stringify(answers));
    const { code, out, note } = await folder.call('instrument', 'carry-over', first, second, '--answers', './old.json');
    expect(code).toBe(0);
    expect(out).toBe(
      '1.0.0 -> 1.1.0: 3 answers, 2 carried, 0 converted, 0 to confirm, 1 lost; 0 questions not asked before\n' +
        'lost             EG-Z01 (unknown-question)\n',
    );
    expect(note).toContain('Nothing was written');
  });

  test('writes answers and report together, and brings exactly the old answers back', async () => {
    folder.write('old.json', JSON.stringify(answers));
    const words = ['instrument', 'carry-over', first, second, '--answers', './old.json', '--out', './new.json'];
    expect((await folder.call(...words)).note).toContain('Give --out and --report together');
    expect(existsSync(join(folder.path, 'new.json'))).toBe(false);
    expect((await folder.call(...words, '--report', './report.json')).code).toBe(0);
    const carried = JSON.parse(folder.read('new.json')) as { readonly version: string; readonly answers: object };
    expect(carried).toEqual({
      instrumentId: 'egov-readiness',
      version: '1.1.0',
      answers: { 'EG-A01': { value: 3 }, 'EG-A02': { value: 2 } },
    });
    folder.write('now.json', JSON.stringify({ ...carried.answers, 'EG-A03': { value: 1 } }));
    const back = [
      'instrument',
      'carry-over',
      '--back',
      './report.json',
      '--answers',
      './now.json',
      '--out',
      './back.json',
    ];
    const { code, note } = await folder.call(...back);
    expect(code).toBe(0);
    expect(note).toContain('EG-A03 was answered since');
    expect((JSON.parse(folder.read('back.json')) as { readonly answers: object }).answers).toEqual(answers);
  });

  test('refuses a file that is no report, and leaves nothing half written', async () => {
    const { code, note } = await folder.call('instrument', 'carry-over', '--back', './old.json', '--out', './x.json');
    expect(code).toBe(2);
    expect(note).toContain('is no report of a carry-over');
    expect(existsSync(join(folder.path, 'x.json'))).toBe(false);
  });
});

describe('instrument strings', () => {
  test('prints the catalogue of a language, and one to be filled where there is none', async () => {
    const french = await folder.call('instrument', 'strings', second, '--language', 'fr');
    expect(french.out).toBe(folder.read('egov-readiness/1.1.0/fr.yaml'));
    const swahili = await folder.call('instrument', 'strings', second, '--language', 'sw');
    expect(swahili.note).toContain('622 strings: 622 missing');
    expect(swahili.out).toContain('# EG-A01/text:');
    expect((await folder.call('instrument', 'strings', second)).code).toBe(2);
  });
});
