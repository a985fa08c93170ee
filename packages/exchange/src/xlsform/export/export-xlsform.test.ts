import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Field, InstrumentRevision, Question } from '@groundwork/instrument';
import {
  hashOfText,
  readInstrument,
  stringsOf,
  type Catalogue,
  type CatalogueEntry,
} from '@groundwork/instrument/authoring';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyRevision } from '../../../../instrument/src/definition/any-revision.test-data.ts';
import { everyKindRevision } from '../../../../instrument/src/translation/every-kind.test-data.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { importXlsForm } from '../import/import-xlsform.ts';
import { exportXlsForm } from './export-xlsform.ts';

const instruments = fileURLToPath(new URL('../../../../../instruments', import.meta.url));

/** Every revision of every instrument that reads. */
const revisions = readdirSync(instruments, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(`${instruments}/${name}`).map((version) => `${name}/${version}`))
  .flatMap((path): readonly (readonly [string, InstrumentRevision])[] => {
    const { revision } = readInstrument(readFileSync(`${instruments}/${path}/instrument.yaml`, 'utf8'), {
      fileName: path,
    });
    return revision === undefined ? [] : [[path, revision]];
  });

/** Every kind of question, with what the reader of instrument files asks for: two options, one of several that stands alone. */
function everyKind(): InstrumentRevision {
  const fieldOf = (field: Field): Field =>
    field.options === undefined
      ? field
      : { ...field, options: [...field.options, { optionId: 'worse', text: 'Worse' }] };
  const questionOf = (question: Question): Question => {
    const details = 'details' in question ? { details: (question.details ?? []).map(fieldOf) } : {};
    if (question.kind === 'repeat') return { ...question, fields: question.fields.map(fieldOf), ...details };
    if (question.kind !== 'multiple-choice') return { ...question, ...details };
    const none = { optionId: 'none', text: 'None of these', isExclusive: true };
    return { ...question, options: [...question.options, none], ...details };
  };
  const revision = everyKindRevision();
  return {
    ...revision,
    sections: revision.sections.map((section) => ({
      ...section,
      subSections: section.subSections.map((sub) => ({ ...sub, questions: sub.questions.map(questionOf) })),
    })),
  };
}

function workbookOf(bytes: Uint8Array): Workbook {
  const { workbook, problems } = readWorkbook(bytes);
  expect(problems).toEqual([]);
  if (workbook === undefined) throw new Error('no workbook');
  return workbook;
}

/** The rows of a sheet as records by heading. */
function recordsOf({ sheets }: Workbook, name: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const headings = new Map(head?.cells.map(({ column, text }) => [column, text]));
  return rows.map(({ cells }) =>
    Object.fromEntries(cells.map(({ column, text }) => [headings.get(column) ?? '', text])),
  );
}

/** A workbook with one cell changed, found by the name of its row and its heading. */
function edited(workbook: Workbook, sheet: string, rowName: string, heading: string, text: string): Workbook {
  return {
    sheets: workbook.sheets.map((one) => {
      const [head] = one.rows;
      const columnOf = (wanted: string): number => head?.cells.find((cell) => cell.text === wanted)?.column ?? 0;
      if (one.name !== sheet) return one;
      const at = columnOf(heading);
      return {
        ...one,
        rows: one.rows.map((row) => {
          const isWanted = row.cells.some((cell) => cell.column === columnOf('name') && cell.text === rowName);
          const others = row.cells.filter(({ column }) => column !== at);
          const cell = { column: at, text };
          return isWanted ? { ...row, cells: [...others, cell].toSorted((a, b) => a.column - b.column) } : row;
        }),
      };
    }),
  };
}

