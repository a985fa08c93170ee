import { openQuestionnaire, questionsInOrder, type InstrumentRevision, type Question } from '@groundwork/instrument';
import {
  canonicalJson,
  readCatalogue,
  readInstrument,
  translateRevision,
  writeCatalogue,
  writeInstrument,
} from '@groundwork/instrument/authoring';
import { describe, expect, test } from 'vitest';
import { importSurveyJs, type ImportedSurveyJs } from './import-survey-js.ts';
import type { SurveyJsNote } from './survey-js-report.ts';
import { wideSurvey } from './wide-survey.test-data.ts';

const options = { instrumentId: 'wide', code: 'SV' } as const;
const wide = importSurveyJs(wideSurvey, options);

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

/** The paths of all values that hold no others, with the names on the way. */
function leavesOf(
  value: unknown,
  path = '$',
  names: readonly (string | number)[] = [],
): readonly [string, readonly (string | number)[]][] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`, [...names, index]));
  if (typeof value !== 'object' || value === null) return [[path, names]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`, [...names, name]));
}

/** A copy of a tree with another value at one place; numbers by a step of their own or a part of it. */
function changedAt(value: unknown, [name, ...rest]: readonly (string | number)[], step: number): unknown {
  if (name === undefined) {
    if (typeof value === 'string') return `${value}x`;
    return typeof value === 'number' ? value + step : value !== true;
  }
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === name ? changedAt(item, rest, step) : item));
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === name ? changedAt(inner, rest, step) : inner]));
}

/** Everything that an import makes but its remarks. */
function madeOf({ revision, translations, report }: ImportedSurveyJs): string {
  return JSON.stringify([
    revision,
    translations.map(({ language, strings }) => [language, [...strings]]),
    report.names,
  ]);
}

describe('a survey of every type', () => {
  test('becomes an instrument that authoring takes as it is', () => {
    const revision = revisionOf(wide);
    const { revision: read, problems } = readInstrument(writeInstrument(revision), { fileName: 'wide.yaml' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read === undefined ? '' : canonicalJson(read)).toBe(canonicalJson(revision));
    expect(openQuestionnaire(revision).flow({}).isComplete).toBe(false);
  });

  test('has catalogues that authoring takes as they are', () => {
    const revision = revisionOf(wide);
    expect(wide.translations.map(({ language }) => language)).toEqual(['fr', 'ar']);
    for (const catalogue of wide.translations) {
      const fileName = `${catalogue.language}.yaml`;
      const { catalogue: read, problems } = readCatalogue(writeCatalogue(revision, catalogue), { fileName, revision });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read?.strings).toEqual(catalogue.strings);
    }
  });

  test('loses no value in silence: each changes what is made, or its path is named', () => {
    const made = madeOf(wide);
    const named = wide.report.notes.map(({ path }) => path).filter((path) => path !== '$');
    const leaves = leavesOf(wideSurvey);
    expect(leaves.length).toBeGreaterThan(400);
    const lost = leaves.filter(([path, names]) => {
      if (named.some((known) => path === known || path.startsWith(`${known}.`) || path.startsWith(`${known}[`)))
        return false;
      return [1, 0.5].every((step) => madeOf(importSurveyJs(changedAt(wideSurvey, names, step), options)) === made);
    });
    expect(lost.map(([path]) => path)).toEqual([]);
  });

  test('becomes the same from its text and from what a parser made of it, every time', () => {
    expect(madeOf(importSurveyJs(JSON.stringify(wideSurvey), options))).toBe(madeOf(wide));
    expect(importSurveyJs(JSON.stringify(wideSurvey), options).report).toEqual(wide.report);
  });

  test('has a report that says what every name became', () => {
    // A name that is given twice stands for the first of them.
    const names = new Map(wide.report.names.toReversed().map((entry) => [entry.name, entry]));
    expect(names.get('birth date')?.questionId).toBe('SV-birthdate');
    expect(names.get('people')?.questionId).toBe('SV-size');
    expect(names.get('address.street')?.questionId).toBe('SV-street');
    expect(names.get('services.births')?.questionId).toBe('SV-births');
    expect(names.get('services')?.questionId).toBe('SV-services');
    expect(names.get('offices.north.desks')).toMatchObject({ questionId: 'SV-north', fieldId: 'desks' });
    expect(names.get('cases[].place')).toMatchObject({ questionId: 'SV-cases', fieldId: 'place' });
    expect(names.get('role')?.values).toEqual([{ value: 'Official', becomes: 'official' }]);
    expect(names.get('leader')?.values).toContainEqual({ value: 'minister', becomes: 4 });
    expect(names.get('start')?.partId).toBe('P1');
  });
});

