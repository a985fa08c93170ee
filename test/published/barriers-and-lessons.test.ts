import { readFileSync } from 'node:fs';
import {
  isScored,
  mdgTargetIds,
  openQuestionnaire,
  questionsInOrder,
  type Answer,
  type Field,
  type NoteQuestion,
  type Question,
} from '@groundwork/instrument';
import { readInstrument } from '@groundwork/instrument/authoring';
import { describe, expect, it } from 'vitest';

const fileName = 'instruments/barriers-and-lessons/1.0.0/instrument.yaml';
const { revision, problems } = readInstrument(readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8'), {
  fileName,
});

// Typed from the questionnaire's design, not from the YAML: id, kind, weight (- where the kind has none), who answers,
// targets (X cross-cutting, d direct, e enabling, - none), barrier. The task rows of BL-E03 are one item of the design.
const expectations = `
  BL-A01 severity 1 all X B-FIN-1
  BL-A02 severity 1 all X B-CAP-1
  BL-A03 severity 1 all X B-CAP-3
  BL-A04 severity 1 all X B-POL-1
  BL-A05 severity 1 all X B-ORG-1
  BL-A06 severity 1 all X B-LEG-1
  BL-A07 severity 1 all X B-LEG-3
  BL-A08 severity 1 all X B-INT-1
  BL-A09 severity 1 all 8.F:d B-INF-1
  BL-A10 severity 1 all 1.A:e+8.F:d B-DEM-2
  BL-A11 severity 1 all 2.A:e+3.A:e B-DEM-1
  BL-A12 severity 1 all X B-TRU-1
  BL-A13 severity 1 all 2.A:e+4.A:e B-DAT-1
  BL-A14 severity 1 all X B-DES-1
  BL-B01 severity 1 government - B-PAR-1
  BL-B02 severity 1 government - B-PAR-2
  BL-B03 severity 1 government - B-FIN-3
  BL-B04 severity 1 government - B-ORG-3
  BL-B05 level 0 government - -
  BL-C01 severity 1 private - B-FIN-4
  BL-C02 severity 1 private - B-PAR-3
  BL-C03 severity 1 private - B-LEG-4
  BL-C04 severity 1 private - B-POL-2
  BL-C05 severity 1 private - B-LEG-5
  BL-C06 level 0 private - -
  BL-C07 severity 1 private - B-FIN-2
  BL-D01 severity 1 civil 1.A:d B-DEM-2
  BL-D02 severity 1 civil - B-DES-2
  BL-D03 severity 1 civil - B-INT-2
  BL-D04 severity 1 civil - B-TRU-2
  BL-D05 agreement 0 civil - -
  BL-E01 repeat - all - -
  BL-E02 ranking - all - -
  BL-E03policy multiple-choice 0 all - -
  BL-E03finance multiple-choice 0 all - -
  BL-E03build multiple-choice 0 all - -
  BL-E03operate multiple-choice 0 all - -
  BL-E03office multiple-choice 0 all - -
  BL-E03custody multiple-choice 0 all - -
  BL-E03monitor multiple-choice 0 all - -
  BL-E03grievance multiple-choice 0 all - -
  BL-E03training multiple-choice 0 all - -
  BL-E04 text - all - -
  BL-E05 agreement 0 all - B-EVA-1`
  .trim()
  .split('\n')
  .map((line) => line.trim());

const rolesOf: Readonly<Record<string, string>> = {
  all: 'gov-lead private civil international',
  government: 'gov-lead gov-fin gov-proc gov-ict gov-line stat',
  private: 'private',
  civil: 'civil',
};

type Answerable = Exclude<Question, NoteQuestion>;
const questions: readonly Question[] = revision === undefined ? [] : questionsInOrder(revision);
const answerable = questions.filter((question): question is Answerable => question.kind !== 'note');
const items = answerable.filter(({ questionId }) => !questionId.startsWith('BL-G'));
const byId = new Map(questions.map((question) => [question.questionId, question]));

