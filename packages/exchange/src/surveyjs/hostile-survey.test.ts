import { openQuestionnaire, questionsInOrder, type InstrumentRevision, type Question } from '@groundwork/instrument';
import {
  canonicalJson,
  readCatalogue,
  readInstrument,
  writeCatalogue,
  writeInstrument,
} from '@groundwork/instrument/authoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importSurveyJs, type ImportedSurveyJs } from './import-survey-js.ts';
import type { SurveyJsNote } from './survey-js-report.ts';

const options = { instrumentId: 'wide', code: 'SV' } as const;

function revisionOf({ revision, report }: ImportedSurveyJs): InstrumentRevision {
  if (revision === undefined) throw new Error(report.notes.map(({ message }) => message).join('\n'));
  return revision;
}

function questionOf(imported: ImportedSurveyJs, questionId: string): Question | undefined {
  return questionsInOrder(revisionOf(imported)).find((question) => question.questionId === questionId);
}

function imported(...elements: readonly unknown[]): ImportedSurveyJs {
  return importSurveyJs({ elements }, options);
}

function notesAt({ report }: ImportedSurveyJs, path: string): readonly SurveyJsNote[] {
  return report.notes.filter((note) => note.path === path);
}

describe('what is no good survey', () => {
  const codesOf = (survey: unknown) => importSurveyJs(survey, options).report.notes.map(({ code }) => code);

  test('is refused with one reason', () => {
    expect(codesOf('{"pages": [')).toEqual(['not-json']);
    expect(codesOf('[]')).toEqual(['not-a-survey']);
    expect(codesOf(undefined)).toEqual(['not-json']);
    expect(codesOf('['.repeat(2_000_000))).toEqual(['too-deep']);
    expect(codesOf(' '.repeat(50_000_000))).toEqual(['too-large']);
    const ring: Record<string, unknown> = { type: 'panel' };
    ring['elements'] = [ring];
    expect(codesOf({ elements: [ring] })).toEqual(['cyclic']);
    expect(codesOf({ pages: [{ elements: [{ type: 'html', name: 'a', html: 'x' }] }] })).toContain('nothing-to-ask');
    for (const survey of ['{}', '{"pages": 1}', '{"elements": [1, null, "x", []]}']) {
      const result = importSurveyJs(survey, options);
      expect(result.revision).toBeUndefined();
      expect(result.report.notes.at(-1)).toMatchObject({ kind: 'refused', code: 'nothing-to-ask' });
    }
  });

  test('names members that are given twice, and none has more meaning than another', () => {
    const text =
      '{"__proto__": {"pages": []}, "elements": [{"type": "text", "name": "__proto__", "name": "constructor", "toString": 1}]}';
    const result = importSurveyJs(text, options);
    expect(notesAt(result, '$.elements[0].name')[0]?.code).toBe('duplicate-key');
    expect(notesAt(result, '$.__proto__')[0]?.code).toBe('unknown-property');
    expect(questionsInOrder(revisionOf(result)).map(({ questionId }) => questionId)).toEqual(['SV-constructor']);
  });

  test('with too many elements has as many as an instrument takes, and a report of bounded length', () => {
    const elements = Array.from({ length: 100_000 }, (_, index) => ({
      type: 'text',
      name: `q${index}`,
      visibleIf: `{q${index - 1}} = 1`,
    }));
    const result = importSurveyJs(JSON.stringify({ elements }), options);
    expect(questionsInOrder(revisionOf(result))).toHaveLength(2_000);
    expect(result.report.notes).toHaveLength(1_000);
    expect(result.report.omittedCount).toBeGreaterThan(90_000);
  });

  test('ends also where calculations stand in a long chain or fan out', () => {
    const chain = Array.from({ length: 1_900 }, (_, index) => ({
      type: 'expression',
      name: `x${index}`,
      expression: `{x${index + 1}} + {x${index + 1}} + {x${index + 2}}`,
    }));
    const elements = [
      ...chain,
      { type: 'text', name: 'x1900', inputType: 'number' },
      { type: 'text', name: 'x1901', inputType: 'number' },
    ];
    expect(importSurveyJs({ elements }, options).revision).toBeDefined();
  });

  test('with a list of too many choices or languages has as many as an instrument takes', () => {
    const choices = Array.from({ length: 2_000 }, (_, index) => index);
    const title = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [
        `a${String.fromCharCode(97 + (index % 26))}-${1000 + index}`,
        `T${index}`,
      ]),
    );
    const result = imported({ type: 'dropdown', name: 'a', title: { default: 'T', ...title }, choices });
    expect(questionOf(result, 'SV-a')).toMatchObject({ options: { length: 498 } });
    expect(result.translations).toHaveLength(30);
  });

  test('gives an instrument that authoring takes, or a reason, whatever it is', () => {
    const text = fc.constantFrom(
      'a',
      'A b',
      '{a} = 1',
      '',
      'x'.repeat(50),
      'text',
      'number',
      'checkbox',
      'matrix',
      'fr',
      "{c} contains 'a'",
    );
    const scalar = fc.oneof(text, fc.integer({ min: -3, max: 6 }), fc.boolean(), fc.constant(null));
    const choice = fc.oneof(
      scalar,
      fc.record({ value: scalar, text: scalar, score: scalar, visibleIf: text }, { requiredKeys: ['value'] }),
    );
    const members = fc.record(
      {
        type: fc.constantFrom(
          'text',
          'comment',
          'radiogroup',
          'dropdown',
          'checkbox',
          'tagbox',
          'rating',
          'boolean',
          'ranking',
          'matrix',
          'matrixdropdown',
          'matrixdynamic',
          'paneldynamic',
          'multipletext',
          'expression',
          'html',
          'panel',
          'file',
        ),
        name: fc.constantFrom('a', 'b', 'c', 'a b', ''),
        title: fc.oneof(scalar, fc.dictionary(fc.constantFrom('default', 'fr', 'ar', '!'), scalar)),
        visibleIf: text,
        requiredIf: text,
        enableIf: text,
        isRequired: scalar,
        inputType: fc.constantFrom('text', 'number', 'date', 'url', 'range'),
        min: scalar,
        max: scalar,
        choices: fc.array(choice, { maxLength: 4 }),
        columns: fc.array(fc.oneof(choice, fc.record({ name: text, cellType: text })), { maxLength: 3 }),
        rows: fc.array(choice, { maxLength: 3 }),
        rateValues: fc.array(choice, { maxLength: 3 }),
        items: fc.array(fc.record({ name: text, inputType: text }), { maxLength: 2 }),
        templateElements: fc.array(fc.record({ type: text, name: text, choices: fc.array(choice, { maxLength: 3 }) }), {
          maxLength: 3,
        }),
        expression: fc.constantFrom('{a} + 1', '{b} > {a}', 'iif({c}, 1, 2)', '{a', '1'),
        validators: fc.array(
          fc.record({
            type: fc.constantFrom('numeric', 'text', 'regex', 'expression', 'answercount'),
            minValue: scalar,
            expression: text,
            minCount: scalar,
          }),
          { maxLength: 2 },
        ),
        html: text,
        hasOther: scalar,
        showNoneItem: scalar,
        scored: scalar,
        maxSelectedChoices: scalar,
        maxPanelCount: scalar,
        minRowCount: scalar,
        choicesFromQuestion: text,
        odd: scalar,
      },
      { requiredKeys: ['type'] },
    );
    const survey = fc.record(
      {
        title: scalar,
        locale: scalar,
        pages: fc.array(fc.record({ name: text, visibleIf: text, elements: fc.array(members, { maxLength: 6 }) }), {
          maxLength: 3,
        }),
        elements: fc.array(members, { maxLength: 4 }),
        calculatedValues: fc.array(fc.record({ name: text, expression: text }), { maxLength: 2 }),
      },
      { requiredKeys: ['pages'] },
    );
    fc.assert(
      fc.property(survey, (value) => {
        const { revision, translations, report } = importSurveyJs(value, options);
        if (revision === undefined) {
          expect(report.notes.at(-1)?.kind).toBe('refused');
          return;
        }
        const { problems, revision: read } = readInstrument(writeInstrument(revision), { fileName: 'a.yaml' });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read === undefined ? '' : canonicalJson(read)).toBe(canonicalJson(revision));
        openQuestionnaire(revision);
        for (const catalogue of translations) {
          const { problems: faults } = readCatalogue(writeCatalogue(revision, catalogue), {
            fileName: 'b.yaml',
            revision,
          });
          expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      }),
    );
  });
});
