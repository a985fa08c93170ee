import { questionsInOrder } from '@groundwork/instrument';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { anyZip, workbookParts } from '../../workbook/zip/any-zip.test-data.ts';
import { formBytes, type FormRows } from '../form/any-form.test-data.ts';
import { englishFormWords } from '../form-words.ts';
import { importXlsForm } from './import-xlsform.ts';
import { imported, said, silentCells } from './imported-form.test-data.ts';

const survey = (...rows: FormRows): FormRows => [
  ['type', 'name', 'label', 'relevant', 'constraint', 'calculation'],
  ...rows,
];
const yesNo: FormRows = [
  ['list_name', 'name', 'label'],
  ['yes_no', 'yes', 'Yes'],
  ['yes_no', 'no', 'No'],
];

describe('importXlsForm gives ids that the reader accepts:', () => {
  test.each([
    ['household_size', 'FX-householdSiz'],
    ['Âge-de-naissance', 'FX-AgeDeNaissan'],
    ['日本', 'FX-Q'],
    ['1st', 'FX-1st'],
    ['FX-A01', 'FX-A01'],
    ['__', 'FX-Q'],
  ])('%s becomes %s', (name, id) => {
    const result = imported({ survey: survey(['text', name, 'Label']) }, { code: 'FX' });
    expect(result.report.names.get(name)).toBe(id);
  });

  test('names that become the same are told apart by numbers, always in the same way', () => {
    const names = ['a_name_that_is_long', 'a_name_that_is_longer', 'A name that is long', 'FX-aNameThatIsL'];
    const result = imported({ survey: survey(...names.map((name) => ['text', name, 'Label'])) }, { code: 'FX' });
    expect([...result.report.names.values()]).toEqual([
      'FX-aNameThatIs2',
      'FX-aNameThatIs3',
      'FX-ANameThatIs4',
      'FX-aNameThatIsL',
    ]);
  });

  test('any names, lists and codes', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('constructor', '__proto__', 'x.y-z'),
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 8 }),
        fc.array(name, { minLength: 2, maxLength: 6 }),
        name,
        (names, choices, code) => {
          imported(
            {
              survey: survey(
                ...names.flatMap((one, index) => [
                  ['begin_group', one, `Group ${index}`],
                  [index % 2 === 0 ? 'select_one list' : 'text', one, 'Label'],
                  ['end_group', '', ''],
                ]),
                ['begin_repeat', `r_${names[0] ?? ''}`, 'Repeat'],
                ...names.map((one) => ['text', one, 'Field']),
                ['end_repeat', '', ''],
              ),
              choices: [['list_name', 'name', 'label'], ...choices.map((one) => ['list', one, one])],
              settings: [['form_id'], [code]],
            },
            { code },
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('importXlsForm without an instrument says why:', () => {
  test.each<readonly [string, Uint8Array | Workbook, string]>([
    ['bytes that are no workbook', new TextEncoder().encode('type,name'), 'workbook'],
    ['a workbook without a survey', formBytes({ answers: [['type'], ['text']] }), 'sheet-missing'],
    [
      'a survey without types',
      formBytes({
        survey: [
          ['name', 'label'],
          ['a', 'A'],
        ],
      }),
      'sheet-missing',
    ],
    ['a survey with nothing to ask', formBytes({ survey: survey(['image', 'a', 'A']) }), 'sheet-missing'],
  ])('%s', (_title, form, code) => {
    const result = importXlsForm(form);
    expect(result.revision).toBeUndefined();
    expect(result.report.entries.filter(({ kind }) => kind === 'error').map((entry) => entry.code)).toEqual([code]);
    if (!(form instanceof Uint8Array)) return;
    const { workbook } = readWorkbook(form);
    expect(workbook === undefined ? [] : silentCells(result, workbook)).toEqual([]);
  });
});

describe('importXlsForm', () => {
  it('takes what the form does not say from its caller', () => {
    const { revision, report } = imported(
      { survey: survey(['select_multiple yes_no', 'a', 'Lequel ?'], ['integer', 'b', 'Combien ?']), choices: yesNo },
      {
        code: 'QF',
        instrumentId: 'question-form',
        version: '2.1.0',
        language: 'fr',
        respondentRoles: ['stat', 'civil'],
        words: { ...englishFormWords, noneOfThese: 'Aucun', unit: 'nombre', general: 'Divers' },
      },
    );
    expect(revision).toMatchObject({ code: 'QF', instrumentId: 'question-form', version: '2.1.0', language: 'fr' });
    expect(revision && questionsInOrder(revision)).toMatchObject([
      {
        questionId: 'QF-a',
        respondentRoles: ['stat', 'civil'],
        options: [{}, {}, { text: 'Aucun', isExclusive: true }],
      },
      { questionId: 'QF-b', unit: 'nombre' },
    ]);
    expect([...report.names]).toEqual([
      ['a', 'QF-a'],
      ['b', 'QF-b'],
    ]);
  });

  it('names what its caller gives and no instrument can have', () => {
    const options = { code: 'no', instrumentId: 'No Id', version: '1', language: 'English' };
    const result = imported({ survey: survey(['text', 'a', 'A']), settings: [['form_id'], ['my_form']] }, options);
    expect(result.revision).toMatchObject({ code: 'MF', instrumentId: 'my-form', version: '1.0.0', language: 'und' });
    expect(said(result).filter((entry) => entry.startsWith('added settings'))).toHaveLength(4);
  });

  it('uses the stored result of a formula and names it', () => {
    const cell = (name: string, text: string): string => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const head = ['type', 'name', 'label'].map((text, index) => cell(`${'ABC'.charAt(index)}1`, text)).join('');
    const label = '<c r="C2" t="str"><f>"What" &amp; "?"</f><v>What?</v></c>';
    const parts = workbookParts(
      `<row r="1">${head}</row><row r="2">${cell('A2', 'text')}${cell('B2', 'a')}${label}</row>`,
    ).map((part) =>
      typeof part.data === 'string' ? { ...part, data: part.data.replace('name="one"', 'name="survey"') } : part,
    );
    const result = importXlsForm(anyZip(parts));
    expect(result.revision && questionsInOrder(result.revision).map(({ text }) => text)).toEqual(['What?']);
    expect(said(result)).toContain('changed formula survey C2');
  });

  it('tells an unknown language apart and keeps its texts', () => {
    const result = imported({
      survey: [
        ['type', 'name', 'label::English', 'label::Klingon', 'label::en'],
        ['text', 'a', 'A text', 'tlh text', 'again'],
      ],
    });
    expect(result.revision?.language).toBe('en');
    expect(result.catalogues.map(({ language, strings }) => [language, [...strings.keys()]])).toEqual([
      ['und-klingon', [`${result.revision?.code ?? ''}-a/text`]],
    ]);
    expect(said(result)).toEqual(
      expect.arrayContaining(['lost column-repeated survey E1', 'lost column-repeated survey E2']),
    );
  });

  it('lets the column that names the default language win over the one without a language', () => {
    const result = imported({
      survey: [
        ['type', 'name', 'label', 'label::French (fr)'],
        ['text', 'a', 'Plain', 'Nommé'],
        ['text', 'b', 'Only plain', ''],
      ],
      settings: [['default_language'], ['French (fr)']],
    });
    expect(result.revision && questionsInOrder(result.revision).map(({ text }) => text)).toEqual([
      'Nommé',
      'Only plain',
    ]);
    expect(result.revision?.language).toBe('fr');
    expect(said(result)).toContain('lost column-repeated survey C2');
  });

  it('reads the headings of old forms', () => {
    const result = imported({
      survey: [
        ['Type', 'Name', 'Label:English', 'Relevance', 'Constraint Message', 'bind::required', 'calculate'],
        ['Select One from yes_no', 'a', 'First', '', '', 'true()', ''],
        ['add integer prompt', 'b', 'Second', "${a} = 'yes'", 'no', '', ''],
      ],
      choices: yesNo,
    });
    const [first, second] = result.revision === undefined ? [] : questionsInOrder(result.revision);
    expect(first).toMatchObject({ kind: 'single-choice', text: 'First' });
    expect(first).not.toHaveProperty('isOptional');
    expect(second).toMatchObject({ kind: 'number', skip: { when: expect.stringContaining(" = 'yes')") } });
  });

  it('gives equal weights to the sections that score, in whole numbers', () => {
    const group = (name: string, ...rows: FormRows): FormRows => [
      ['begin_group', name, name],
      ...rows,
      ['end_group', '', ''],
    ];
    const result = imported({
      survey: survey(
        ...['a', 'b', 'c'].flatMap((name) => group(name, ['select_one quality', `q_${name}`, name])),
        ...group('d', ['text', 'q_d', 'D']),
      ),
      choices: [
        ['list_name', 'name', 'label', 'score'],
        ['quality', 'none', 'None', '0'],
        ['quality', 'full', 'Full', '4'],
      ],
    });
    expect(result.revision?.sections.map(({ weightPercent }) => weightPercent)).toEqual([34, 33, 33, 0]);
  });

  it('keeps a list without all scores as options and names the scores', () => {
    const result = imported({
      survey: survey(['select_one quality', 'q', 'Q']),
      choices: [
        ['list_name', 'name', 'label', 'score'],
        ['quality', 'none', 'None', '0'],
        ['quality', 'some', 'Some', ''],
        ['quality', 'full', 'Full', '5'],
      ],
    });
    expect(result.revision && questionsInOrder(result.revision)[0]?.kind).toBe('single-choice');
    expect(said(result)).toEqual(expect.arrayContaining(['lost score choices D2', 'lost score choices D4']));
  });

  it('leaves out questions beyond two thousand and names each of them', () => {
    const rows = Array.from({ length: 2_003 }, (_, index) => ['text', `q${index}`, `Question ${index}`]);
    const result = imported({ survey: survey(...rows) });
    expect(result.revision && questionsInOrder(result.revision)).toHaveLength(2_000);
    expect(said(result).filter((entry) => entry.startsWith('lost too-many'))).toEqual([
      'lost too-many survey 2002',
      'lost too-many survey 2003',
      'lost too-many survey 2004',
    ]);
  });

  it('takes no harm from groups in groups in groups, nor from rings of calculations', () => {
    const nested = Array.from({ length: 3_000 }, (_, index) => ['begin_group', `g${index}`, 'G']);
    expect(imported({ survey: survey(...nested, ['text', 'a', 'A']) }).revision).toBeDefined();
    const ring = Array.from({ length: 500 }, (_, index) => [
      'calculate',
      `c${index}`,
      '',
      '',
      '',
      `\${c${(index + 1) % 500}} + 1`,
    ]);
    const chain = Array.from({ length: 500 }, (_, index) => [
      'calculate',
      `d${index}`,
      '',
      '',
      '',
      index === 499 ? '1 + 1' : `\${d${index + 1}} + 1`,
    ]);
    const result = imported({ survey: survey(['text', 'a', 'A'], ...ring, ...chain) });
    expect(result.revision && questionsInOrder(result.revision).length).toBeGreaterThanOrEqual(501);
  });

  it('counts what it cannot list', () => {
    const rows = Array.from({ length: 6_000 }, () => ['sonar', 'a', 'A']);
    const { report } = importXlsForm(formBytes({ survey: survey(['text', 'b', 'B'], ...rows) }));
    expect(report.entries.length).toBeLessThan(5_100);
    const counted = report.entries.filter(({ cellCount }) => cellCount !== undefined);
    expect(counted.reduce((sum, { cellCount = 0 }) => sum + cellCount, 0) + 5_000).toBeGreaterThanOrEqual(6_000);
  });
});
