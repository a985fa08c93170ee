import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreRound } from '@groundwork/assessment';
import { readSdmxScores, readTable, readWorkbook } from '@groundwork/exchange';
import { openQuestionnaire } from '@groundwork/instrument';
import { openStore, systemActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Terminal } from '../command/command.ts';
import { runCommandLine } from '../command/run-command-line.ts';
import { projectFolder } from '../database/project-folder.ts';
import { readInstrumentFile } from '../instrument/read-instrument-file.ts';
import { exportAnswers } from './export-answers.ts';
import { exportAssessment } from './export-assessment.ts';
import { exportScores } from './export-scores.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-export-'));
const dataDir = join(folder, 'data');
let assessmentId = '';

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', dataDir);
  const store = await openStore({ dataDir }, () => new Date('2026-03-01T12:00:00Z'));
  const { revision } = await readInstrumentFile(`${projectFolder('instruments')}egov-readiness/1.1.0/instrument.yaml`);
  if (revision === undefined) throw new Error('the instrument cannot be read');
  const hash = 'c'.repeat(64);
  await store.instruments.publish(revision, hash);
  const { instrumentId, version } = revision;
  for (const roundId of ['eg-2025', 'eg-open']) {
    await store.rounds.add({
      roundId,
      title: roundId,
      referenceDate: '2025-12-31',
      opensAt: '2026-01-01T00:00:00.000Z',
      deadline: '2026-12-31T00:00:00.000Z',
      state: 'open',
      isDemonstration: false,
      previousRoundId: null,
      embargoUntil: null,
      instruments: [{ instrumentId, version, hash }],
    });
  }
  const answers = { 'EG-A01': { value: 3 }, 'EG-A02': { value: 4, isConfidential: true } };
  const operations = Object.entries(answers).map(([questionId, answer]) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: 0,
    answer,
  }));
  const ids: string[] = [];
  for (const roundId of ['eg-2025', 'eg-open']) {
    const assessment = await store.assessments.ensure(roundId, instrumentId, 'KEN');
    const own = operations.map((operation) => ({ ...operation, operationId: randomUUID() }));
    await store.assessments.save(assessment.assessmentId, own, systemActor);
    ids.push(assessment.assessmentId);
  }
  const [published = '', open = ''] = ids;
  assessmentId = open;
  await store.assessments.submit(published, randomUUID(), systemActor);
  await store.assessments.setState(published, 'submitted', 'in-review', systemActor, 'why');
  await store.assessments.setState(published, 'in-review', 'validated', systemActor, 'why');
  const run = scoreRound({
    questionnaire: openQuestionnaire(revision),
    entries: [{ iso3: 'KEN', answers }],
    countries: [],
    basis: 'evidenced',
    run: {
      scoreRunId: 'run-1',
      roundId: 'eg-2025',
      revisionHash: hash,
      inputHash: 'b'.repeat(64),
      engineVersion: '1',
      computedAt: '2026-03-01T12:00:00.000Z',
    },
  });
  await store.scoreRuns.add(run);
  await store.rounds.move('eg-2025', { to: 'closed', why: 'why' }, systemActor);
  const scoreRuns = { [instrumentId]: run.scoreRunId };
  await store.rounds.move('eg-2025', { to: 'published', why: 'why', scoreRuns }, systemActor);
  await store.close();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command and gathers what it says. */
async function run(...words: readonly string[]) {
  const said = { out: '', note: '' };
  const terminal: Terminal = {
    out: (text) => void (said.out += text),
    note: (text) => void (said.note += text),
  };
  const code = await runCommandLine([exportAnswers, exportScores, exportAssessment], words, terminal);
  return { code, ...said };
}

