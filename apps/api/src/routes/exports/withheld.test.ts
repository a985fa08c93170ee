import type { Answer, Answers, InstrumentRevision, Question, Questionnaire } from '@groundwork/instrument';
import { openQuestionnaire } from '@groundwork/instrument';
import { readTable, readWorkbook } from '@groundwork/exchange';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Choices } from '../../../../../test/reference/choices.ts';
import { randomAnswer } from '../../../../../test/reference/random-answer.ts';
import { randomInstrument } from '../../../../../test/reference/random-instrument.ts';
import { publishAnswers } from '../../testing/publish-answers.ts';
import { openTestService, type TestService } from '../../testing/test-service.ts';
import { wordsRevision } from '../../testing/words-revision.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const numbers = fc.array(fc.nat(255), { minLength: 1, maxLength: 24 });
const anyRound = fc.record({
  questions: fc.array(numbers, { minLength: 5, maxLength: 12 }),
  flags: fc.array(fc.record({ isConfidential: fc.boolean(), mayPublish: fc.boolean() }), {
    minLength: 12,
    maxLength: 12,
  }),
  answers: fc.array(numbers, { minLength: 12, maxLength: 12 }),
  others: fc.array(numbers, { minLength: 12, maxLength: 12 }),
});
type AnyRound = typeof anyRound extends fc.Arbitrary<infer Value> ? Value : never;

/** Whether the respondent keeps an answer back. */
function isKeptBack({ kind }: Question, { value, isConfidential, mayPublish }: Answer): boolean {
  return (
    isConfidential === true || ((kind === 'text' || kind === 'repeat') && value !== undefined && mayPublish !== true)
  );
}

/** An acceptable answer, or none. */
function answerTo(
  questionnaire: Questionnaire,
  question: Question,
  choices: Choices,
  { isConfidential, mayPublish }: Pick<Answer, 'isConfidential' | 'mayPublish'>,
): Answer | undefined {
  const answer = randomAnswer(question, choices);
  if (answer === undefined || questionnaire.checkAnswer(question.questionId, answer).length > 0) return undefined;
  return {
    ...answer,
    ...(isConfidential === true ? { isConfidential } : {}),
    ...(mayPublish === true ? { mayPublish } : {}),
    evidence: (answer.evidence ?? []).map((piece, at) => ({
      ...piece,
      evidenceId: `7d1f1c2e-4f0c-4f0e-9b0f-0a5b6f3d9a1${at}`,
    })),
  };
}

/** Two sets of answers that differ in nothing but what is kept back in both. */
function answersTwice(revision: InstrumentRevision, { answers, others, flags }: AnyRound): readonly [Answers, Answers] {
  const questionnaire = openQuestionnaire(revision);
  const twice = questionnaire.questions.flatMap((question, index): readonly (readonly [string, Answer, Answer])[] => {
    const own = (numbers: readonly number[] = []): Answer | undefined =>
      answerTo(questionnaire, question, new Choices(numbers), flags[index] ?? {});
    const [answer, other] = [own(answers[index]), own(others[index])];
    if (answer === undefined) return [];
    const isOther = other !== undefined && isKeptBack(question, answer) && isKeptBack(question, other);
    return [[question.questionId, answer, isOther ? other : answer]];
  });
  return [
    Object.fromEntries(twice.map(([questionId, answer]) => [questionId, answer])),
    Object.fromEntries(twice.map(([questionId, , answer]) => [questionId, answer])),
  ];
}

/** The questions that a kept-back answer decides about, by itself or through others: whether they are asked tells of it. */
function decidedByKept({ questions, decidedBy }: Questionnaire, answers: Answers): ReadonlySet<string> {
  const kept = new Set(
    questions
      .filter((question) => isKeptBack(question, answers[question.questionId] ?? {}))
      .map((one) => one.questionId),
  );
  const decided = new Set<string>();
  for (let size = -1; size < decided.size;) {
    size = decided.size;
    for (const { questionId } of questions)
      if (decidedBy(questionId).some((id) => kept.has(id) || decided.has(id))) decided.add(questionId);
  }
  return decided;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The rows of every public table of answers of a round, and its codebook, but for what is left out. */
async function toldOf(roundId: string, leftOut: ReadonlySet<string>): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  for (const path of [
    'answers.csv?form=long',
    'answers.csv?form=wide',
    'answers.json',
    'answers.json?form=wide',
    'codebook.xml',
  ]) {
    const { status, text, json } = await service.call('anonymous', 'GET', `/api/exports/rounds/${roundId}/${path}`);
    expect(status, path).toBe(200);
    const rows: Rows = path.includes('.csv')
      ? readTable(text).rows.map(({ cells }) => cells)
      : (json?.rows ?? [{ text }]);
    const left = rows.filter((row) => !leftOut.has(String(row['question']))).map((row) => withoutColumns(row, leftOut));
    told.push(JSON.stringify(left).replaceAll(roundId, 'the-round'));
  }
  return told;
}

