import { readFileSync } from 'node:fs';
import {
  isScored,
  openQuestionnaire,
  questionsInOrder,
  type Answers,
  type Question,
  type ScoredQuestion,
} from '@groundwork/instrument';
import { readInstrument } from '@groundwork/instrument/authoring';
import { describe, expect, it } from 'vitest';

const fileName = 'instruments/access-and-delivery/1.0.0/instrument.yaml';
const { revision, problems } = readInstrument(readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8'), {
  fileName,
});

// Typed from the questionnaire's design, not drawn from the YAML: a slip of the pen in a weight or a link shows here.
// Links: d direct, e enabling, X cross-cutting; indicators in brackets.
const singles = `
AC-A01 share           2 required stat           8.F d (8.16)
AC-A02 share           1 required gov-ict        8.F d (8.15)
AC-A03 number          1 required stat           8.F d (8.15)
AC-A04 share           1 required stat           8.F e
AC-A05 number          2 required gov-ict        1.A e, 8.F d
AC-A06 level           1 required gov-ict        8.F d
AC-A07 level           1 required gov-ict        8.C e, 8.F d
AC-B01 number          1 required gov-ict        8.F d
AC-B02 level           2 required gov-lead       8.F d
AC-B03 level           1 optional gov-lead       3.A e, 8.F e
AC-B04 multiple-choice 1 optional gov-line       2.A e, 4.A e, 5.A e, 5.B e, 6.C e
AC-B05 level           1 optional civil          1.A e
AC-C01 level           2 required gov-lead+civil 3.A e
AC-C02 level           1 required gov-lead+civil X
AC-C03 level           2 required stat+civil     3.A d
AC-C04 level           1 optional gov-line+civil 2.A e, 3.A e
AC-C05 level           1 required stat+civil     8.F e
AC-C06 level           1 required gov-lead+civil 1.A e
AC-C07 level           1 optional civil          1.A e, 7.D e
AC-D01 level           1 required gov-line       1.B e, 2.A e, 4.A e, 5.B e, 6.A e, 6.C e
AC-D02 level           1 required gov-lead       X
AC-D03 level           1 optional gov-line       1.A e, 1.C e
AC-D04 level           1 required gov-line       2.A e, 4.A e, 5.A e, 6.B e, 7.C e
AC-F01 level           1 required gov-lead+civil X
AC-F02 level           1 required gov-ict+civil  X
AC-F03 level           1 required gov-fin+civil  1.A e, 8.F e
AC-G01 level           1 optional gov-line+civil X
AC-G02 level           1 optional civil          X
AC-G03 level           1 optional gov-ict+civil  X
AC-G04 level           1 optional gov-lead+civil 1.A e, 3.A e
`;
const services = `
AC-E01 level           2 required gov-line       2.A e, 4.A d, 5.A e
AC-E02 level           1 required gov-line       4.A d (4.3)
AC-E03 level           1 required gov-line       5.A d (5.2), 5.B d (5.5)
AC-E04 level           1 required gov-line       6.A d, 6.B d (6.5)
AC-E05 level           1 required gov-line       6.C d (6.6 6.7 6.8 6.9 6.10)
AC-E06 level           1 required gov-line       6.C e, 8.E d (8.13)
AC-E07 level           2 required gov-line       2.A d (2.1 2.2), 3.A d (3.1)
AC-E08 level           1 required gov-line       2.A e (2.3)
AC-E09 level           2 required gov-line       1.A d (1.1 1.2 1.3)
AC-E10 level           1 required gov-line       1.B d (1.5 1.6 1.7), 3.A e (3.2)
AC-E11 level           1 required gov-line       1.C d (1.8 1.9)
AC-E12 level           1 required gov-line       7.C d (7.8 7.9)
AC-E13 level           1 required gov-line       1.A e, 3.A e, 7.D d (7.10)
AC-E14 level           1 required gov-line       7.A d, 7.B d
AC-E15 level           1 required gov-line       1.B e, 8.A e
AC-E16 level           1 required gov-line       8.A e (8.6 8.9), 8.B e (8.6 8.9), 8.C e
AC-E17 level           1 required gov-line       8.B e, 8.D e
AC-E18 level           1 required gov-line       X
`;

