import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { instrumentAnswer } from './instrument-answer.ts';
import { CallFolder, instruments } from './instrument-call.test-data.ts';

const folder = new CallFolder(instrumentAnswer);
afterAll(() => folder.remove());
const egov = join(instruments, 'egov-readiness/1.1.0/instrument.yaml');
const ppp = join(instruments, 'ppp-readiness/1.0.0/instrument.yaml');

async function outcome(answers: unknown, path = egov) {
  folder.write('answers.json', JSON.stringify(answers));
  const { code, out } = await folder.call('instrument', 'answer', path, '--answers', './answers.json', '--json');
  expect(code).toBe(0);
  return JSON.parse(out) as {
    readonly shown: readonly string[];
    readonly hidden: readonly { readonly questionId: string; readonly effect: string; readonly hiddenBy: string[] }[];
    readonly required: readonly string[];
    readonly issues: readonly { readonly code: string; readonly questionId: string }[];
    readonly calculated: Readonly<Record<string, unknown>>;
    readonly completeness: {
      readonly askedCount: number;
      readonly answeredCount: number;
      readonly minutesLeft: number;
      readonly sections: readonly { readonly sectionId: string; readonly roles: readonly unknown[] }[];
    };
    readonly scores: { readonly questions: readonly unknown[]; readonly possible: { lowest: number; highest: number } };
  };
}

describe('instrument answer --json', () => {
  test('prints what is shown, hidden, required, wrong, complete and scored', async () => {
    const found = await outcome({ 'EG-A00': { value: 'no' }, 'EG-A01': { value: 3 }, 'EG-A02': { value: 9 } });
    expect(found.shown).toContain('EG-A01');
    expect(found.hidden).toEqual([{ questionId: 'EG-A04', effect: 'na', hiddenBy: ['EG-A00'] }]);
    expect(found.required).toContain('EG-A03');
    expect(found.required).not.toContain('EG-A04');
    expect(found.issues.filter(({ code }) => code !== 'required')).toMatchObject([
      { code: 'evidence-needed', questionId: 'EG-A01' },
      { code: 'not-a-level', questionId: 'EG-A02' },
    ]);
    // 61 questions, of which one is hidden; two answered rightly
    expect(found.completeness).toMatchObject({ askedCount: 60, answeredCount: 2 });
    expect(found.completeness.sections.map(({ sectionId }) => sectionId).join('')).toBe('ABCDEF');
    expect(found.scores.questions).toHaveLength(60);
  });

  test('takes law and practice, counts and reasons, and hides what they hide', async () => {
    const found = await outcome(
      {
        'PP-00a': { value: 0 },
        'PP-00b': { value: 0 },
        'PP-00c': { value: 0 },
        'PP-00d': { value: 0 },
        'PP-G03': { value: { law: 2 } },
        'PP-B03': { value: { law: 1, practice: 'no-case' } },
        'PP-B04': { noValue: 'not-applicable', noValueReason: 'No such award' },
      },
      ppp,
    );
    expect(found.hidden.map(({ questionId }) => questionId)).toEqual(['PP-G01', 'PP-G02', 'PP-G05']);
    const scores = found.scores.questions as readonly {
      readonly questionId: string;
      readonly isUntested?: true;
      readonly score: { readonly claimed: unknown };
    }[];
    expect(scores.find(({ questionId }) => questionId === 'PP-G03')).toMatchObject({
      score: { claimed: 1 },
      isUntested: true,
    });
    expect(scores.find(({ questionId }) => questionId === 'PP-B03')).toMatchObject({ score: { claimed: 0.5 } });
  });

  test('applies a list of steps in its order: a later one counts, and clears', async () => {
    const steps = [
      { questionId: 'EG-C01', value: 0 },
      { questionId: 'EG-A00', value: 'no' },
      { questionId: 'EG-C01', value: 2 },
      { questionId: 'EG-A00', clear: true },
    ];
    expect((await outcome(steps)).hidden).toEqual([]);
    expect((await outcome(steps.slice(0, 2))).hidden.map(({ questionId }) => questionId)).toEqual([
      'EG-A04',
      'EG-C02',
      'EG-C03',
    ]);
  });
});

describe('instrument answer', () => {
  test('says in two lines how far one is and what is still possible', async () => {
    folder.write('answers.json', JSON.stringify({ 'EG-A01': { value: 3 } }));
    const { out } = await folder.call('instrument', 'answer', egov, '--answers', './answers.json');
    expect(out).toBe(
      '1 of 61 answered, 60 open, 0 hidden, 0 errors, 1 warning, about 177 minutes left\n' +
        'As evidenced: no total (below-availability); still possible 0.0 to 100.0\n',
    );
  });

  test('explains a question, and says what the next level of a section needs', async () => {
    folder.write('answers.json', JSON.stringify({ 'EG-C01': { value: 0 } }));
    const explained = await folder.call(
      'instrument',
      'answer',
      egov,
      '--answers',
      './answers.json',
      '--explain',
      'EG-C02',
    );
    expect(explained.out).toBe('Hidden, because EG-C01 National strategy is “There is none”; it counts as zero.\n');
    const next = await folder.call('instrument', 'answer', egov, '--answers', './answers.json', '--next', 'C');
    expect(next.out.split('\n')[0]).toMatch(/^EG-C01 0 -> 1: /);
  });

  test.each([
    ['an unknown question', ['--explain', 'EG-Z99'], 'There is no question EG-Z99.'],
    ['an unknown section', ['--next', 'Z'], 'There is no section Z.'],
    ['a day that is none', ['--today', 'tomorrow'], 'Write --today like 2009-06-30.'],
  ])('refuses %s', async (_name, words, message) => {
    folder.write('answers.json', '{}');
    const { code, note } = await folder.call('instrument', 'answer', egov, '--answers', './answers.json', ...words);
    expect(code).toBe(2);
    expect(note).toContain(message);
  });

  test('leaves aside, by name, answers to questions that are not there and to another revision', async () => {
    const answers = { 'EG-A01': { value: 1 }, 'XX-A01': { value: 1 } };
    folder.write('answers.json', JSON.stringify({ instrumentId: 'egov-readiness', version: '1.0.0', answers }));
    const { code, note } = await folder.call('instrument', 'answer', egov, '--answers', './answers.json');
    expect(code).toBe(0);
    expect(note).toContain('XX-A01 is no question of this instrument');
    expect(note).toContain('given to egov-readiness 1.0.0, not to egov-readiness 1.1.0');
  });

  test.each([
    ['no JSON', '{', 'Cannot read answers'],
    ['a null value', '{"EG-A01":{"value":null}}', 'does not hold answers'],
    ['a list of numbers as details', '{"EG-A01":{"details":[1]}}', 'EG-A01'],
  ])('refuses %s with its place, and computes nothing', async (_name, text, message) => {
    folder.write('answers.json', text);
    const { code, out, note } = await folder.call('instrument', 'answer', egov, '--answers', './answers.json');
    expect([code, out]).toEqual([2, '']);
    expect(note).toContain(message);
  });
});