describe('types of questions', () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['SV-role', 'single-choice', 'radiogroup'],
    ['SV-year', 'single-choice', 'dropdown'],
    ['SV-channels', 'multiple-choice', 'checkbox'],
    ['SV-tags', 'multiple-choice', 'tagbox'],
    ['SV-logo', 'multiple-choice', 'imagepicker'],
    ['SV-size', 'number', 'text of a number'],
    ['SV-birthdate', 'date', 'text of a date'],
    ['SV-mail', 'text', 'text of an address'],
    ['SV-remarks', 'text', 'comment'],
    ['SV-ease', 'number', 'rating'],
    ['SV-remarksWante', 'single-choice', 'boolean'],
    ['SV-order', 'ranking', 'ranking'],
    ['SV-leader', 'level', 'radiogroup with scores'],
    ['SV-strategy', 'level', 'rating that is scored'],
    ['SV-scoredplan', 'level', 'rating that is scored by its name'],
    ['SV-births', 'level', 'matrix with scores'],
    ['SV-first', 'single-choice', 'matrix'],
    ['SV-north', 'single-choice', 'matrixdropdown'],
    ['SV-projects', 'repeat', 'matrixdynamic'],
    ['SV-cases', 'repeat', 'paneldynamic'],
    ['SV-zip', 'number', 'multipletext'],
    ['SV-address', 'note', 'multipletext as a whole'],
    ['SV-rate', 'calculated', 'expression'],
    ['SV-total', 'calculated', 'calculated value'],
    ['SV-intro', 'note', 'html'],
  ];

  test.each(kinds)('%s is of kind %s, once a %s', (questionId, kind) => {
    expect(questionOf(wide, questionId)?.kind).toBe(kind);
  });

  test('a level has the scores of its choices, the lowest first', () => {
    expect(questionOf(wide, 'SV-leader')).toMatchObject({
      weight: 2,
      levels: [
        { score: 0, text: 'Nobody' },
        { score: 2, text: 'An official' },
        { score: 4, text: 'A minister' },
      ],
    });
    expect(questionOf(wide, 'SV-scoredplan')).toMatchObject({
      levels: [{ text: 'No plan' }, {}, {}, {}, { text: 'A plan at work' }],
    });
    expect(questionOf(wide, 'SV-half')?.kind).toBe('single-choice');
  });

  test('values are scores only where the question says so', () => {
    const choices = [0, 1, 2].map((value) => ({ value, text: `Level ${value}` }));
    const both = imported(
      { type: 'radiogroup', name: 'a', choices },
      { type: 'radiogroup', name: 'b', choices, scored: true },
    );
    expect(questionOf(both, 'SV-a')?.kind).toBe('single-choice');
    expect(questionOf(both, 'SV-b')?.kind).toBe('level');
  });

  test('"other" is an option with a text beside it, "none" the one that stands alone', () => {
    expect(questionOf(wide, 'SV-role')).toMatchObject({
      details: [{ id: 'other', label: 'Another role', kind: 'text' }],
    });
    const channels = questionOf(wide, 'SV-channels');
    expect(channels?.kind === 'multiple-choice' && channels.options.at(-1)).toEqual({
      optionId: 'none',
      text: 'No channel',
      isExclusive: true,
    });
  });

  test('columns beside the first one are details with ids of their own', () => {
    const columns = [
      { name: 'a', choices: ['u', 'v'], showOtherItem: true, otherText: 'Another' },
      { name: 'other', cellType: 'text' },
      { name: 'Other', cellType: 'boolean' },
      ...Array.from({ length: 60 }, (_, index) => ({ name: `c${index}`, cellType: 'comment' })),
    ];
    const result = imported({ type: 'matrixdropdown', name: 'm', columns, rows: ['r'] });
    const row = questionOf(result, 'SV-r');
    const details = row?.kind === 'single-choice' ? (row.details ?? []) : [];
    expect(details.slice(0, 4).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'other text',
      'other-2 text',
      'other-3 single-choice',
      'c0 text',
    ]);
    expect(details).toHaveLength(50);
    expect(notesAt(result, '$.elements[0]').map(({ code }) => code)).toContain('too-many');
  });

  test('a page is a section, its panels and what stands between them its sub-sections', () => {
    const { sections } = revisionOf(wide);
    expect(sections.map(({ sectionId, title }) => `${sectionId} ${title}`)).toEqual([
      'P1 About you',
      'P2 Page 2',
      'P3 Scores',
      'P4 Page 4',
      'CALC Calculated values',
    ]);
    expect(sections[1]?.subSections.map(({ title }) => title)).toEqual(['Use', 'Page 2']);
    expect(sections.reduce((sum, { weightPercent }) => sum + weightPercent, 0)).toBe(100);
    expect(sections[2]?.weightPercent).toBe(100);
  });

  test('a record has the fields of the panel and of panels in it', () => {
    expect(questionOf(wide, 'SV-cases')).toMatchObject({
      recordLabel: 'Case',
      maximumRecords: 5,
      fields: [
        { id: 'place', kind: 'text' },
        { id: 'sectors', kind: 'multiple-choice' },
        { id: 'from', kind: 'date' },
        { id: 'link', kind: 'link' },
      ],
    });
  });

  test('bounds come from the question and from its validators', () => {
    expect(questionOf(wide, 'SV-size')).toMatchObject({ minimum: 1, maximum: 30, decimals: 0 });
    expect(questionOf(wide, 'SV-score1')).toMatchObject({ minimum: 0, maximum: 10.5 });
    expect(questionOf(wide, 'SV-code')).toMatchObject({ maximumLength: 8 });
    expect(questionOf(wide, 'SV-order')).toMatchObject({ minimum: 1, maximum: 2 });
    expect(questionOf(wide, 'SV-birthdate')).toMatchObject({ minimum: '1900-01-01', maximum: '2009-12-31' });
  });
});