const rowsOf = (table: string): readonly string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim());

const questions: readonly Question[] = revision === undefined ? [] : questionsInOrder(revision);
const scored: readonly ScoredQuestion[] = questions.filter(isScored);
const byId = new Map(questions.map((question) => [question.questionId, question]));
const rows = scored.filter(({ gridId }) => gridId === 'AC-E');

function linksOf({ isCrossCutting, targetLinks }: ScoredQuestion): string {
  if (isCrossCutting) return 'X';
  const sorted = targetLinks.toSorted((one, other) => (one.targetId < other.targetId ? -1 : 1));
  return sorted
    .map(({ targetId, strength, indicatorIds = [] }) => {
      const indicators = indicatorIds.length === 0 ? '' : ` (${indicatorIds.join(' ')})`;
      return `${targetId} ${strength === 'direct' ? 'd' : 'e'}${indicators}`;
    })
    .join(', ');
}

function rowOf(question: ScoredQuestion): string {
  const { questionId, kind, weight, evidence, respondentRoles } = question;
  return [questionId, kind, weight, evidence, respondentRoles.join('+'), linksOf(question)].join(' ');
}

function levelTexts(question: ScoredQuestion | undefined): readonly string[] {
  return question !== undefined && 'levels' in question ? question.levels.map(({ text }) => text) : [];
}

/** Ids of the checks that speak, each once. */
function spokenChecks(answers: Answers): readonly string[] {
  if (revision === undefined) throw new Error('no revision');
  const ids = openQuestionnaire(revision)
    .flow(answers)
    .issues.flatMap(({ code, params }) => (code === 'check' ? [String(params['checkId'])] : []));
  return [...new Set(ids)];
}

const year = { year: 2008 };

