import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  checkExpression,
  expressionFunctions,
  isFault,
  openQuestionnaire,
  parseExpression,
  typeOfExpression,
  type Answer,
  type Answers,
  type Expression,
  type ExpressionProblemCode,
  type Field,
  type InstrumentRevision,
  type Operator,
  type Question,
} from '@groundwork/instrument';
import { describe, expect, test } from 'vitest';

const page = readFileSync(fileURLToPath(new URL('../../docs/expressions.md', import.meta.url)), 'utf8');

/** Every operator there is; the compiler asks for a new one. */
const operators: Readonly<Record<Operator, true>> = {
  or: true,
  and: true,
  '=': true,
  '!=': true,
  '<': true,
  '<=': true,
  '>': true,
  '>=': true,
  '+': true,
  '-': true,
  '*': true,
  div: true,
  mod: true,
};

/** Every problem there is; those without an expression in the table have one here, which no page could show. */
const problems: Readonly<Record<ExpressionProblemCode, string | null>> = {
  empty: '',
  'too-long': '1'.repeat(4_001),
  'too-deep': `${'-'.repeat(65)}1`,
  'unexpected-character': null,
  'unclosed-text': null,
  'bad-reference': null,
  'number-too-large': '9'.repeat(310),
  'operand-expected': null,
  'operator-expected': null,
  'closing-expected': null,
  'chained-comparison': null,
  'unknown-function': null,
  'parameter-count': null,
  'unknown-question': null,
  'unknown-option': null,
  'unknown-detail': null,
  'note-read': null,
  'type-fault': null,
  'choices-compared': null,
  'question-expected': null,
  'text-expected': null,
  'truth-expected': null,
  'unknown-field': null,
  'field-outside': null,
  'field-expected': null,
  'kind-fault': null,
  'no-date': null,
  'reads-nothing': null,
  'never-true': null,
  'always-true': null,
  contradiction: null,
  'not-of-missing': null,
};

