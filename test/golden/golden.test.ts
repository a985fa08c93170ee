import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { differences, optionsAsked, type Difference } from './differences.ts';
import { listOf, recordOf, type Json } from './golden-case.ts';
import { judgeCase } from './judge-case.ts';
import { answers } from './methods/answers.ts';
import { readCases } from './read-case.ts';
import { honestExpectation, rules } from './rules/honest-expectation.ts';

const vectors = fileURLToPath(new URL('vectors', import.meta.url));
const cases = readCases(vectors);

describe('golden vectors', () => {
  test('are all there and readable', () => {
    expect(cases.filter(({ goldenCase }) => goldenCase === null)).toEqual([]);
    expect(cases).toHaveLength(131);
  });

  test.each(cases)('$name', ({ goldenCase }) => {
    expect(goldenCase === null ? 'unreadable' : judgeCase(goldenCase)).toEqual([]);
  });
});

describe('known differences', () => {
  test('each has a rule, and each rule its difference', () => {
    expect(Object.keys(rules).toSorted()).toEqual(differences.map(({ differenceId }) => differenceId).toSorted());
  });

  test('touch no case but those that they speak of', () => {
    const touched = cases.flatMap(({ name, goldenCase }) => {
      const applied = goldenCase === null ? [] : honestExpectation(goldenCase).applied;
      const own = applied.filter((differenceId) => differenceId !== 'warnings' && differenceId !== 'gii-logarithm');
      return own.length === 0 ? [] : [[name, ...own]];
    });
    expect(touched).toEqual([
      ['normalise.dist2ref', 'reference-is-worst'],
      ['normalise.dist2ref-cap', 'reference-is-worst'],
      ['aggregate.genmean-p2', 'power-mean-skips-gaps'],
      ['aggregate.genmean-p0.5', 'power-mean-skips-gaps'],
      ['aggregate.genmean-pm1', 'power-mean-skips-gaps'],
      ['aggregate.gmean-nonpositive', 'geometric-mean-per-row'],
      ['aggregate.hmean-zero', 'harmonic-mean-per-row'],
      ['aggregate.hmean-negative', 'harmonic-mean-per-row'],
      ['aggregate.genmean-p-negative-zero', 'power-mean-per-row'],
      ['aggregate.copeland-gaps-quirk', 'copeland-gaps'],
      ['aggregate.copeland-through-aggregate-quirk', 'copeland-through-aggregate'],
      ['treat.vector-constant', 'constant-left-alone'],
      ['treat.vector-three', 'test-without-answer'],
      ['treat.vector-zeros', 'winsorising-stops-before-constant'],
      ['statistics', 'flags-on-printed-shares'],
      ['weights.optimised', 'optimum-by-objective'],
      ['sensitivity.discrete-quirk', 'alternatives-of-unit-interval'],
    ]);
  });

  test('leave Copeland scores alone when the rows with gaps come in another order', () => {
    const found = cases.find(({ name }) => name === 'aggregate.copeland-gaps-quirk')?.goldenCase;
    if (found === undefined || found === null) throw new Error('no case');
    const turned = (table: Json | undefined): Json =>
      Object.fromEntries(Object.entries(recordOf(table)).map(([code, cells]) => [code, listOf(cells).toReversed()]));
    const { scores } = recordOf(honestExpectation(found).goldenCase.expected);
    const input = { ...found.input, columns: turned(found.input['columns']) };
    const answer = answers.get(found.method)?.({ ...found, input }) as { readonly scores: readonly unknown[] };
    expect(answer.scores).toEqual(listOf(scores).toReversed());
  });

  test('are the rows of docs/scoring-differences.md, word for word', () => {
    const page = readFileSync(new URL('../../docs/scoring-differences.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual([...differences, ...optionsAsked].map(rowOf));
  });
});

function rowOf({ differenceId, methods, fields, peer, ours, because }: Difference): string {
  const where = methods.length === 0 ? 'all' : methods.map((method) => `\`${method}\``).join(', ');
  return `| \`${differenceId}\` | ${where}: ${fields} | ${peer} | ${ours} | ${because} |`;
}

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function runOn(directory: string): { readonly code: number | null; readonly lines: readonly string[] } {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [main], {
      env: { ...process.env, GOLDEN_DIR: directory },
      encoding: 'utf8',
    });
    return { code: status, lines: stdout.trimEnd().split('\n') };
  }

  test('runs any folder case by case, and counts what it cannot read or does not know as failed', () => {
    const write = (name: string, content: unknown): void =>
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    const input = { columns: { a: [1, 4], b: [3, null] } };
    const method = 'aggregate.a_amean';
    write('right.json', { method, parameters: {}, input, expected: { scores: [2, 4] } });
    write('wrong.json', { method, parameters: {}, input, expected: { scores: [2, 5] } });
    write('strange.json', { method: 'aggregate.a_other', parameters: {}, input, expected: { scores: [2, 5] } });
    write('torn.json', '{"method":');
    const { code, lines } = runOn(folder);
    expect(lines.filter((line) => !line.startsWith('FAIL torn: '))).toEqual([
      'ok  right',
      'FAIL strange: method: ours unknown, expected aggregate.a_other',
      'FAIL wrong: scores[1]: ours 4, expected 5',
      '1 passed, 3 failed',
    ]);
    expect(lines).toHaveLength(5);
    expect(code).toBe(1);

    write('index.json', { files: [{ file: 'right.json' }] });
    expect(runOn(folder)).toEqual({ code: 0, lines: ['ok  right', '1 passed, 0 failed'] });

    write('index.json', { files: [{ file: 'right.json' }, { file: 'absent.json' }] });
    const listed = runOn(folder);
    expect(listed.lines[1]).toMatch(/^FAIL absent: /);
    expect(listed.lines.at(-1)).toBe('1 passed, 1 failed');
    expect(listed.code).toBe(1);
  });

  test('fails on a folder that is not there', () => {
    const { code, lines } = runOn(join(folder, 'nowhere'));
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });
});