describe('access to ICT and e-service delivery 1.0.0', () => {
  it('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('holds exactly the thirty single questions of the design, with kinds, weights, evidence, roles and links', () => {
    expect(scored.filter(({ gridId }) => gridId === undefined).map(rowOf)).toEqual(rowsOf(singles));
    expect(rowsOf(singles).length).toBe(30);
  });

  it('holds the eighteen services of the design as rows of one table, with weights and links', () => {
    expect(rows.map(rowOf)).toEqual(rowsOf(services));
    expect(rows.length).toBe(18);
    expect(scored.length).toBe(48);
  });

  it('has beside them a note at the head of each section and nothing else', () => {
    const others = questions
      .filter((question) => !isScored(question))
      .map(({ questionId, kind }) => [questionId, kind]);
    expect(others).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => [`AC-N0${number}`, 'note']));
    const heads = revision?.sections.map(({ subSections }) => subSections[0]?.questions[0]?.kind);
    expect(heads).toEqual(['note', 'note', 'note', 'note', 'note', 'note', 'note']);
  });

  it('weighs its sections 18, 12, 16, 10, 26, 8 and 10 per cent, each with one sub-section', () => {
    const sections = revision?.sections.map(({ sectionId, weightPercent, subSections }) => [
      sectionId,
      weightPercent,
      subSections.map(({ subSectionId, questions: asked }) => `${subSectionId} ${asked.filter(isScored).length}`),
    ]);
    expect(sections).toEqual([
      ['A', 18, ['A1 7']],
      ['B', 12, ['B1 5']],
      ['C', 16, ['C1 7']],
      ['D', 10, ['D1 4']],
      ['E', 26, ['E1 18']],
      ['F', 8, ['F1 3']],
      ['G', 10, ['G1 4']],
    ]);
  });

  it('skips nothing', () => {
    expect(questions.filter(({ skip }) => skip !== undefined)).toEqual([]);
  });

  it('scores its figures between the goalposts of the design, the price of mobile data on a falling logarithmic scale', () => {
    const scales = scored.flatMap((question) =>
      question.kind === 'number' || question.kind === 'share'
        ? [[question.questionId, question.floor, question.goalpost, question.transform]]
        : [],
    );
    expect(scales).toEqual([
      ['AC-A01', 0, 100, 'none'],
      ['AC-A02', 50, 100, 'none'],
      ['AC-A03', 0, 120, 'none'],
      ['AC-A04', 0, 100, 'none'],
      ['AC-A05', 20, 2, 'log10'],
      ['AC-B01', 0, 2, 'none'],
    ]);
    expect(byId.get('AC-A03')).toMatchObject({ unit: 'subscriptions per 100 people', minimum: 0 });
    expect(byId.get('AC-B01')).toMatchObject({ unit: 'points per 10,000 people', minimum: 0 });
  });

  it('asks every figure for its year, and by sex where the design says so', () => {
    const details = scored
      .filter(({ gridId }) => gridId === undefined)
      .flatMap(({ questionId, details: fields }) =>
        fields.map(({ id, kind, required }) => `${questionId} ${id} ${kind} ${required ? 'required' : 'optional'}`),
      );
    expect(details).toEqual([
      'AC-A01 year year required',
      'AC-A01 women number optional',
      'AC-A01 men number optional',
      'AC-A02 year year required',
      'AC-A03 year year required',
      'AC-A04 year year required',
      'AC-A05 year year required',
      'AC-B01 year year required',
      'AC-C05 women number optional',
      'AC-C05 men number optional',
      'AC-C05 urban number optional',
      'AC-C05 rural number optional',
      'AC-F02 women number optional',
      'AC-F02 men number optional',
    ]);
  });

  it('takes "do not know" as level 0 only where level 0 says unknown, not measured or never tested', () => {
    const known = scored.filter((question) => question.kind === 'level' && question.doNotKnowLevel === 0);
    expect(known.map((question) => [question.questionId, levelTexts(question)[0]])).toEqual([
      ['AC-C02', 'It was never tested'],
      ['AC-C03', 'It is unknown, or above 25 points'],
      ['AC-G01', 'This is unknown'],
      ['AC-G02', 'This is unknown, or they are rising'],
      ['AC-G03', 'This is not measured'],
      ['AC-G04', 'This is unknown'],
    ]);
  });

  it('gives every level question the scores 0 to 4, without a full stop', () => {
    for (const question of scored) {
      if (question.kind !== 'level') continue;
      expect(
        question.levels.map(({ score }) => score),
        question.questionId,
      ).toEqual([0, 1, 2, 3, 4]);
      expect(
        levelTexts(question).filter((text) => text.endsWith('.')),
        question.questionId,
      ).toEqual([]);
    }
  });

  it('lists six public buildings and an exclusive none', () => {
    const buildings = byId.get('AC-B04');
    if (buildings?.kind !== 'multiple-choice') throw new Error('AC-B04 is no checklist');
    expect(buildings.options.map(({ optionId, isExclusive }) => [optionId, isExclusive === true])).toEqual([
      ['schools', false],
      ['health-posts', false],
      ['libraries', false],
      ['post-offices', false],
      ['municipal-offices', false],
      ['extension-points', false],
      ['none', true],
    ]);
  });

  it('names the barriers and the recommendations that the design links with its questions', () => {
    const linked = scored.flatMap(({ questionId, barrierIds = [] }) => barrierIds.map((id) => `${questionId} ${id}`));
    expect(linked).toEqual([
      'AC-A02 B-INF-1',
      'AC-A04 B-INF-1',
      'AC-A05 B-DEM-2',
      'AC-C01 B-DEM-1',
      'AC-C02 B-DEM-1',
      'AC-C03 B-DEM-1',
      'AC-C04 B-DEM-1',
      'AC-C05 B-DEM-1',
      'AC-D01 B-DES-2',
      'AC-E18 B-TRU-2',
    ]);
    const triggers = scored.flatMap(({ questionId, recommendationIds = [] }) =>
      recommendationIds.map((id) => `${id} ${questionId}`),
    );
    expect(triggers.filter((trigger) => trigger.startsWith('R03'))).toEqual(
      rows.map(({ questionId }) => `R03 ${questionId}`),
    );
    expect(triggers.filter((trigger) => !trigger.startsWith('R03')).toSorted()).toEqual([
      'R22 AC-B02',
      'R23 AC-A07',
      'R24 AC-C01',
      'R24 AC-C04',
      'R25 AC-C06',
      'R26 AC-E09',
      'R27 AC-E06',
      'R32 AC-D04',
    ]);
  });

  it('explains every question: how to judge it, what does not count, what convinces', () => {
    const silent = questions.filter(
      ({ kind, guidance }) =>
        kind !== 'note' &&
        (guidance?.meaning === undefined || guidance.notCounted === undefined || guidance.proof === undefined),
    );
    expect(silent.map(({ questionId }) => questionId)).toEqual([]);
  });
});