function targetsOf(question: Answerable): string {
  if (isScored(question) && question.isCrossCutting) return 'X';
  const links = (question.targetLinks ?? []).map(({ targetId, strength }) => `${targetId}:${strength.slice(0, 1)}`);
  return links.toSorted().join('+') || '-';
}

function rowOf(question: Answerable): string {
  const roles = question.respondentRoles.join(' ');
  const who = Object.entries(rolesOf).find(([, names]) => names === roles)?.[0] ?? roles;
  const weight = isScored(question) ? String(question.weight) : '-';
  const barriers = question.barrierIds?.join('+') ?? '-';
  return [question.questionId, question.kind, weight, who, targetsOf(question), barriers].join(' ');
}

/** What the group is asked, in order, the notes left out. */
function askedOf(group: string): readonly string[] {
  if (revision === undefined) return [];
  const flow = openQuestionnaire(revision).flow({ 'BL-G00': { value: group } });
  const shown = new Set(flow.questions.filter(({ isShown }) => isShown).map(({ questionId }) => questionId));
  return answerable.map(({ questionId }) => questionId).filter((questionId) => shown.has(questionId));
}

const idsOf = (prefix: RegExp): readonly string[] =>
  expectations.map((line) => line.split(' ')[0] ?? '').filter((questionId) => prefix.test(questionId));

/** An answer that each kind accepts; the case and the text may be left out. */
function answerTo(question: Question): Answer | undefined {
  if (question.kind === 'severity' || question.kind === 'agreement' || question.kind === 'level') return { value: 2 };
  if (question.kind === 'multiple-choice') return { value: ['nobody'] };
  if (question.kind === 'ranking') return { value: ['evaluate', 'quick-win', 'user-panels'] };
  return undefined;
}

const fieldOf = (fields: readonly Field[], id: string): Field | undefined => fields.find((field) => field.id === id);
const optionsOf = (fields: readonly Field[], id: string): readonly string[] =>
  (fieldOf(fields, id)?.options ?? []).map(({ optionId }) => optionId);