describe('conditions', () => {
  test('of pages and panels hold for all that is in them', () => {
    expect(questionOf(wide, 'SV-ease')?.skip?.when).toBe('not((answered(${SV-remarksWante})) and (${SV-size} >= 2))');
    const why = questionOf(wide, 'SV-why');
    expect(why?.skip?.when).toContain("selected(${SV-channels}, 'phone') or selected(${SV-channels}, 'office')");
    expect(why?.skip?.when).toContain('${SV-size} >= 2');
  });

  test('say when an answer is required', () => {
    expect(questionOf(wide, 'SV-visits')).toMatchObject({ requiredWhen: "selected(${SV-channels}, 'web')" });
    expect(questionOf(wide, 'SV-role')).not.toHaveProperty('isOptional');
    expect(questionOf(wide, 'SV-mail')).toMatchObject({ isOptional: true });
  });

  test('of choices become conditions of options', () => {
    expect(questionOf(wide, 'SV-role')).toMatchObject({
      options: [{}, {}, { optionId: '3', shownWhen: '${SV-slide} > 3' }, {}],
    });
    expect(questionOf(wide, 'SV-tags')).toMatchObject({
      options: [{ optionId: 'web', shownWhen: "selected(${SV-channels}, 'web')" }, {}, {}, { optionId: 'none' }],
    });
  });

  test('that make questions wait for each other are left out where the ring closes, and named', () => {
    expect(questionOf(wide, 'SV-ringA')?.skip?.when).toBe('not(answered(${SV-ringB}))');
    expect(questionOf(wide, 'SV-ringB')?.skip).toBeUndefined();
    expect(notesAt(wide, '$.pages[3].elements[7].visibleIf')).toMatchObject([
      { kind: 'not-carried', code: 'expression' },
    ]);
    expect(questionOf(wide, 'SV-selfish')).toMatchObject({ isOptional: true });
  });

  test('become rules of the instrument where they are validators', () => {
    const checks = revisionOf(wide).checks.map(({ when, severity }) => [severity, when]);
    expect(checks).toContainEqual(['error', 'length(${SV-code}) < 3']);
    expect(checks).toContainEqual(['warning', "answered(${SV-code}) and not(not(${SV-code} = 'none'))"]);
    expect(checks).toContainEqual([
      'error',
      "not(selected(${SV-channels}, 'none')) and (count-selected(${SV-channels}) < 1 or count-selected(${SV-channels}) > 3)",
    ]);
    expect(checks).toContainEqual(['error', 'not(answered(${SV-births}) or answered(${SV-land}))']);
  });

  test('take a calculation with them that cannot be carried over, and whatever reads it', () => {
    const result = imported(
      { type: 'text', name: 'n', inputType: 'number', min: 0, max: 9 },
      { type: 'expression', name: 'power', expression: '{n} ^ 2' },
      { type: 'expression', name: 'twice', expression: '{power} * 2' },
      { type: 'text', name: 'shown', visibleIf: '{twice} > 3' },
      { type: 'expression', name: 'ring', expression: '{ring} + 1' },
    );
    expect(questionsInOrder(revisionOf(result)).map(({ questionId }) => questionId)).toEqual(['SV-n', 'SV-shown']);
    expect(questionOf(result, 'SV-shown')?.skip).toBeUndefined();
    for (const path of [
      '$.elements[1].expression',
      '$.elements[2].expression',
      '$.elements[3].visibleIf',
      '$.elements[4].expression',
    ]) {
      expect(
        notesAt(result, path).map(({ kind }) => kind),
        path,
      ).toContain('not-carried');
    }
  });
});