describe('a form that was exported', () => {
  test.each(revisions)('is %s again when it is imported, with nothing to report', (_path, revision) => {
    const { revision: again, report } = importXlsForm(exportXlsForm(revision).bytes);
    expect(report.entries).toEqual([]);
    expect(again).toEqual(revision);
  });

  it('is the same revision again, whatever the revision', () => {
    fc.assert(
      fc.property(fc.uint16Array({ size: 'max', maxLength: 1_500 }).map(anyRevision), (revision) => {
        const { revision: again, report } = importXlsForm(exportXlsForm(revision).bytes);
        expect(again).toEqual(revision);
        // Texts that look like references are kept and named.
        expect(report.entries.filter(({ code }) => code !== 'text-refers')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('brings its catalogues back, with what is stale, drafted or beyond the revision', () => {
    const revision = everyKind();
    const catalogues = ['fr', 'zh-Hant'].map((language, at): Catalogue => ({
      language,
      instrumentId: revision.instrumentId,
      version: revision.version,
      strings: new Map<string, CatalogueEntry>([
        ...stringsOf(revision).flatMap(({ stringId, text }, index): (readonly [string, CatalogueEntry])[] => {
          if (index % 7 === 3 + at) return [];
          const state =
            index % 5 === 0
              ? ('machine-draft' as const)
              : index % 5 === 1
                ? ('reviewed' as const)
                : ('translated' as const);
          const sourceHash = hashOfText(index % 11 === 0 ? `old ${text}` : text);
          return [[stringId, { text: `${language} ${text}`, sourceHash, state }]];
        }),
        ['EK-Z99/text', { text: 'beyond', sourceHash: 'bf9cf968', state: 'translated' }],
      ]),
    }));
    const { bytes } = exportXlsForm(revision, { catalogues });
    const again = importXlsForm(bytes);
    expect(again.revision).toEqual(revision);
    expect(again.catalogues).toEqual(catalogues);
    const head = workbookOf(bytes).sheets[0]?.rows[0]?.cells.map(({ text }) => text);
    expect(head).toEqual(
      expect.arrayContaining(['label::English (en)', 'label::French (fr)', 'label::Chinese (zh-Hant)']),
    );
  });
});

describe('a form that was exported and then changed in a spreadsheet', () => {
  const revision = everyKind();
  const workbook = workbookOf(exportXlsForm(revision).bytes);
  const again = (sheet: string, rowName: string, heading: string, text: string) => {
    const { revision: changed, report } = importXlsForm(edited(workbook, sheet, rowName, heading, text));
    const question = changed?.sections
      .flatMap(({ subSections }) => subSections.flatMap(({ questions }) => questions))
      .find(({ questionId }) => questionId === rowName);
    return { question, entries: report.entries.map(({ kind, code, heading: at = '' }) => `${kind} ${code} ${at}`) };
  };

  test('has the new text', () => {
    expect(again('survey', 'EK-A11', 'label', 'Another text?').question).toMatchObject({ text: 'Another text?' });
  });

  test('has the new condition, and names the column that says the old one', () => {
    const { question, entries } = again('survey', 'EK-A01', 'relevant', "${EK-A06} = 'one'");
    expect(question).toMatchObject({ skip: { when: "not(${EK-A06} = 'one')", effect: 'zero' } });
    expect(entries).toContain('lost outdated gw_skip_when');
  });

  test('has the new bounds', () => {
    const { question, entries } = again('survey', 'EK-A08', 'constraint', '. >= 2 and . <= 8');
    expect(question).toMatchObject({ minimum: 2, maximum: 8 });
    expect(entries).toEqual([]);
  });

  test('has the new calculation', () => {
    const { question, entries } = again('survey', 'EK-A10', 'calculation', '${EK-A08} + 1');
    expect(question).toMatchObject({ calculation: '${EK-A08} + 1' });
    expect(entries).toContain('lost outdated gw_calculation');
  });

  test('has the usual value where a column of ours says something that it cannot', () => {
    const { question, entries } = again('survey', 'EK-A01', 'gw_evidence', 'sometimes');
    expect(question).toMatchObject({ evidence: 'none' });
    expect(entries).toEqual(['lost bad-value gw_evidence']);
  });
});

describe('exportXlsForm writes what the converter of ODK takes:', () => {
  const revision = everyKind();
  const workbook = workbookOf(exportXlsForm(revision).bytes);
  const survey = recordsOf(workbook, 'survey');
  const named = (name: string) => survey.find((row) => row['name'] === name);

  test('every question with a type of the standard, ladders as lists with scores, groups that begin and end in turn', () => {
    const types = new Set(survey.map(({ type = '' }) => type.split(' ')[0]));
    expect([...types].toSorted()).toEqual(
      [
        'begin_group',
        'begin_repeat',
        'calculate',
        'date',
        'decimal',
        'end_group',
        'end_repeat',
        'integer',
        'note',
        'rank',
        'select_multiple',
        'select_one',
        'text',
      ].toSorted(),
    );
    const open: string[] = [];
    for (const { type = '', name = '' } of survey) {
      if (type.startsWith('begin')) open.push(name);
      else if (type.startsWith('end')) expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
    const list = named('EK-A01')?.['type']?.split(' ')[1];
    const choices = recordsOf(workbook, 'choices').filter((choice) => choice['list_name'] === list);
    expect(choices.map(({ name, score }) => [name, score])).toEqual([
      ['0', '0'],
      ['2', '2'],
      ['4', '4'],
    ]);
  });

  test('names that are XML names and stand once, lists that exist, choices that stand once in their list', () => {
    for (const [, any] of [...revisions, ['every kind', revision] as const]) {
      const written = workbookOf(exportXlsForm(any).bytes);
      const rows = recordsOf(written, 'survey').filter(({ type = '' }) => !type.startsWith('end'));
      const names = rows.map(({ name = '' }) => name);
      expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      const choices = recordsOf(written, 'choices').map(
        (choice) => `${choice['list_name'] ?? ''} ${choice['name'] ?? ''}`,
      );
      expect(new Set(choices).size).toBe(choices.length);
      const lists = new Set(choices.map((choice) => choice.split(' ')[0]));
      const asked = rows.flatMap(({ type = '' }) => (/^(select|rank)/.test(type) ? type.split(' ').slice(1) : []));
      expect(asked.filter((list) => !lists.has(list))).toEqual([]);
      const references = rows.flatMap((row) =>
        ['relevant', 'constraint', 'calculation', 'required', 'choice_filter'].flatMap((key) =>
          [...(row[key] ?? '').matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name ?? ''),
        ),
      );
      expect(references.filter((name) => !names.includes(name))).toEqual([]);
      // Groups and repeats cannot be required, tables have one list in all rows and no filter.
      expect(rows.filter(({ type = '', required }) => type.startsWith('begin') && required !== undefined)).toEqual([]);
      expect(rows.filter(({ type, calculation }) => type === 'calculate' && calculation === undefined)).toEqual([]);
      for (const [index, row] of rows.entries()) {
        if (row['appearance'] !== 'table-list') continue;
        const after = rows.slice(
          index + 1,
          rows.findIndex((one, at) => at > index && !(one['type'] ?? '').startsWith('select')),
        );
        expect(new Set(after.map(({ type }) => type)).size).toBe(1);
        expect(after.filter(({ choice_filter: filter }) => filter !== undefined)).toEqual([]);
      }
    }
  });

  test('two choices in a group for law and practice, with "no case" among the second', () => {
    const at = survey.findIndex(({ name }) => name === 'EK-A04');
    expect(survey.slice(at, at + 4).map(({ type = '', name }) => [type.split(' ')[0], name])).toEqual([
      ['begin_group', 'EK-A04'],
      ['select_one', 'EK-A04_law'],
      ['select_one', 'EK-A04_practice'],
      ['end_group', 'EK-A04'],
    ]);
    const list = named('EK-A04_practice')?.['type']?.split(' ')[1];
    const names = recordsOf(workbook, 'choices')
      .filter((choice) => choice['list_name'] === list)
      .map(({ name }) => name);
    expect(names).toEqual(['0', '1', '2', 'no-case']);
  });

  test('bounds and the choice that stands alone as constraints, conditions as what shows a row', () => {
    expect(named('EK-A08')?.['constraint']).toBe('. >= 0 and . <= 10');
    expect(named('EK-A09')?.['constraint']).toBe('. >= 0 and . <= 100');
    expect(named('EK-A11')?.['constraint']).toBe('string-length(.) <= 500');
    expect(named('EK-A12')?.['constraint']).toBe(". >= date('2000-01-01')");
    expect(named('EK-A01')?.['relevant']).toBe("not(${EK-A06} = 'two')");
    expect(named('EK-A01_women')?.['relevant']).toBe("${EK-A01} != ''");
  });

  test('a check about one answer as its constraint, and back as the same check', () => {
    const withCheck: InstrumentRevision = {
      ...revision,
      checks: [
        {
          checkId: 'EK-K02',
          when: "answered(${EK-A01}) and not(${EK-A01} >= 2 or ${EK-A06} = 'one')",
          severity: 'error',
          message: 'Too low',
          questionIds: ['EK-A01'],
        },
      ],
    };
    const { bytes, entries } = exportXlsForm(withCheck);
    const row = recordsOf(workbookOf(bytes), 'survey').find(({ name }) => name === 'EK-A01');
    expect(row).toMatchObject({ constraint: ". >= 2 or ${EK-A06} = 'one'", constraint_message: 'Too low' });
    expect(entries.map(({ code }) => code)).not.toContain('check');
    expect(importXlsForm(bytes).revision).toEqual(withCheck);
    const other = edited(workbookOf(bytes), 'survey', 'EK-A01', 'constraint', '. >= 3');
    expect(importXlsForm(other).revision?.checks).toEqual([
      {
        checkId: 'EK-K01',
        when: 'answered(${EK-A01}) and not(${EK-A01} >= 3)',
        severity: 'error',
        message: 'Too low',
        questionIds: ['EK-A01'],
      },
    ]);
  });

  test('nothing in silence: what a form cannot do is listed with its questions', () => {
    expect(exportXlsForm(revision).entries.map(({ code, ids }) => [code, ids.length])).toEqual(
      expect.arrayContaining([
        ['evidence', 14],
        ['count', 2],
        ['no-case', 1],
        ['grid', 1],
        ['check', 1],
      ]),
    );
  });
});