describe('export answers', () => {
  test('writes what is published, without what is kept back, and the codebook of its wide form', async () => {
    const { code, out } = await run('export', 'answers', 'eg-2025');
    expect(code).toBe(0);
    const rows = new Map(readTable(out).rows.map(({ cells }) => [cells['question'], cells]));
    expect(rows.get('EG-A01')).toMatchObject({ iso3: 'KEN', value: '3' });
    expect(rows.get('EG-A02')).toMatchObject({ value: '', no_value_reason: 'withheld' });
    const wide = await run('export', 'answers', 'eg-2025', '--form', 'wide');
    const codebook = await run('export', 'answers', 'eg-2025', '--format', 'ddi');
    const described = [...codebook.out.matchAll(/<var ID="([^"]+)"/g)].map(([, name]) => name);
    expect(readTable(wide.out).columns).toEqual(described);
  });

  test('writes a workbook to its place, whole, and nothing beside it', async () => {
    const path = join(folder, 'out', 'answers.xlsx');
    expect((await run('export', 'answers', 'eg-2025', '--format', 'xlsx', '--out', path)).code).toBe(0);
    expect(readWorkbook(readFileSync(path)).workbook?.sheets.map(({ name }) => name)).toEqual([
      'Answers',
      'Codebook',
      'Notes',
    ]);
    expect(readdirSync(join(folder, 'out'))).toEqual(['answers.xlsx']);
  });

  test.each([
    [['eg-open'], 'Nothing of egov-readiness in round eg-open is published.'],
    [['nowhere'], 'There is no round nowhere.'],
    [['eg-2025', '--format', 'xlsx'], 'say where it goes'],
    [['eg-2025', '--format', 'pdf'], 'csv, xlsx, json, ddi'],
    [['eg-2025', '--form', 'round'], 'long or wide'],
    [['eg-2025', '--version', '9.9.9'], 'No answers to version 9.9.9'],
    [['eg-2025', '--instrument', 'other'], 'does not ask other'],
    [[], 'Which round?'],
  ])('refuses %j and writes nothing', async (words, message) => {
    const { code, out, note } = await run('export', 'answers', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(note).toContain(message);
  });

  test('says when it cannot write there, and leaves nothing behind', async () => {
    const path = join(folder, 'data', 'groundwork.sqlite', 'answers.csv');
    const { code, note } = await run('export', 'answers', 'eg-2025', '--out', path);
    expect(code).toBe(2);
    expect(note).toContain('Cannot write');
    expect(existsSync(`${path}.${process.pid}.part`)).toBe(false);
  });
});

describe('export scores', () => {
  test('writes the published run for people and for registries', async () => {
    const { out } = await run('export', 'scores', 'eg-2025');
    expect(readTable(out).rows[0]?.cells).toMatchObject({ iso3: 'KEN', indicator: 'EG' });
    const sdmx = await run('export', 'scores', 'eg-2025', '--format', 'sdmx');
    expect(readSdmxScores(sdmx.out).problems).toEqual([]);
    const structure = await run('export', 'scores', 'eg-2025', '--format', 'sdmx-structure');
    expect(structure.out).toContain(readSdmxScores(sdmx.out).dataflow?.split(':')[1]?.split('(')[0]);
    expect((await run('export', 'scores', 'eg-open')).code).toBe(2);
  });
});

describe('export assessment', () => {
  test('writes a draft whole, says that it is not for publication, and leaves an entry in the audit', async () => {
    const { code, out, note } = await run('export', 'assessment', 'eg-open', 'KEN');
    expect(code).toBe(0);
    expect(note).toContain('answers marked confidential');
    const file = JSON.parse(out) as { readonly format: string; readonly responses: readonly unknown[] };
    expect([file.format, file.responses.length]).toEqual(['groundwork-assessment', 2]);
    const table = await run('export', 'assessment', 'eg-open', 'KEN', '--format', 'csv');
    expect(readTable(table.out).rows.find(({ cells }) => cells['question'] === 'EG-A02')?.cells['value']).toBe('4');
    const store = await openStore({ dataDir });
    const entries = await store.audit.list({ assessmentId, limit: 2 });
    await store.close();
    expect(entries).toMatchObject([
      { act: 'file.export', chain: 'country/KEN', data: { format: 'csv', by: 'command line' } },
      { act: 'file.export', chain: 'country/KEN', data: { format: 'groundwork' } },
    ]);
  });

  test('refuses a country that has none', async () => {
    expect(await run('export', 'assessment', 'eg-open', 'URY')).toMatchObject({ code: 2, out: '' });
  });
});
