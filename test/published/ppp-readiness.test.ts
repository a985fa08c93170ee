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

// The expectations were typed from the questionnaire's design, not drawn from the YAML: a slip of the pen in a weight, a
// role or a link shows here. One row per question: id, kind, weight, evidence rule, roles, links. In sections G and H
// private partners answer beside government, as the head of the design says for both sections.
const expectations = `
PP-A01, level, 2, required, gov-lead, 8.F:direct
PP-A02, level, 1, optional, gov-fin, cross-cutting
PP-A03, level, 1, optional, gov-lead private civil, 8.F:direct
PP-A04, level, 1, required, gov-lead, cross-cutting
PP-A05, level, 1, optional, gov-lead, cross-cutting
PP-A06, level, 1, optional, gov-lead, 8.F:enabling
PP-B01, level, 2, required, gov-fin, cross-cutting
PP-B02, level, 2, required, gov-fin, cross-cutting
PP-B03, law-and-practice, 2, required, gov-proc, cross-cutting
PP-B04, law-and-practice, 1, required, gov-proc, cross-cutting
PP-B05, state, 1, required, gov-proc, cross-cutting
PP-B06, law-and-practice, 1, required, gov-fin, cross-cutting
PP-B07, state, 1, required, gov-lead, cross-cutting
PP-B08, law-and-practice, 1, required, gov-fin, cross-cutting
PP-B09, state, 1, required, gov-proc, cross-cutting
PP-C01, level, 2, required, gov-fin, cross-cutting
PP-C02, level, 1, optional, gov-lead, cross-cutting
PP-C03, law-and-practice, 2, required, gov-fin, cross-cutting
PP-C04, level, 1, optional, gov-fin, cross-cutting
PP-C05, level, 1, required, gov-fin, cross-cutting
PP-C06, level, 1, optional, gov-lead, cross-cutting
PP-D01, law-and-practice, 2, required, gov-fin, cross-cutting
PP-D02, law-and-practice, 2, required, gov-fin, cross-cutting
PP-D03, law-and-practice, 2, required, gov-fin, cross-cutting
PP-D04, law-and-practice, 2, required, gov-fin, cross-cutting
PP-D05, law-and-practice, 1, required, gov-fin, cross-cutting
PP-D06, law-and-practice, 1, required, gov-fin, cross-cutting
PP-D07, level, 1, required, gov-fin, cross-cutting
PP-D08, level, 1, optional, gov-lead, 8.F:enabling
PP-D09, level, 1, required, gov-lead, cross-cutting
PP-E01, law-and-practice, 2, required, gov-proc, cross-cutting
PP-E02, level, 1, required, gov-proc, cross-cutting
PP-E03, law-and-practice, 1, required, gov-proc, cross-cutting
PP-E04, level, 1, required, gov-proc, cross-cutting
PP-E05, law-and-practice, 1, required, gov-proc, cross-cutting
PP-E06, law-and-practice, 1, required, gov-proc, cross-cutting
PP-E07, law-and-practice, 2, required, gov-proc, cross-cutting
PP-E08, level, 2, required, gov-proc, cross-cutting
PP-E09, level, 1, optional, gov-proc, cross-cutting
PP-F01, multiple-choice, 2, required, gov-lead, cross-cutting
PP-F02, level, 2, required, gov-lead, cross-cutting
PP-F03, level, 1, required, gov-lead, cross-cutting
PP-F04, level, 2, required, gov-lead, cross-cutting
PP-F05, level, 2, required, gov-lead, cross-cutting
PP-F06, level, 1, required, gov-lead, cross-cutting
PP-F07, level, 1, required, gov-lead, 1.A:enabling 3.A:enabling 8.F:enabling
PP-G01, level, 2, required, gov-lead private, cross-cutting
PP-G02, level, 1, optional, gov-lead private, cross-cutting
PP-G03, law-and-practice, 1, required, gov-fin private, cross-cutting
PP-G04, law-and-practice, 1, required, gov-fin private, cross-cutting
PP-G05, level, 1, optional, gov-lead private, cross-cutting
PP-H01, level, 1, optional, private, 8.F:enabling
PP-H02, level, 1, optional, private gov-fin, cross-cutting
PP-H03, level, 1, optional, gov-fin private, cross-cutting
PP-H04, level, 1, optional, gov-fin private, 1.A:enabling 8.F:enabling
`
  .trim()
  .split('\n');

