import { randomUUID } from 'node:crypto';
import { readTable, readWorkbook } from '@groundwork/exchange';
import { systemActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishAnswers } from '../../testing/publish-answers.ts';
import { openTestService, testRound, type TestService } from '../../testing/test-service.ts';
import { wordsRevision } from '../../testing/words-revision.ts';

// OWASP, CSV Injection; ASVS 5, 1.2.10: signs, tab, line breaks, NUL, full-width signs, also behind blanks and quotes.
const openings = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', ' =', '"=', "'=", '\u00A0-'];
const hostile = openings.map((opening) => `${opening}cmd|' /C calc'!A0`);
/** What no cell may begin with, behind what spreadsheets trim. */
const runs = /^[\s"]*[=+\-@＝＋－＠\t\r\n\0]/;

const hash = 'c'.repeat(64);
let service: TestService;
let assessmentId: string;

/** Every answer in words that an official can give, all beginning like a formula. */
function answersWith(text: string) {
  return {
    'SM-A01': { value: 4 },
    'SM-A02': { noValue: 'not-applicable' as const, noValueReason: text },
    'SM-A03': { value: 0 },
    'WD-B01': { value: text, mayPublish: true },
    'WD-B02': { value: [{ name: text }], mayPublish: true },
    'WD-B03': { value: ['web'], details: { who: text } },
  };
}

beforeAll(async () => {
  service = await openTestService();
  const { store } = service;
  const [country] = await store.reference.countries();
  if (country === undefined) throw new Error('no country');
  const countries = hostile.map((name, index) => ({ ...country, iso3: `X${String.fromCharCode(65 + index)}X`, name }));
  await store.reference.loadCountries('hostile', [country, ...countries], {});
  const opening = '=HYPERLINK("http://evil.example","x")';
  const revision = wordsRevision(opening);
  const published = Object.fromEntries(countries.map(({ iso3, name }) => [iso3, answersWith(name)]));
  await publishAnswers(store, { roundId: 'hostile', revision, hash, published });
  await store.rounds.add({
    ...testRound('own-hostile', 'open'),
    instruments: [{ instrumentId: 'words', version: '1.0.0', hash }],
  });
  ({ assessmentId } = await store.assessments.ensure('own-hostile', 'words', 'KEN'));
});
afterAll(() => service.close());

/** The cells of a file by row; of a workbook those of every sheet. */
async function cellsOf(
  path: string,
): Promise<{ readonly texts: readonly string[]; readonly restored: readonly string[] }> {
  const { status, text, bytes } = await service.call('coordinator', 'GET', path);
  expect(status, path).toBe(200);
  if (path.includes('.xlsx')) {
    const { workbook, problems } = readWorkbook(bytes);
    // A formula would be one of them.
    expect(problems).toEqual([]);
    const texts =
      workbook?.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.text))) ?? [];
    return { texts, restored: texts };
  }
  const read = (restoresFormulas: boolean): readonly string[] => {
    const { columns, rows } = readTable(text, { restoresFormulas });
    return [...columns, ...rows.flatMap(({ cells }) => Object.values(cells))];
  };
  return { texts: read(false), restored: read(true) };
}

describe('abuse-12: formulas in answers, reasons, records, details, titles, labels and names of countries', () => {
  const tables = ['answers.csv', 'answers.csv?form=wide', 'scores.csv', 'scores.sdmx.csv'];
  const workbooks = ['answers.xlsx', 'answers.xlsx?form=wide', 'scores.xlsx'];

  test.each(tables)(
    'are neutral in every cell and header of %s, and what was written comes back whole',
    async (file) => {
      const { texts, restored } = await cellsOf(`/api/exports/rounds/hostile/${file}`);
      // A number may be negative; it is one.
      for (const cell of texts) if (!/^-?\d/.test(cell)) expect(cell).not.toMatch(runs);
      if (file === 'scores.sdmx.csv') return;
      for (const text of hostile) expect(restored).toContain(text);
    },
  );

  test.each(workbooks)(
    'are texts in every cell of every sheet of %s, and come back as they were written',
    async (file) => {
      const path = `/api/exports/rounds/hostile/${file}`;
      const { texts } = await cellsOf(path);
      for (const text of hostile) expect(texts).toContain(text);
      expect(texts.some((text) => text.startsWith('=HYPERLINK'))).toBe(true);
    },
  );

  test('leave a number a number', async () => {
    const { rows } = readTable(
      (await service.call('anonymous', 'GET', '/api/exports/rounds/hostile/answers.csv')).text,
    );
    expect(
      rows.filter(({ cells }) => cells['question'] === 'SM-A03').every(({ cells }) => cells['value'] === '0'),
    ).toBe(true);
  });

  test('written by an official through the service, leave it neutral, come back whole, and the leaving is in the audit', async () => {
    for (const [index, text] of hostile.entries()) {
      const saved = await service.call('coordinator', 'POST', `/api/assessments/${assessmentId}/responses`, {
        body: {
          operations: Object.entries(answersWith(text)).map(([questionId, answer]) => ({
            operationId: randomUUID(),
            questionId,
            baseVersion: index,
            answer,
          })),
        },
      });
      expect(saved.status).toBe(200);
      const { texts, restored } = await cellsOf(`/api/exports/assessments/${assessmentId}/answers.csv`);
      for (const cell of texts) expect(cell).not.toMatch(runs);
      expect(restored.filter((cell) => cell === text).length).toBeGreaterThanOrEqual(2);
      const [entry] = await service.store.audit.list({ assessmentId, limit: 1 });
      expect(entry).toMatchObject({ act: 'file.export', data: { file: 'answers', format: 'csv', form: 'long' } });
    }
  });

  test('written as a comment or as the title of proof, are carried in the file as they were', async () => {
    const [text = ''] = hostile;
    const actor = systemActor;
    const comment = { commentId: randomUUID(), questionId: null, parentId: null, kind: 'comment', body: text } as const;
    await service.store.collaboration.addComment(assessmentId, { ...comment, isReply: false }, actor);
    const proof = {
      kind: 'law',
      issuer: text,
      date: '2024',
      language: 'en',
      link: '',
      page: text,
      isPublic: true,
    } as const;
    const evidence = { ...proof, evidenceId: randomUUID(), title: text };
    await service.store.assessments.putEvidence(assessmentId, 'SM-A01', evidence, actor);
    const path = `/api/exports/assessments/${assessmentId}/assessment.groundwork.json`;
    const { json } = await service.call('coordinator', 'GET', path);
    expect(json.comments).toMatchObject([{ text }]);
    expect(json.responses[0].evidence).toEqual([evidence]);
  });
});