describe('languages', () => {
  test('of a survey become catalogues; words of ours in them are drafts of a machine', () => {
    const [french] = wide.translations;
    expect(french?.strings.get('SV-role/text')).toMatchObject({ text: 'Votre rôle', state: 'translated' });
    expect(french?.strings.get('SV-tags/options/none')).toMatchObject({
      text: 'Aucun de ces éléments',
      state: 'machine-draft',
    });
    expect(french?.strings.get('SV-leader/levels/0')?.text).toBe('Personne');
    expect(french?.strings.has('SV-leader/levels/2')).toBe(false);
    expect(french?.strings.get('SV-cases/record-label')?.text).toBe('Cas no');
  });

  test('translate the whole when they are put in', () => {
    const [french] = wide.translations;
    if (french === undefined) throw new Error('the survey is French, too');
    const { revision, stale } = translateRevision(revisionOf(wide), french);
    expect(stale).toEqual([]);
    expect(revision.title).toBe('Services numériques');
    const grid = revision.sections[2]?.subSections[0]?.grids?.[0];
    expect(grid?.text).toBe('Services publics');
  });

  test('what the lines of a grid share is translated once', () => {
    const columns = [
      { value: 'u', text: { default: 'Good', fr: 'Bon' } },
      { value: 'v', text: { default: 'Bad', fr: 'Mauvais' } },
    ];
    const { translations } = imported({ type: 'matrix', name: 'm', columns, rows: ['a', 'b'] });
    expect(translations[0]?.strings.get('SV-m/options/u')?.text).toBe('Bon');
    expect(translations[0]?.strings.get('SV-m/options/v')?.text).toBe('Mauvais');
  });

  test('are told by the locale of the survey, or by whoever imports it', () => {
    const survey = {
      locale: 'fr',
      title: { default: 'Title', fr: 'Titre' },
      elements: [{ type: 'text', name: 'a', title: 'Plain' }],
    };
    const french = importSurveyJs(survey, options);
    expect(french.revision).toMatchObject({ language: 'fr', title: 'Titre' });
    expect(french.translations[0]).toMatchObject({ language: 'en' });
    expect(french.translations[0]?.strings.get('title')?.text).toBe('Title');
    expect(importSurveyJs(survey, { ...options, language: 'de' }).revision).toMatchObject({
      language: 'de',
      title: 'Title',
    });
  });

  test('that are none are named', () => {
    const result = importSurveyJs(
      { title: { default: 'T', 'not a tag!': 'x', fr: '' }, elements: [{ type: 'text', name: 'a' }] },
      options,
    );
    expect(notesAt(result, '$.title["not a tag!"]')[0]?.code).toBe('language');
    expect(notesAt(result, '$.title.fr')[0]?.code).toBe('empty-text');
  });
});