describe('the table of services', () => {
  const grids = revision?.sections.flatMap(({ subSections }) => subSections.flatMap(({ grids: of = [] }) => of)) ?? [];

  it('stands in section E, is the only one and explains itself', () => {
    expect(grids.map(({ gridId, rowHeading }) => [gridId, rowHeading])).toEqual([['AC-E', 'Service']]);
    expect(Object.keys(grids[0]?.guidance ?? {})).toEqual(['meaning', 'notCounted', 'proof']);
    const section = revision?.sections.find(({ sectionId }) => sectionId === 'E');
    expect(section?.subSections[0]?.grids).toEqual(grids);
  });

  it('climbs one ladder in every row, from nothing digital to end to end nationwide', () => {
    const ladder = [
      'No part of the service is digital',
      'Information is available online or by phone',
      'Forms or requests can be started electronically, and the rest is on paper',
      'The whole transaction is electronic in part of the country, or with one visit to a counter',
      'The service is electronic from end to end nationwide (web, mobile or assisted point), its status can be followed, and data are passed on to the bodies that need them',
    ];
    for (const row of rows) {
      const own = row.questionId === 'AC-E17';
      expect(levelTexts(row).slice(0, own ? 3 : 5), row.questionId).toEqual(ladder.slice(0, own ? 3 : 5));
    }
    expect(levelTexts(rows.find(({ questionId }) => questionId === 'AC-E17')).slice(3)).toEqual([
      'The electronic system is complete',
      'The electronic system is complete, and its figures are published every quarter',
    ]);
  });

  it('asks every row, unscored and optional, who delivers, by which model, how much electronically, the fee and a link', () => {
    for (const { questionId, details } of rows) {
      expect(
        details.map(({ id, kind, required }) => [id, kind, required]),
        questionId,
      ).toEqual([
        ['delivered-by', 'single-choice', false],
        ['ppp-model', 'single-choice', false],
        ['electronic-share', 'number', false],
        ['fee', 'text', false],
        ['link', 'link', false],
      ]);
    }
    const [deliveredBy, model, share] = rows[0]?.details ?? [];
    const ids = deliveredBy?.options?.map(({ optionId }) => optionId);
    expect(ids).toEqual(['government', 'ppp', 'donor-project', 'private']);
    expect(share).toMatchObject({ unit: '%', minimum: 0, maximum: 100 });
    // The 22 models of the knowledge map's vocabulary, by the words they are known by.
    const words = [
      'CSR',
      'outsourcing',
      'O&M',
      'Management contract',
      'D&B',
      'DBO)',
      'DBFO)',
      'DBFOT',
      'BOT)',
      'BOO)',
      'BOOT',
      'Concession',
      'Administrative concession',
      'Joint venture',
      'economic interest group',
      'ASP',
      'Self-funded portal',
      'Franchise',
      'lowest-subsidy auction',
      'PFI',
      'Multi-stakeholder platform',
      'Public,',
    ];
    const texts = model?.options?.map(({ text }) => text) ?? [];
    expect(texts.length).toBe(words.length);
    for (const [index, word] of words.entries()) expect(texts[index]).toContain(word);
  });
});