describe('barriers and lessons 1.0.0', () => {
  it('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('asks for opinions in six sections, whose weights sum to 100', () => {
    expect(revision?.purpose).toBe('opinion');
    expect(revision?.sections.map(({ sectionId, weightPercent }) => `${sectionId} ${weightPercent}`)).toEqual([
      'START 0',
      'A 100',
      'B 0',
      'C 0',
      'D 0',
      'E 0',
    ]);
  });

  it('holds the items of the design in its order, with kinds, weights, roles, targets and barriers', () => {
    expect(items.map(rowOf)).toEqual(expectations);
    expect(new Set(items.map(({ questionId }) => questionId.slice(0, 6))).size).toBe(36);
  });

  it('asks for no evidence anywhere', () => {
    expect(answerable.filter(({ evidence }) => (evidence ?? 'none') !== 'none')).toEqual([]);
  });

  it('begins with what it is for, then asks for the group', () => {
    const start = revision?.sections[0]?.subSections.flatMap((subSection) => subSection.questions) ?? [];
    expect(start.map(({ questionId, kind }) => `${questionId} ${kind}`)).toEqual([
      'BL-N01 note',
      'BL-G00 single-choice',
      'BL-G01 single-choice',
      'BL-G02 single-choice',
      'BL-G03 single-choice',
    ]);
    expect(start[0]?.text).toContain('at least five');
    expect(start[0]?.text).toContain('Nothing is shown per person');
    expect(byId.get('BL-G00')).toMatchObject({
      options: ['government', 'private', 'civil', 'international'].map((optionId) => ({ optionId })),
    });
    expect(byId.get('BL-G02')).toMatchObject({ options: [{ optionId: 'local' }, { optionId: 'foreign' }] });
    expect(byId.get('BL-G03')).toMatchObject({
      options: ['bidder', 'operator', 'lender', 'other'].map((optionId) => ({ optionId })),
    });
  });

  it('asks each group the common sections and its own one, and only firms about their traits', () => {
    const common = [...idsOf(/^BL-A/), ...idsOf(/^BL-E/)];
    expect(askedOf('international')).toEqual(['BL-G00', ...common]);
    expect(askedOf('government')).toEqual(['BL-G00', ...idsOf(/^BL-[ABE]/)]);
    expect(askedOf('private')).toEqual(['BL-G00', 'BL-G01', 'BL-G02', 'BL-G03', ...idsOf(/^BL-[ACE]/)]);
    expect(askedOf('civil')).toEqual(['BL-G00', ...idsOf(/^BL-[ADE]/)]);
  });

  it.each(['government', 'private', 'civil', 'international'])(
    'is complete for %s without traits, case and text of their own',
    (group) => {
      if (revision === undefined) throw new Error('no revision');
      const questionnaire = openQuestionnaire(revision);
      const start = { 'BL-G00': { value: group } };
      expect(questionnaire.flow(start).isComplete).toBe(false);
      const asked = new Set(askedOf(group));
      const answers = Object.fromEntries(
        questions.flatMap((question): readonly (readonly [string, Answer])[] => {
          const answer = asked.has(question.questionId) ? answerTo(question) : undefined;
          return answer === undefined ? [] : [[question.questionId, answer]];
        }),
      );
      const flow = questionnaire.flow({ ...start, ...answers });
      expect(flow.issues).toEqual([]);
      expect(flow.isComplete).toBe(true);
    },
  );

  it('puts every barrier as one question with the common stem and one ladder', () => {
    const severities = questions.filter((question) => question.kind === 'severity');
    const stem =
      /^In the last three years, how far, if at all, were e-services, or partnerships to deliver them, held back in your country or sector by [^?]+\?$/;
    expect(severities.length).toBe(28);
    for (const { questionId, text, levels } of severities) {
      expect(text, questionId).toMatch(stem);
      expect(
        levels.map(({ score }) => score),
        questionId,
      ).toEqual([0, 1, 2, 3, 4]);
      expect(levels, questionId).toEqual(revision?.commonLevels?.severity);
    }
    expect(new Set(severities.map(({ text }) => text)).size).toBe(28);
  });

  it('asks beside every barrier for trend, phases and an example, none of them required', () => {
    for (const question of questions) {
      if (question.kind !== 'severity') continue;
      const { questionId, details } = question;
      expect(
        details.map(({ id, kind, required }) => `${id} ${kind} ${required}`),
        questionId,
      ).toEqual(['trend single-choice false', 'phase multiple-choice false', 'example text false']);
      expect(optionsOf(details, 'trend'), questionId).toEqual(['better', 'same', 'worse']);
      expect(optionsOf(details, 'phase'), questionId).toEqual([
        'idea',
        'preparation',
        'tender',
        'build',
        'operation',
        'renewal',
        'exit',
      ]);
      expect(fieldOf(details, 'example')?.maximumLength, questionId).toBe(2000);
    }
  });

  it('takes up to five cases in the vocabulary of the knowledge map', () => {
    const cases = byId.get('BL-E01');
    if (cases?.kind !== 'repeat') throw new Error('BL-E01 is not a repeat');
    expect([cases.minimumRecords, cases.maximumRecords, cases.isOptional]).toEqual([0, 5, true]);
    expect(cases.fields.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'country text',
      'year year',
      'sector text',
      'goal-and-targets multiple-choice',
      'ppp-model single-choice',
      'partners text',
      'stage single-choice',
      'outcome single-choice',
      'facts text',
      'success-factors multiple-choice',
      'failure-factors multiple-choice',
      'do-first text',
      'consent single-choice',
    ]);
    expect(optionsOf(cases.fields, 'goal-and-targets')).toEqual(
      mdgTargetIds.map((targetId) => targetId.toLowerCase().replace('.', '-')),
    );
    const models =
      'csr-collaboration service-contract operation-maintenance management-contract design-build dbo dbfo dbfot bot boo boot concession administrative-concession joint-venture economic-interest-group fee-per-transaction self-funded-portal franchise output-based-subsidy pfi multi-stakeholder-platform public';
    expect(optionsOf(cases.fields, 'ppp-model')).toEqual(models.split(' '));
    expect(optionsOf(cases.fields, 'stage')).toEqual([
      'emerging',
      'enhanced',
      'interactive',
      'transactional',
      'connected',
      'enabler',
      'access',
    ]);
    expect(optionsOf(cases.fields, 'outcome')).toEqual([
      'success',
      'partial',
      'mixed',
      'failure',
      'reversed',
      'ongoing',
    ]);
    const success = 'lead law bpr risk stake phase demand local std sov support open fee';
    const failure = 'bid direct req nobpr exit reneg fee demand infra cap pol org data law alone fund run int switch';
    expect(optionsOf(cases.fields, 'success-factors')).toEqual(success.split(' ').map((code) => `sf-${code}`));
    expect(optionsOf(cases.fields, 'failure-factors')).toEqual(failure.split(' ').map((code) => `ff-${code}`));
    expect(optionsOf(cases.fields, 'consent')).toEqual(['yes', 'no']);
    expect(fieldOf(cases.fields, 'consent')?.required).toBe(true);
  });

  it('has exactly three of twelve actions ranked', () => {
    const actions = byId.get('BL-E02');
    if (revision === undefined || actions?.kind !== 'ranking') throw new Error('BL-E02 is not a ranking');
    expect([actions.minimum, actions.maximum, actions.options.length]).toEqual([3, 3, 12]);
    const questionnaire = openQuestionnaire(revision);
    const chosen = actions.options.map(({ optionId }) => optionId);
    const statusOf = (count: number): string | undefined =>
      questionnaire
        .flow({ 'BL-E02': { value: chosen.slice(0, count) } })
        .questions.find(({ questionId }) => questionId === 'BL-E02')?.status;
    expect([2, 3, 4].map(statusOf)).toEqual(['incomplete', 'answered', 'problem']);
  });

  it('divides nine tasks among four partners or nobody in particular, in one table', () => {
    const subSections = revision?.sections.flatMap((section) => section.subSections) ?? [];
    expect(subSections.flatMap(({ grids = [] }) => grids.map(({ gridId }) => gridId))).toEqual(['BL-E03']);
    const rows = questions.filter((question) => question.kind === 'multiple-choice');
    expect(rows.map(({ gridId }) => gridId)).toEqual(Array.from({ length: 9 }, () => 'BL-E03'));
    for (const { questionId, options } of rows) {
      expect(
        options.map(({ optionId, isExclusive }) => `${optionId} ${isExclusive === true}`),
        questionId,
      ).toEqual(['government false', 'private false', 'civil false', 'international false', 'nobody true']);
    }
  });

  it('leaves 2,000 characters for the last failure, which may be left out', () => {
    expect(byId.get('BL-E04')).toMatchObject({ maximumLength: 2000, isLong: true, isOptional: true });
  });

  it('explains every question: how to judge it, what does not count, what is asked as proof', () => {
    const grids = new Map(
      revision?.sections.flatMap((section) =>
        section.subSections.flatMap(({ grids: tables = [] }) => tables.map((grid) => [grid.gridId, grid] as const)),
      ),
    );
    const silent = answerable.filter(({ gridId, guidance }) => {
      const whole = { ...(gridId === undefined ? {} : grids.get(gridId)?.guidance), ...guidance };
      return whole.meaning === undefined || whole.notCounted === undefined || whole.proof === undefined;
    });
    expect(silent.map(({ questionId }) => questionId)).toEqual([]);
  });
});