// Of the taxonomy of barriers and the library of recommendations: which questions each code names.
const barrierQuestions = {
  'B-FIN-2': 'PP-H02',
  'B-FIN-3': 'PP-D06',
  'B-FIN-4': 'PP-G02 PP-H03',
  'B-CAP-1': 'PP-C02 PP-C06',
  'B-POL-1': 'PP-A02',
  'B-POL-2': 'PP-B08',
  'B-LEG-2': 'PP-A06 PP-B07',
  'B-LEG-3': 'PP-B01 PP-B02 PP-B03 PP-B04',
  'B-LEG-4': 'PP-E01 PP-E02 PP-E03 PP-E04 PP-E05 PP-E06',
  'B-LEG-5': 'PP-E04',
  'B-INT-1': 'PP-B09 PP-E07 PP-E09',
  'B-INT-2': 'PP-E08',
  'B-DEM-2': 'PP-F07',
  'B-TRU-1': 'PP-F04',
  'B-DES-1': 'PP-D08',
  'B-PAR-1': 'PP-B08 PP-G03',
  'B-PAR-2': 'PP-F05',
  'B-PAR-3': 'PP-D07 PP-D09 PP-F02',
  'B-EVA-1': 'PP-G05',
};
const recommendationQuestions = {
  R10: 'PP-A01 PP-D01',
  R11: 'PP-B02 PP-B03',
  R12: 'PP-C03',
  R13: 'PP-D03 PP-D04 PP-D06',
  R14: 'PP-D07 PP-D09 PP-F02',
  R15: 'PP-A06',
  R16: 'PP-E01 PP-E05 PP-H01',
  R17: 'PP-E04',
  R18: 'PP-C05 PP-E07 PP-E08 PP-E09',
  R19: 'PP-F05',
  R20: 'PP-B07 PP-F03 PP-F04',
  R21: 'PP-C06 PP-G01',
  R23: 'PP-H04',
  R29: 'PP-G05',
  R30: 'PP-00b PP-G03',
  R31: 'PP-G04',
};

const fileName = 'instruments/ppp-readiness/1.0.0/instrument.yaml';
const { revision, problems } = readInstrument(readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8'), {
  fileName,
});
const questions: readonly Question[] = revision === undefined ? [] : questionsInOrder(revision);
const scored: readonly ScoredQuestion[] = questions.filter(isScored).filter(({ weight }) => weight > 0);
const byId = new Map(questions.map((question) => [question.questionId, question]));
const counts = ['PP-00a', 'PP-00b', 'PP-00c', 'PP-00d'] as const;
const noContract = counts.map((questionId) => `\${${questionId}} = 0`).join(' and ');
const noCounts: Answers = Object.fromEntries(counts.map((questionId) => [questionId, { value: 0 }]));

function linksOf({ isCrossCutting, targetLinks }: ScoredQuestion): string {
  if (isCrossCutting) return 'cross-cutting';
  return targetLinks
    .map(({ targetId, strength }) => `${targetId}:${strength}`)
    .toSorted()
    .join(' ');
}

function rowOf(question: ScoredQuestion): string {
  const { questionId, kind, weight, evidence, respondentRoles } = question;
  return [questionId, kind, weight, evidence, respondentRoles.join(' '), linksOf(question)].join(', ');
}

/** The questions that name a code, by code. */
function namedBy(key: 'barrierIds' | 'recommendationIds'): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const question of questions) {
    if (question.kind === 'note') continue;
    for (const code of question[key] ?? [])
      found[code] = [found[code], question.questionId].filter((part) => part !== undefined).join(' ');
  }
  return found;
}

/** The questions that are not shown after these answers, with the effect on the score. */
function hiddenAfter(answers: Answers): readonly string[] {
  if (revision === undefined) throw new Error('no revision');
  return openQuestionnaire(revision)
    .flow(answers)
    .questions.filter(({ isShown }) => !isShown)
    .map(({ questionId, hiddenEffect }) => `${questionId} ${hiddenEffect}`);
}

/** The questions at which there is known to be no case after these answers, with what follows from it. */
function noCasesAfter(answers: Answers): readonly string[] {
  if (revision === undefined) throw new Error('no revision');
  return openQuestionnaire(revision)
    .flow(answers)
    .questions.flatMap(({ questionId, noCase }) => (noCase === undefined ? [] : [`${questionId} ${noCase}`]));
}

/** The checks that speak after these answers. */
function checksAfter(answers: Answers): readonly string[] {
  if (revision === undefined) throw new Error('no revision');
  const { issues } = openQuestionnaire(revision).flow(answers);
  const spoken = issues.flatMap(({ code, params }) => (code === 'check' ? [String(params['checkId'])] : []));
  return [...new Set(spoken)];
}

