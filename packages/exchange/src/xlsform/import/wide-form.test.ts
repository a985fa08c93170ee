import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../workbook/column-letters.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { wideForm } from '../form/any-form.test-data.ts';
import { importXlsForm, type XlsFormImport } from './import-xlsform.ts';
import { imported, question, said, silentCells, workbookOf } from './imported-form.test-data.ts';

describe('importXlsForm of a form with every column, every type and every fault', () => {
  const workbook = workbookOf(wideForm);
  const result = imported(wideForm);

  it('gives an instrument that the reader of instrument files accepts', () => {
    expect(result.revision).toMatchObject({
      instrumentId: 'wide-form',
      code: 'WF',
      version: '1.0.0',
      state: 'draft',
      language: 'en',
      title: 'A wide form',
    });
  });

  it('carries every cell that holds something or names it in the report', () => {
    expect(silentCells(result, workbook)).toEqual([]);
  });

  it('calls a cell carried only where another text in it gives another instrument or is named', () => {
    const same = JSON.stringify(outcome(result));
    const idle: string[] = [];
    for (const { name: sheet, rows } of workbook.sheets) {
      for (const [rowIndex, { row, cells }] of rows.entries()) {
        for (const [cellIndex, { column, text }] of cells.entries()) {
          const place = `${columnLetters(column)}${row}`;
          if (result.report.carried.get(sheet)?.has(place) !== true) continue;
          const changed = withCell(workbook, sheet, rowIndex, cellIndex, `${text} x9`);
          const other = importXlsForm(changed);
          const isStillCarried = other.report.carried.get(sheet)?.has(place) === true;
          const isNamed = other.report.entries.some(
            (entry) => entry.sheet === sheet && `${entry.column ?? ''}${entry.row ?? ''}` === place,
          );
          if (isStillCarried && !isNamed && JSON.stringify(outcome(other)) === same)
            idle.push(`${sheet}!${place} ${text}`);
        }
      }
    }
    expect(idle).toEqual([]);
  });

  it('makes sections of the outermost groups, sub-sections of those inside, and dissolves deeper ones', () => {
    const parts = result.revision?.sections.map(({ sectionId, title, subSections }) => [
      sectionId,
      title,
      subSections.map(({ subSectionId, questions }) => [subSectionId, questions.length]),
    ]);
    expect(parts).toEqual([
      ['G', 'A wide form', [['G1', 1]]],
      [
        'PERSON',
        'The person',
        [
          ['PERSON1', 3],
          ['WORK', 3],
        ],
      ],
      ['PLACE', 'The place', [['PLACE1', 6]]],
      ['G2', 'General', [['G21', 3]]],
      ['MIXED', 'Mixed', [['MIXED1', 2]]],
      ['G3', 'General', [['G31', 2]]],
      ['REST', 'The rest', [['REST1', 13]]],
    ]);
    expect(said(result)).toContain('changed nesting survey 13');
  });

  it('turns a condition into a skip, together with those of the groups around', () => {
    expect(question(result, 'WF-income').skip).toEqual({ when: 'not(${WF-age} >= 15)', effect: 'na' });
    expect(question(result, 'WF-line').skip?.when).toBe("not(${WF-works} = 'yes' and selected(${WF-means}, 'bus'))");
    expect(question(result, 'WF-income')).toMatchObject({ requiredWhen: '${WF-age} >= 18' });
    expect(question(result, 'WF-age')).not.toHaveProperty('isOptional');
    expect(question(result, 'WF-works')).toMatchObject({ isOptional: true });
  });

  it('keeps bounds as bounds and makes a check of any other condition, with its message in all languages', () => {
    expect(question(result, 'WF-age')).toMatchObject({ minimum: 0, maximum: 130, decimals: 0 });
    expect(question(result, 'WF-line')).toMatchObject({ maximumLength: 80, isLong: true });
    expect(result.revision?.checks).toEqual([
      {
        checkId: 'WF-K01',
        when: 'answered(${WF-income}) and not(${WF-income} > 0)',
        severity: 'error',
        message: 'Between 0 and a million',
        questionIds: ['WF-income'],
      },
      {
        checkId: 'WF-K02',
        when: 'answered(${WF-since}) and not(${WF-since} <= today())',
        severity: 'error',
        message: 'Not in the future',
        questionIds: ['WF-since'],
      },
    ]);
    expect(result.catalogues[0]?.strings.get('checks/WF-K01/message')?.text).toBe('Entre 0 et un million');
  });

  it('makes a ladder of a list whose choices all have scores, and of a table with such a list a grid', () => {
    const levels = [
      { score: 0, text: 'There is none' },
      { score: 2, text: 'Fair' },
      { score: 4, text: 'Good' },
    ];
    expect(question(result, 'WF-roads')).toMatchObject({ kind: 'level', gridId: 'WF-table', weight: 1, levels });
    expect(result.revision?.sections[3]?.subSections[0]?.grids).toEqual([
      { gridId: 'WF-table', label: 'Table', text: 'How good is ...', rowHeading: 'Item' },
    ]);
    expect(said(result)).toContain('changed table survey 32');
    expect(result.catalogues[0]?.strings.get('WF-table/levels/4')?.text).toBe('Bon');
  });

  it('gives a list of several choices the one that stands alone: said by the constraint, by its name, or added', () => {
    const alone = (questionId: string) => {
      const one = question(result, questionId);
      return 'options' in one
        ? one.options.filter(({ isExclusive }) => isExclusive).map(({ optionId }) => optionId)
        : [];
    };
    expect(['WF-perils', 'WF-power', 'WF-means'].map(alone)).toEqual([['nothing'], ['none'], ['none-of-these']]);
    expect(said(result)).toContain('added exclusive-option survey 11');
  });

  it('offers "other" with a text beside it', () => {
    expect(question(result, 'WF-means')).toMatchObject({
      options: [{ optionId: 'bus' }, { optionId: 'on-foot' }, { optionId: 'other', text: 'Other' }, {}],
      details: [{ id: 'other', label: 'Other, namely', kind: 'text', required: false }],
    });
  });

  it('says a choice filter as a condition of each choice', () => {
    expect(question(result, 'WF-town')).toMatchObject({
      options: [
        { optionId: 'a', shownWhen: "${WF-region} = 'north'" },
        { optionId: 'b', shownWhen: "${WF-region} = 'south'" },
        { optionId: 'c', shownWhen: "${WF-region} = 'south'" },
      ],
    });
  });

  it('makes records of a repeat and names what no field can be', () => {
    expect(question(result, 'WF-trips')).toMatchObject({
      kind: 'repeat',
      minimumRecords: 3,
      maximumRecords: 3,
      fields: [
        { id: 'where', kind: 'text', maximumLength: 50, required: true },
        { id: 'cost', kind: 'number', minimum: 0, maximum: 99, required: false },
        { id: 'again', kind: 'single-choice' },
      ],
    });
    expect(said(result)).toEqual(
      expect.arrayContaining([
        'lost type-not-carried survey 40',
        'lost in-repeat survey 41',
        'lost type-not-carried survey 42',
        'lost expression survey I38',
      ]),
    );
  });

  it('computes what the form computes, and leaves out what cannot be said, with all that reads it', () => {
    expect(question(result, 'WF-years')).toMatchObject({
      kind: 'calculated',
      calculation: 'days-between(${WF-since}, today()) div 365.25',
    });
    expect(question(result, 'WF-total')).toMatchObject({ calculation: 'coalesce(sum(${WF-trips.cost}), 0)' });
    expect(question(result, 'WF-shown')).toMatchObject({ kind: 'calculated', calculation: '${WF-age} * 2' });
    expect(result.report.names.has('matched')).toBe(false);
    expect(said(result)).toEqual(expect.arrayContaining(['lost expression survey 23', 'lost expression survey I25']));
  });

  it('leaves out a condition that reads its own question, and the one that closes a ring', () => {
    expect(question(result, 'WF-self').skip).toBeUndefined();
    const rings = ['WF-ringA', 'WF-ringB'].filter((id) => question(result, id).skip !== undefined);
    expect(rings).toHaveLength(1);
  });

  it('takes bounds and decimals of a range from its parameters', () => {
    expect(question(result, 'WF-mark')).toMatchObject({ minimum: 0, maximum: 20, decimals: 0 });
    expect(question(result, 'WF-half')).toMatchObject({ minimum: 0, maximum: 5, decimals: 1 });
  });

  it('names types that an instrument has no kind for, faults of the author and what is none of its business', () => {
    expect(said(result)).toEqual(
      expect.arrayContaining([
        'lost metadata survey 2',
        'lost metadata survey 3',
        ...[53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 79, 80].map((row) => `lost type-not-carried survey ${row}`),
        'changed type-changed survey A51',
        'changed type-changed survey A52',
        'lost list-missing survey 64',
        'lost list-too-short survey 65',
        'lost type-unknown survey 66',
        'changed name-repeated survey B67',
        'added name-missing survey 68',
        'added text-missing survey 69',
        'lost type-unknown survey 70',
        'lost type-not-carried survey 71',
        'lost unbalanced survey 78',
        'lost expression survey I75',
        'lost column-unknown survey V1',
        'lost column-not-carried survey U76',
        'lost list-unused choices 17',
        'lost name-missing choices 18',
        'lost settings settings E2',
        'lost sheet-unknown read me ',
      ]),
    );
  });
});

/** What an import gives, the report left aside. */
function outcome({ revision, catalogues, report }: XlsFormImport): unknown {
  return [revision, catalogues.map(({ language, strings }) => [language, [...strings]]), [...report.names]];
}

function withCell(workbook: Workbook, sheet: string, rowIndex: number, cellIndex: number, text: string): Workbook {
  return {
    sheets: workbook.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            rows: one.rows.map((row, at) =>
              at !== rowIndex
                ? row
                : { ...row, cells: row.cells.map((cell, index) => (index === cellIndex ? { ...cell, text } : cell)) },
            ),
          },
    ),
  };
}