/** The rows of the table that has this heading. */
function tableOf(heading: string): readonly (readonly string[])[] {
  const lines = page.slice(page.indexOf(`| ${heading} |`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const levels = ([0, 1, 2, 3, 4] as const).map((score) => ({ score, text: `rung ${score}` }));
const parts = ([0, 1, 2] as const).map((score) => ({ score, text: `rung ${score}` }));

/** Makes the questions that the page's table describes. */
function questionOf([first = '', kind = '', rest = '']: readonly string[]): Question {
  const questionId = first.slice(1, -1);
  const fields = [...rest.matchAll(/`(\w+)` \((number|year|text|date)\)/g)].map(([, id = '', fieldKind]): Field => ({
    id,
    label: id,
    kind: fieldKind as 'text', // one of those in the pattern
    required: false,
  }));
  const options = [...rest.matchAll(/`(\w+)`( \(only alone\))?/g)].map(([, optionId = '', isAlone]) => ({
    optionId,
    text: optionId,
    ...(isAlone === undefined ? {} : { isExclusive: true }),
  }));
  const hiding = /hidden while (\S+) is `(\w+)`/.exec(rest);
  const base = {
    questionId,
    label: questionId,
    text: questionId,
    respondentRoles: ['gov-lead'],
    ...(hiding === null ? {} : { skip: { when: `\${${hiding[1]}} = '${hiding[2]}'`, effect: 'na' as const } }),
  } as const;
  const scored = { ...base, weight: 1, evidence: 'optional', targetLinks: [], isCrossCutting: false } as const;
  switch (kind) {
    case 'single-choice':
      return { ...base, kind, options };
    case 'multiple-choice':
      return { ...scored, kind, options, details: [] };
    case 'ranking':
      return { ...base, kind, options, minimum: 1, maximum: options.length };
    case 'level':
      return {
        ...scored,
        kind,
        levels,
        details: fields,
        ...(rest.includes('we do not know') ? { doNotKnowLevel: 0 } : {}),
      };
    case 'law-and-practice':
      return { ...scored, kind, law: parts, practice: parts, noCase: 'No case so far', details: [] };
    case 'number':
      return { ...scored, kind, unit: rest, minimum: 0, maximum: 1_000_000, decimals: 0, details: [] };
    case 'text':
      return { ...base, kind, maximumLength: 100, isLong: false };
    case 'date':
      return { ...base, kind };
    case 'repeat':
      return { ...base, kind, recordLabel: 'case', fields, minimumRecords: 0, maximumRecords: 200 };
    case 'calculated':
      return { ...scored, kind, calculation: rest.slice(1, -1), details: [] };
    case 'note':
      return { questionId, label: questionId, text: questionId, kind };
    default:
      throw new Error(`no kind ${kind}`);
  }
}

const questions = tableOf('question | kind | answers').map(questionOf);
const scope = { questions: new Map(questions.map((question) => [question.questionId, question])), isRound: false };

interface Example {
  readonly given: string;
  readonly text: string;
  readonly worth: string;
}

/** The lines of the page's blocks, each with what was given before it in its block. */
const examples = [...page.matchAll(/```expression\n([^]*?)```/g)].flatMap(([, block = '']): readonly Example[] => {
  let given = '';
  return block
    .trimEnd()
    .split('\n')
    .flatMap((line): readonly Example[] => {
      if (line.startsWith('given ')) {
        given = line.slice('given '.length);
        return [];
      }
      const [text = '', worth = ''] = line.split(' // => ');
      return [{ given, text, worth }];
    });
});

function answersOf(given: string): Answers {
  const values = JSON.parse(`{${given.replaceAll(/(EX-\w+):/g, '"$1":')}}`) as Readonly<
    Record<string, Answer['value']>
  >;
  return Object.fromEntries(
    Object.entries(values).map(([questionId, value]): [string, Answer] => [
      questionId,
      typeof value === 'object' && ('value' in value || 'noValue' in value)
        ? (value as Answer)
        : { value: value ?? '' },
    ]),
  );
}

/** What an expression is worth in a questionnaire of the page's questions, in the words of the page. */
function worthOf(text: string, given: string): string {
  const result: Question = {
    questionId: 'EX-Z01',
    kind: 'calculated',
    label: 'Result',
    text: 'Result',
    respondentRoles: ['gov-lead'],
    weight: 0,
    evidence: 'none',
    targetLinks: [],
    isCrossCutting: false,
    details: [],
    calculation: text,
  };
  const sheet = openQuestionnaire(revisionOf([...questions, result])).sheet(answersOf(given), { today: '2009-06-30' });
  const { calculated } = sheet.question('EX-Z01');
  if (calculated === undefined) return 'unanswered';
  if (isFault(calculated)) return calculated.fault.replaceAll('-', ' ');
  if (typeof calculated === 'string') return `'${calculated}'`;
  const isDate = typeOfExpression(treeOf(text), scope) === 'date';
  return isDate ? new Date(Number(calculated) * 86_400_000).toISOString().slice(0, 10) : String(calculated);
}

function revisionOf(asked: readonly Question[]): InstrumentRevision {
  return {
    instrumentId: 'examples',
    code: 'EX',
    version: '1.0.0',
    state: 'draft',
    language: 'en',
    title: 'Examples',
    summary: 'The questions of the page',
    referenceDate: 'today',
    estimatedMinutes: 1,
    inspiredBy: [],
    availability: { subSectionShare: 0.6, sectionShare: 0.6 },
    bands: [{ bandId: 'all', title: 'All', from: 0 }],
    sections: [
      {
        sectionId: 'A',
        title: 'Section',
        summary: 'All',
        weightPercent: 100,
        subSections: [{ subSectionId: 'A1', title: 'Part', questions: asked }],
      },
    ],
    checks: [],
  };
}

function treeOf(text: string): Expression {
  const { tree } = parseExpression(text);
  if (tree === undefined) throw new Error(`unreadable: ${text}`);
  return tree;
}

/** Names of functions and operators in a tree; a minus before a value is `negative`. */
function usedIn(tree: Expression): readonly string[] {
  switch (tree.kind) {
    case 'call':
      return [tree.name, ...tree.parameters.flatMap(usedIn)];
    case 'group':
      return usedIn(tree.inner);
    case 'negative':
      return ['negative', ...usedIn(tree.operand)];
    case 'operation':
      return [tree.operator, ...usedIn(tree.left), ...usedIn(tree.right)];
    default:
      return [];
  }
}

function codesOf(text: string): readonly string[] {
  const { tree, problems: found } = parseExpression(text);
  return (tree === undefined ? found : checkExpression(tree, scope)).map(({ code }) => code);
}

describe('docs/expressions.md', () => {
  test.each(examples)('$text is worth $worth given $given', ({ text, worth, given }) => {
    const errors = checkExpression(treeOf(text), { ...scope, expects: 'any' }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
    expect(worthOf(text, given)).toBe(worth);
  });

  test('has an example of every function and every operator, and speaks of no others', () => {
    const used = new Set(examples.flatMap(({ text }) => usedIn(treeOf(text))));
    expect(used).toEqual(new Set([...expressionFunctions.keys(), ...Object.keys(operators), 'negative']));
  });

  test('says of every function in a line what it is', () => {
    const explained = new Set(
      page
        .split('\n')
        .filter((line) => /^`[a-z-]+\(/.test(line))
        .flatMap((line) => [...line.matchAll(/`([a-z-]+)\([^`]*\)`/g)].map(([, name]) => name)),
    );
    expect([...expressionFunctions.keys()].filter((name) => !explained.has(name))).toEqual([]);
  });

  test('gives only answers that are right, so that no example is worth what it is by mistake', () => {
    const questionnaire = openQuestionnaire(revisionOf(questions));
    for (const { given } of examples) {
      for (const [questionId, answer] of Object.entries(answersOf(given))) {
        expect(questionnaire.checkAnswer(questionId, answer), given).toEqual([]);
      }
    }
  });

  const rows = tableOf('problem | example | remedy');
  test.each(rows)('an example of %s has that problem: %s', (name = '', example = '') => {
    const code = /`([a-z-]+)`/.exec(name)?.[1] ?? '';
    const text = problems[code as ExpressionProblemCode] ?? example.slice(1, -1);
    expect(codesOf(text)).toContain(code);
    const { tree } = parseExpression(text);
    const severity =
      tree === undefined ? 'error' : checkExpression(tree, scope).find((one) => one.code === code)?.severity;
    expect(name.includes('(warning)')).toBe(severity === 'warning');
  });

  test('lists every problem that the checker knows', () => {
    const listed = rows.map(([name = '']) => /`([a-z-]+)`/.exec(name)?.[1]);
    expect(new Set(listed)).toEqual(new Set(Object.keys(problems)));
    expect(listed).toHaveLength(Object.keys(problems).length);
  });

  test('has a heading for every place its table of contents leads to', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
    const contents = [...page.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)];
    expect(contents.map(([, title]) => title)).toEqual(headings);
    for (const [, title = '', place] of contents) {
      expect(place).toBe(
        title
          .toLowerCase()
          .replaceAll(/[^a-z ]/g, '')
          .replaceAll(' ', '-'),
      );
    }
  });
});
