import { demonstrationNotice } from '@groundwork/assessment';
import { answerShape, evidenceShape } from '@groundwork/assessment/wire';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFile, sha256, wholeFile } from './any-file.test-data.ts';
import { readAssessmentFile } from './read-assessment-file.ts';
import { writeAssessmentFile } from './write-assessment-file.ts';

type Plain = Record<string, unknown>;

/** The file of a whole assessment with something changed by hand and the hash made anew, as a forger would. */
async function forged(change: (file: Plain) => void): Promise<string> {
  const file = JSON.parse(await writeAssessmentFile(wholeFile(), sha256)) as Plain;
  change(file);
  const { sha256: _old, ...content } = file;
  const hash = sha256(JSON.stringify(sorted(content)));
  return JSON.stringify({ ...content, sha256: 'sha256' in file ? hash : undefined });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

async function issuesOf(text: string): Promise<readonly string[]> {
  return (await readAssessmentFile(text, sha256)).issues.map(({ code, path }) => `${code} ${path}`);
}

describe('an assessment file', () => {
  test('is read back as it was written, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const read = await readAssessmentFile(await writeAssessmentFile(file, sha256), sha256);
        expect(read.issues).toEqual([]);
        expect(read.file).toEqual(file);
      }),
    );
  });

  test('is the same assessment however it is indented and in whatever order its names stand', async () => {
    const text = await writeAssessmentFile(wholeFile(), sha256);
    const other = JSON.stringify(sorted(JSON.parse(text)));
    expect(other).not.toBe(text);
    expect((await readAssessmentFile(other, sha256)).file).toEqual(wholeFile());
    expect((await readAssessmentFile(`\uFEFF${text}`, sha256)).file).toEqual(wholeFile());
  });

  test('has nothing that is accepted here and refused on the wire', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const read = await readAssessmentFile(await writeAssessmentFile(file, sha256), sha256);
        for (const { answer, evidence } of read.file?.responses ?? []) {
          expect(answerShape.safeParse(answer).error).toBeUndefined();
          for (const { file: _file, ...item } of evidence) expect(evidenceShape.safeParse(item).error).toBeUndefined();
        }
      }),
    );
  });

  test('of a demonstration says so', async () => {
    const file = { ...wholeFile(), isDemonstration: true };
    const text = await writeAssessmentFile(file, sha256);
    expect(text).toContain(`"demonstration": "${demonstrationNotice}"`);
    expect((await readAssessmentFile(text, sha256)).file?.isDemonstration).toBe(true);
    expect(await writeAssessmentFile(wholeFile(), sha256)).not.toContain('emonstration data');
  });
});