describe('the checks inside the access instrument', () => {
  it('warn and never block, and explain what is odd', () => {
    expect(revision?.checks.length).toBe(35);
    for (const { checkId, severity, message } of revision?.checks ?? []) {
      expect(severity, checkId).toBe('warning');
      expect(message.length, checkId).toBeGreaterThan(60);
    }
  });

  it.each<readonly [string, Answers, readonly string[]]>([
    [
      'coverage below use',
      { 'AC-A01': { value: 40, details: year }, 'AC-A02': { value: 35, details: year } },
      ['AC-K01'],
    ],
    ['coverage equal to use', { 'AC-A01': { value: 40, details: year }, 'AC-A02': { value: 40, details: year } }, []],
    [
      'a total outside the shares of women and men',
      { 'AC-A01': { value: 50, details: { ...year, women: 20, men: 30 } } },
      ['AC-K02'],
    ],
    [
      'a total between them, and a gap of 10 points at its level',
      { 'AC-A01': { value: 25, details: { ...year, women: 20, men: 30 } }, 'AC-C03': { value: 2 } },
      [],
    ],
    [
      'a gap of 10 points said to be 3 or less',
      { 'AC-A01': { value: 25, details: { ...year, women: 20, men: 30 } }, 'AC-C03': { value: 4 } },
      ['AC-K03'],
    ],
    [
      'more women than men at level 4',
      { 'AC-A01': { value: 25, details: { ...year, women: 30, men: 20 } }, 'AC-C03': { value: 4 } },
      [],
    ],
    ['a gap without the shares', { 'AC-A01': { value: 25, details: year }, 'AC-C03': { value: 4 } }, []],
    ['a network without a rural point', { 'AC-B01': { value: 0, details: year }, 'AC-B02': { value: 2 } }, ['AC-K04']],
    ['donor pilots without a rural point', { 'AC-B01': { value: 0, details: year }, 'AC-B02': { value: 1 } }, []],
    ['rural points that nobody runs', { 'AC-B01': { value: 0.5, details: year }, 'AC-B02': { value: 0 } }, ['AC-K05']],
    ['operators bound where there are no points', { 'AC-B02': { value: 0 }, 'AC-B03': { value: 1 } }, ['AC-K06']],
    ['overcharging where there are no points', { 'AC-B02': { value: 0 }, 'AC-B05': { value: 0 } }, ['AC-K07']],
    ['mobile data for nothing', { 'AC-A05': { value: 0, details: year } }, ['AC-K08']],
    [
      'skills by sex and place without the place',
      { 'AC-C05': { value: 4, details: { women: 9, men: 12 } } },
      ['AC-K09'],
    ],
    [
      'skills by sex and place with all four shares',
      { 'AC-C05': { value: 4, details: { women: 9, men: 12, urban: 14, rural: 8 } } },
      [],
    ],
    ['electronic identity by sex without men', { 'AC-F02': { value: 4, details: { women: 62 } } }, ['AC-K10']],
    ['electronic identity unequal', { 'AC-F02': { value: 3, details: { women: 30, men: 41 } } }, ['AC-K11']],
    ['water billed end to end, fees in cash', { 'AC-F03': { value: 0 }, 'AC-E12': { value: 4 } }, ['AC-K12']],
    ['taxes end to end, fees at a bank', { 'AC-F03': { value: 1 }, 'AC-E15': { value: 4 } }, ['AC-K12']],
    ['closures published without a link', { 'AC-B02': { value: 4 } }, ['AC-K13']],
    ['public checks without a link', { 'AC-D02': { value: 4 } }, ['AC-K14']],
    ['open data without a link', { 'AC-D04': { value: 2 } }, ['AC-K15']],
    ['published debt without a link', { 'AC-E17': { value: 4 } }, ['AC-K16']],
    ['published availability without a link', { 'AC-G03': { value: 4 } }, ['AC-K17']],
    [
      'a service on paper with electronic transactions',
      { 'AC-E01': { value: 1, details: { 'electronic-share': 5 } } },
      ['AC-K18'],
    ],
    ['a service end to end without any', { 'AC-E18': { value: 4, details: { 'electronic-share': 0 } } }, ['AC-K35']],
    ['a service on paper with none', { 'AC-E18': { value: 1, details: { 'electronic-share': 0 } } }, []],
  ])('speak of %s', (_, answers, expected) => {
    expect(spokenChecks(answers)).toEqual(expected);
  });
});