describe('readiness for public-private partnership 1.0.0', () => {
  it('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('holds exactly the fifty-five questions of the design, with their kinds, weights, evidence, roles and links', () => {
    expect(scored.map(rowOf).toSorted()).toEqual(expectations);
    expect(scored.length).toBe(55);
  });

  it('asks them in the order of the design', () => {
    expect(scored.map(({ questionId }) => questionId)).toEqual(expectations.map((row) => row.slice(0, 6)));
  });

  it('has beside them five entry questions and a note at the head of each section', () => {
    const asked = new Set(scored.map(({ questionId }) => questionId));
    const others = questions
      .filter(({ questionId }) => !asked.has(questionId))
      .map(({ questionId, kind }) => `${questionId} ${kind}`);
    const notes = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `PP-N0${number} note`);
    expect(others.toSorted()).toEqual(
      [
        'PP-N00 note',
        ...counts.map((questionId) => `${questionId} number`),
        ...notes,
        'PP-F00 single-choice',
      ].toSorted(),
    );
    const heads = revision?.sections.map(({ subSections }) => subSections[0]?.questions[0]?.questionId);
    expect(heads).toEqual(['PP-N00', ...notes.map((note) => note.slice(0, 6))]);
  });

  it('weighs its sections 10, 16, 14, 20, 18, 10, 7 and 5 per cent, and the entry section nothing', () => {
    const sections = revision?.sections.map(({ sectionId, weightPercent, subSections }) => [
      sectionId,
      weightPercent,
      subSections
        .flatMap((subSection) => subSection.questions)
        .filter((question) => scored.some((one) => one === question)).length,
    ]);
    expect(sections).toEqual([
      ['START', 0, 0],
      ['A', 10, 6],
      ['B', 16, 9],
      ['C', 14, 6],
      ['D', 20, 9],
      ['E', 18, 9],
      ['F', 10, 7],
      ['G', 7, 5],
      ['H', 5, 4],
    ]);
  });

  it('counts contracts from 0 to 500 in four entry questions without weight', () => {
    for (const questionId of counts) {
      expect(byId.get(questionId), questionId).toMatchObject({
        kind: 'number',
        weight: 0,
        unit: 'contracts',
        minimum: 0,
        maximum: 500,
        decimals: 0,
        respondentRoles: ['gov-fin'],
        targetLinks: [],
      });
    }
  });

  it('asks before all of section F for which contract it is answered', () => {
    const section = revision?.sections.find(({ sectionId }) => sectionId === 'F');
    const asked = section?.subSections.flatMap((subSection) => subSection.questions);
    const [first] = asked?.filter(({ kind }) => kind !== 'note') ?? [];
    expect(first?.questionId).toBe('PP-F00');
    expect(first?.kind === 'single-choice' ? first.options.map(({ optionId }) => optionId) : []).toEqual([
      'signed-contract',
      'model-contract',
      'neither',
    ]);
  });

  it('skips section F to zero without a contract of any kind, and three questions of section G out of the denominator', () => {
    const skips = questions.flatMap(({ questionId, skip }) =>
      skip === undefined ? [] : [`${questionId} ${skip.effect} ${skip.when}`],
    );
    expect(skips).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => `PP-F0${number} zero \${PP-F00} = 'neither'`),
      ...[1, 2, 5].map((number) => `PP-G0${number} na ${noContract}`),
    ]);
    expect(hiddenAfter({ ...noCounts, 'PP-F00': { value: 'neither' } })).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => `PP-F0${number} zero`),
      ...[1, 2, 5].map((number) => `PP-G0${number} na`),
    ]);
    expect(hiddenAfter({ ...noCounts, 'PP-00c': { value: 1 }, 'PP-F00': { value: 'model-contract' } })).toEqual([]);
  });

  it('offers "no case so far" first while all counts are zero, and implies it at PP-G03 and PP-G04', () => {
    const rules = questions.flatMap((question) =>
      question.kind === 'law-and-practice'
        ? [[question.questionId, question.noCaseWhen, question.noCaseEffect] as const]
        : [],
    );
    expect(rules.length).toBe(18);
    for (const [questionId, when, effect] of rules) {
      expect(when, questionId).toBe(noContract);
      expect(effect, questionId).toBe(questionId === 'PP-G03' || questionId === 'PP-G04' ? 'implied' : 'first');
    }
    expect(noCasesAfter(noCounts)).toEqual(rules.map(([questionId, , effect]) => `${questionId} ${effect}`));
    expect(noCasesAfter({ ...noCounts, 'PP-00d': { value: 1 } })).toEqual([]);
  });

  it('gives every law and every practice part the scores 0 to 2 and a text for "no case so far"', () => {
    for (const question of questions) {
      if (question.kind !== 'law-and-practice') continue;
      expect(
        question.law.map(({ score }) => score),
        question.questionId,
      ).toEqual([0, 1, 2]);
      expect(
        question.practice.map(({ score }) => score),
        question.questionId,
      ).toEqual([0, 1, 2]);
      expect(question.noCase, question.questionId).toMatch(/^(There has been no|No) .* so far$/);
    }
  });

  it('gives every level question the scores 0 to 4 and every state question 0, 1, 3 and 4', () => {
    for (const question of scored) {
      if (question.kind !== 'level' && question.kind !== 'state') continue;
      const scores = question.levels.map(({ score }) => score);
      expect(scores, question.questionId).toEqual(question.kind === 'level' ? [0, 1, 2, 3, 4] : [0, 1, 3, 4]);
    }
  });

  it('takes "do not know" as level 0 only where level 0 says just that', () => {
    const known = scored.filter((question) => question.kind === 'level' && question.doNotKnowLevel === 0);
    expect(known.map(({ questionId }) => questionId)).toEqual(['PP-H03']);
  });

  it('lists nine service levels and an exclusive none at PP-F01', () => {
    const question = byId.get('PP-F01');
    const options = question?.kind === 'multiple-choice' ? question.options : [];
    expect(options.length).toBe(10);
    expect(options.filter(({ isExclusive }) => isExclusive === true)).toEqual([options.at(-1)]);
  });

  it('names the barriers and the recommendations that the taxonomy and the library link to its questions', () => {
    expect(namedBy('barrierIds')).toEqual(barrierQuestions);
    expect(namedBy('recommendationIds')).toEqual(recommendationQuestions);
  });

  it('warns at contradictions inside its answers, and names in each message the questions it is shown at', () => {
    const checks = revision?.checks ?? [];
    expect(checks.map(({ checkId }) => checkId)).toEqual(
      Array.from({ length: 13 }, (_, index) => `PP-K${String(index + 1).padStart(2, '0')}`),
    );
    for (const { checkId, severity, message, questionIds } of checks) {
      expect(severity, checkId).toBe('warning');
      for (const questionId of questionIds) expect(message, checkId).toContain(questionId);
    }
  });

  it.each<[string, Answers]>([
    ['PP-K01', { ...noCounts, 'PP-F00': { value: 'signed-contract' } }],
    ['PP-K02', { 'PP-00a': { value: 2 }, 'PP-F00': { value: 'model-contract' } }],
    ['PP-K03', { 'PP-00a': { value: 1 }, 'PP-00c': { value: 1 }, 'PP-00d': { value: 1 } }],
    ['PP-K04', { 'PP-00a': { value: 1 }, 'PP-00b': { value: 2 } }],
    ['PP-K05', { 'PP-D07': { value: 2 }, 'PP-F02': { value: 4 } }],
    ['PP-K06', { 'PP-F00': { value: 'model-contract' }, 'PP-F05': { value: 3 } }],
    ['PP-K07', { 'PP-00b': { value: 0 }, 'PP-00c': { value: 0 }, 'PP-00d': { value: 0 }, 'PP-D07': { value: 4 } }],
    ['PP-K08', { 'PP-00a': { value: 1 }, 'PP-B02': { value: 0 } }],
    ['PP-K09', { 'PP-A04': { value: 0 }, 'PP-A05': { value: 2 } }],
    ['PP-K10', { ...noCounts, 'PP-C05': { value: 4 } }],
    ['PP-K11', { 'PP-C06': { value: 2 }, 'PP-G01': { value: 0 } }],
    ['PP-K12', { 'PP-F00': { value: 'signed-contract' }, 'PP-F02': { value: 2 }, 'PP-G01': { value: 1 } }],
    ['PP-K13', { ...noCounts, 'PP-B08': { value: { law: 2, practice: 1 } } }],
  ])('lets %s speak alone where its answers contradict each other', (checkId, answers) => {
    expect(checksAfter(answers)).toEqual([checkId]);
  });

  it('warns of nothing in a country without a partnership that says so throughout', () => {
    const answers: Answers = {
      ...noCounts,
      'PP-B08': { value: { law: 1, practice: 'no-case' } },
      'PP-D07': { value: 2 },
      'PP-F00': { value: 'model-contract' },
      'PP-F02': { value: 1 },
      'PP-F05': { value: 2 },
    };
    expect(checksAfter(answers)).toEqual([]);
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