describe('a change by hand', () => {
  test('of any one character is found, or changes nothing', async () => {
    const text = await writeAssessmentFile(wholeFile(), sha256);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), async (at, piece) => {
        const { file, issues } = await readAssessmentFile(text.slice(0, at) + piece + text.slice(at + 1), sha256);
        if (issues.length === 0) expect(file).toEqual(wholeFile());
        else expect(file).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  test('of a value is told as a wrong hash, of the hash as well', async () => {
    const text = await writeAssessmentFile(wholeFile(), sha256);
    expect(await issuesOf(text.replace('"value": 12', '"value": 13'))).toEqual(['wrong-hash $.sha256']);
    expect(await issuesOf(text.replace('"iso3": "TGO"', '"iso3": "KEN"'))).toEqual(['wrong-hash $.sha256']);
    expect(await issuesOf(text.replace(/"sha256": "[0-9a-f]{64}"\n\}/, `"sha256": "${'0'.repeat(64)}"\n}`))).toEqual([
      'wrong-hash $.sha256',
    ]);
  });
});

describe('a hostile file is refused:', () => {
  const cases: readonly (readonly [title: string, change: (file: Plain) => void, issues: readonly string[]])[] = [
    ['a field that nobody knows', (file) => Object.assign(file, { score: 1 }), ['unknown-field $.score']],
    [
      'fields that are not the sender’s to give',
      (file) => Object.assign(responsesOf(file)[0] ?? {}, { savedBy: 'admin', status: 'confirmed' }),
      ['unknown-field $.responses[0].savedBy', 'unknown-field $.responses[0].status'],
    ],
    ['a field that is missing', (file) => delete file['comments'], ['missing-field $.comments']],
    ['a hash that is missing', (file) => delete file['sha256'], ['missing-field $.sha256']],
    [
      'the same question twice',
      (file) => responsesOf(file).push(responsesOf(file)[0] ?? {}),
      ['repeated-id $.responses[16].questionId'],
    ],
    [
      'the same proof twice, in other letters',
      (file) => evidenceOf(file).push({ ...evidenceOf(file)[0], evidenceId: '0B9C5A51-6D9F-4C42-9D5C-3F6A3A1C2B11' }),
      ['repeated-id $.responses[1].evidence[1].evidenceId'],
    ],
    [
      'the same comment twice',
      (file) => (file['comments'] as unknown[]).push((file['comments'] as unknown[])[0]),
      ['repeated-id $.comments[1].commentId'],
    ],
    ['an answer of no kind', (file) => setAnswer(file, { value: true }), ['wrong-type $.responses[0].answer.value']],
    ['an answer that is nothing', (file) => setAnswer(file, null), ['wrong-type $.responses[0].answer']],
    [
      'an answer with a score',
      (file) => setAnswer(file, { value: 1, score: 4 }),
      ['unknown-field $.responses[0].answer.score'],
    ],
    [
      'a part of law and practice that is none',
      (file) => setAnswer(file, { value: { law: 'all', practise: 1 } }),
      ['unknown-field $.responses[0].answer.value.practise', 'wrong-type $.responses[0].answer.value.law'],
    ],
    [
      'a list of several kinds',
      (file) => setAnswer(file, { value: ['a', 1, {}] }),
      ['wrong-type $.responses[0].answer.value[1]', 'wrong-type $.responses[0].answer.value[2]'],
    ],
    [
      'a record with a field of no name',
      (file) => setAnswer(file, { value: [{ A: 1 }] }),
      ['unknown-field $.responses[0].answer.value[0].A'],
    ],
    [
      'a text beyond its limit',
      (file) => setAnswer(file, { value: 'x'.repeat(20_001) }),
      ['too-long $.responses[0].answer.value'],
    ],
    [
      'more choices than there are',
      (file) => setAnswer(file, { value: Array<string>(501).fill('a') }),
      ['too-long $.responses[0].answer.value'],
    ],
    [
      'a reason that nobody has',
      (file) => setAnswer(file, { noValue: 'because' }),
      ['wrong-value $.responses[0].answer.noValue'],
    ],
    [
      'a version that is none',
      (file) => Object.assign(responsesOf(file)[0] ?? {}, { version: 1.5 }),
      ['wrong-value $.responses[0].version'],
    ],
    [
      'a moment that never was',
      (file) => Object.assign(file, { madeAt: '2026-02-30T00:00:00Z' }),
      ['wrong-value $.madeAt'],
    ],
    ['a country that is none', (file) => Object.assign(file, { iso3: '../' }), ['wrong-value $.iso3']],
    [
      'a round that leads out of a folder',
      (file) => Object.assign(file, { round: { roundId: '../x' } }),
      ['wrong-value $.round.roundId'],
    ],
    [
      'another sentence for a demonstration',
      (file) => Object.assign(file, { demonstration: 'no' }),
      ['wrong-value $.demonstration'],
    ],
    ['a later format', (file) => Object.assign(file, { formatVersion: 2 }), ['wrong-format-version $.formatVersion']],
    ['another format', (file) => Object.assign(file, { format: 'other' }), ['wrong-format $']],
  ];
  test.each(cases)('%s', async (_title, change, issues) => {
    expect(await issuesOf(await forged(change))).toEqual(issues);
  });

  test('several faults are named all at once', async () => {
    const text = await forged((file) => {
      delete file['round'];
      Object.assign(file, { iso3: 7, extra: null });
      setAnswer(file, { value: true });
    });
    expect(await issuesOf(text)).toEqual([
      'unknown-field $.extra',
      'missing-field $.round',
      'wrong-type $.responses[0].answer.value',
      'wrong-type $.iso3',
    ]);
  });

  test('a prototype that is smuggled in, at any place', async () => {
    const text = await writeAssessmentFile(wholeFile(), sha256);
    for (const [place, path] of [
      ['"iso3": ', '$.__proto__'],
      ['"value": "yes"', '$.responses[0].answer.__proto__'],
      ['"name": "A. Person"', '$.responses[1].answer.details.__proto__'],
    ] as const) {
      const smuggled = text.replace(place, `"__proto__": {"isAdmin": true}, ${place}`);
      expect((await issuesOf(smuggled)).filter((issue) => !issue.startsWith('wrong-hash'))).toEqual([
        `unknown-field ${path}`,
      ]);
    }
    expect(({} as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('a name that is given twice, though the language would take the last', async () => {
    const text = await writeAssessmentFile(wholeFile(), sha256);
    expect(await issuesOf(text.replace('"iso3": "TGO"', '"iso3": "KEN", "iso3": "TGO"'))).toEqual([
      'repeated-name $.iso3',
    ]);
  });

  test('text that is no JSON, too long, too deep or of too many values', async () => {
    expect(await issuesOf('')).toEqual(['not-json $']);
    expect(await issuesOf('[]')).toEqual(['wrong-format $']);
    expect(await issuesOf('{"format":')).toEqual(['not-json $']);
    expect(await issuesOf(' '.repeat(8_000_001))).toEqual(['too-large $']);
    expect((await issuesOf('['.repeat(1_000_000)))[0]).toMatch(/^too-deep /);
    expect((await issuesOf(`[${'1,'.repeat(1_000_001)}1]`))[0]).toMatch(/^too-large /);
  });

  test('more faults than anybody reads are named up to a limit', async () => {
    const text = await forged((file) => {
      for (let index = 0; index < 5_000; index += 1) file[`field${index}`] = index;
    });
    const { issues } = await readAssessmentFile(text, sha256);
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)?.code).toBe('more-issues');
  });

  test('any JSON gives issues and no assessment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (json) => {
        expect((await readAssessmentFile(json, sha256)).file).toBeUndefined();
        const near = JSON.stringify({ format: 'groundwork-assessment', formatVersion: 1, responses: JSON.parse(json) });
        expect((await readAssessmentFile(near, sha256)).issues.length).toBeGreaterThan(0);
      }),
    );
  });
});

function responsesOf(file: Plain): Plain[] {
  return file['responses'] as Plain[];
}

function evidenceOf(file: Plain): Plain[] {
  return responsesOf(file)[1]?.['evidence'] as Plain[];
}

function setAnswer(file: Plain, answer: unknown): void {
  Object.assign(responsesOf(file)[0] ?? {}, { answer });
}