/** A wide row without the columns of these questions. */
function withoutColumns(row: Rows[number], questions: ReadonlySet<string>): unknown {
  return Object.entries(row).filter(([column]) => !questions.has(column.split('.')[0] ?? ''));
}

test('what a respondent keeps back makes no difference to anything that is told of what does not depend on it', async () => {
  let rounds = 0;
  let different = 0;
  const property = fc.asyncProperty(anyRound, async (drawn) => {
    rounds += 1;
    const instrumentId = `random-${rounds}`;
    const revision = { ...randomInstrument(drawn.questions, []), instrumentId };
    const [first, second] = answersTwice(revision, drawn);
    if (JSON.stringify(first) === JSON.stringify(second)) return;
    different += 1;
    const decided = decidedByKept(openQuestionnaire(revision), first);
    const told: (readonly unknown[])[] = [];
    for (const [at, answers] of [first, second].entries()) {
      const roundId = `secrets-${rounds}-${at}`;
      await publishAnswers(service.store, { roundId, revision, hash: 'f'.repeat(64), published: { KEN: answers } });
      told.push(await toldOf(roundId, decided));
    }
    expect(told[0]).toEqual(told[1]);
  });
  await fc.assert(property, { numRuns: Number(process.env['WITHHELD_RUNS'] ?? 40) });
  // A property that never had anything to keep back would show nothing.
  expect(different).toBeGreaterThan(10);
}, 300_000);

test('no public file of any kind holds a word of what is kept back', async () => {
  const secret = 'Zyzzyva';
  const answers: Answers = {
    'SM-A01': { value: 4, isConfidential: true, evidence: [] },
    'SM-A02': { noValue: 'not-applicable', noValueReason: `${secret} 1`, isConfidential: true },
    'SM-A03': { value: 31, isConfidential: true },
    'WD-B01': { value: `${secret} 2` },
    'WD-B02': { value: [{ name: `${secret} 3` }] },
    'WD-B03': { value: ['web'], details: { who: `${secret} 4` }, isConfidential: true },
  };
  const proof = {
    evidenceId: '7d1f1c2e-4f0c-4f0e-9b0f-0a5b6f3d9a11',
    kind: 'law',
    title: `${secret} 5`,
    issuer: '',
    date: '2024',
    language: 'en',
    link: '',
    page: '',
    isPublic: false,
  } as const;
  const published = { KEN: { ...answers, 'SM-A01': { ...answers['SM-A01'], evidence: [proof] } } };
  await publishAnswers(service.store, {
    roundId: 'words-kept',
    revision: wordsRevision(),
    hash: 'c'.repeat(64),
    published,
  });
  const names = ['answers.csv', 'answers.csv?form=wide', 'answers.xlsx', 'answers.xlsx?form=wide', 'answers.json'];
  const others = ['codebook.xml', 'scores.csv', 'scores.json', 'scores.sdmx.csv', 'structure.json', 'scores.xlsx'];
  const files: string[] = [];
  for (const file of [...names, ...others]) {
    const { status, text, bytes } = await service.call('anonymous', 'GET', `/api/exports/rounds/words-kept/${file}`);
    expect(status).toBe(200);
    files.push(file.includes('.xlsx') ? JSON.stringify(readWorkbook(bytes)) : text);
  }
  for (const file of files) expect(file).not.toContain(secret);
  const { json } = await service.call('anonymous', 'GET', '/api/exports/rounds/words-kept/answers.json');
  const rows = json.rows as readonly Readonly<Record<string, unknown>>[];
  for (const row of rows) {
    // What is worked out from a withheld number would tell it.
    expect([row['question'], row['value'], row['no_value_reason'], row['evidence_count']]).toEqual([
      row['question'],
      null,
      'withheld',
      null,
    ]);
  }
  expect(rows).toHaveLength(7);
});
