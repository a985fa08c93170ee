import { describe, expect, it } from 'vitest';
import { questionsInOrder } from '../definition/questions-in-order.ts';
import { canonicalJson } from './canonical-json.ts';
import { readChecks } from './read-checks.ts';
import { readInstrument } from './read-instrument.ts';

const good = `instrumentId: small-one
code: SM
version: 1.0.0
state: draft
language: en
title: Small
summary: A small instrument
referenceDate: today
estimatedMinutes: 5
availability: { subSectionShare: 0.6, sectionShare: 0.6 }
bands:
  - { bandId: low, title: Low, from: 0 }
stateLevels:
  0: No
  1: Planned
  3: In use
  4: In use and reviewed
sections:
  - sectionId: A
    title: Section
    summary: All of it
    weightPercent: 100
    subSections:
      - subSectionId: A1
        title: Part
        questions:
          - questionId: SM-A00
            kind: single-choice
            label: Changed
            text: Did it change?
            respondents: [gov-lead]
            options: [{ optionId: 'yes', text: 'Yes' }, { optionId: 'no', text: 'No' }]
          - questionId: SM-A01
            kind: state
            label: Law
            text: Is there a law?
            weight: 2
            respondents: [gov-lead]
            evidence: required
            targets: { direct: [8.F], enabling: [1.A] }
            indicators: { 8.F: ['8.16'] }
            skip: { when: "\${SM-A00} = 'no'", effect: na }
          - questionId: SM-A02
            kind: multiple-choice
            label: Measures
            text: Which measures?
            weight: 1
            respondents: [gov-lead, civil]
            evidence: none
            targets: cross-cutting
            options:
              - { optionId: a, text: A }
              - { optionId: none, text: None, isExclusive: true }
          - questionId: SM-A03
            kind: number
            label: Share
            text: Which share?
            weight: 1
            respondents: [stat]
            evidence: optional
            unit: '%'
            minimum: 0
            maximum: 100
            decimals: 1
            floor: 0
            goalpost: 80
            transform: none
            details:
              - { id: women, label: Women, kind: number, unit: '%', minimum: 0, maximum: 100, required: false }
checks:
  - checkId: SM-K01
    when: '\${SM-A01} >= 3 and count-links(\${SM-A01}) = 0'
    severity: warning
    message: Add a link.
    questionIds: [SM-A01]
`;

function read(text: string) {
  return readInstrument(text, { fileName: 'small.yaml' });
}

/** The good file with one thing made wrong, and what is said then. */
function after(from: string, to: string): readonly string[] {
  expect(good).toContain(from);
  return read(good.replace(from, to)).problems.map(
    ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code}: ${message}`,
  );
}

describe('readInstrument', () => {
  it('makes a revision of a file, with the conveniences of the file written out', () => {
    const { revision, problems } = read(good);
    expect(problems).toEqual([]);
    if (revision === undefined) throw new Error('no revision');
    const [filter, law, measures, share] = questionsInOrder(revision);
    expect(filter).toMatchObject({ kind: 'single-choice', respondentRoles: ['gov-lead'] });
    expect(law).toMatchObject({
      kind: 'state',
      weight: 2,
      isCrossCutting: false,
      targetLinks: [
        { targetId: '8.F', strength: 'direct', indicatorIds: ['8.16'] },
        { targetId: '1.A', strength: 'enabling' },
      ],
      skip: { when: "${SM-A00} = 'no'", effect: 'na' },
    });
    expect(law).toHaveProperty('levels', [
      { score: 0, text: 'No' },
      { score: 1, text: 'Planned' },
      { score: 3, text: 'In use' },
      { score: 4, text: 'In use and reviewed' },
    ]);
    expect(measures).toMatchObject({ isCrossCutting: true, targetLinks: [], details: [] });
    expect(share).toMatchObject({ goalpost: 80, details: [{ id: 'women', required: false }] });
  });

  it.each([
    [
      'weight: 2',
      'wieght: 2',
      [
        '33:13 error missing-key: SM-A01: "weight" is missing; add a line "weight: ..."',
        '37:13 error unknown-key: SM-A01: "wieght" is not a key of a question of kind state; did you mean "weight"?',
      ],
    ],
    [
      'kind: state',
      'kind: stat',
      ['34:19 error unknown-value: SM-A01: "stat" is not known for "kind"; did you mean "state"?'],
    ],
    [
      '[gov-lead, civil]',
      '[gov-laed, civil]',
      ['48:27 error unknown-value: SM-A02: "gov-laed" is not known for "respondents"; did you mean "gov-lead"?'],
    ],
    [
      'enabling: [1.A]',
      'enabling: [1.D]',
      [
        '40:50 error unknown-target: SM-A01: "1.D" is not a target of the Millennium Development Goals; did you mean "1.A"?',
      ],
    ],
    ["'8.16'", '8.16', ['41:33 error wrong-kind: SM-A01: "indicator" is a text; put it in quotes: \'8.16\'']],
    [
      'weightPercent: 100',
      'weightPercent: 90',
      ['19:3 error weights: The instrument: the weights of the sections sum to 90; they must sum to 100'],
    ],
    [
      'SM-A02',
      'SM-A01',
      [
        '43:25 error duplicate-id: SM-A01: "SM-A01" is given twice, first at sections[0].subSections[0].questions[1].questionId; ids are permanent and given once',
      ],
    ],
    [
      'SM-A02',
      'EG-A02',
      [
        '43:25 error bad-id: EG-A02: "EG-A02" cannot be a questionId; write the code, a hyphen and letters or digits, like SM-A01',
      ],
    ],
    [
      '  0: No\n',
      '',
      ['14:3 error levels: The instrument: there is no level 0; add what one sees where nothing exists'],
    ],
    [
      '  1: Planned\n  3: In use\n',
      '  3: In use\n  1: Planned\n',
      ['16:3 error levels: The instrument: level 1 stands after level 3; write levels from low to high'],
    ],
    [
      ', isExclusive: true',
      '',
      [
        '52:15 error exclusive-option: SM-A02: a multiple choice has exactly one exclusive option, here are 0; mark "None of these" with isExclusive: true',
      ],
    ],
    [
      'goalpost: 80',
      'goalpost: 0',
      ['66:23 error number-scale: SM-A03: floor and goalpost are both 0, so nothing can be scored; let them differ'],
    ],
    [
      'transform: none',
      'transform: log10',
      ['65:20 error number-scale: SM-A03: the floor is 0, which has no logarithm; under log10 it must be above zero'],
    ],
    [
      "${SM-A00} = 'no'",
      "${SM-A0O} = 'no'",
      ['42:28 error unknown-question: SM-A01: there is no question SM-A0O; did you mean SM-A00?'],
    ],
    [
      "${SM-A00} = 'no'",
      '${SM-A00} = 3',
      [
        '42:28 error expression: SM-A01: this is a number, where a text is expected; text never becomes a number by itself',
      ],
    ],
    [
      "${SM-A00} = 'no'",
      "${SM-A00} = 'on'",
      ['42:40 error expression: SM-A01: SM-A00 has no option "on"; did you mean "no"?'],
    ],
    [
      "${SM-A00} = 'no'",
      '${SM-A02} = 1',
      [
        "42:28 error expression: SM-A01: a choice of several cannot be compared or calculated with; use selected(${...}, 'option') or count-selected(${...})",
      ],
    ],
    [
      "${SM-A00} = 'no'",
      '${SM-A01} = 0',
      ['42:27 error self-reference: SM-A01: the question would hide itself; read other questions only'],
    ],
    [
      'count-links(${SM-A01}) = 0',
      'count-lnks(${SM-A01}) = 0',
      ['72:31 error expression: SM-K01: there is no function "count-lnks"; did you mean "count-links"?'],
    ],
    [
      '>= 3 and',
      '= 2 and',
      [
        '72:12 warning expression: SM-K01: this is never true: SM-A01 cannot be 2; check its levels, options and bounds',
      ],
    ],
    [
      '[SM-A01]',
      '[SM-A10]',
      ['75:19 error unknown-question: SM-K01: there is no question SM-A10; did you mean SM-A00?'],
    ],
    [
      'title: Small',
      'title: Small\ntitle: Large',
      ['7:1 error duplicate-key: The instrument: "title" is written twice in an instrument; keep one of them'],
    ],
    [
      'summary: A small instrument',
      'summary:',
      ['7:9 error wrong-kind: The instrument: "summary" is empty; write its text after the colon'],
    ],
    [
      'title: Small',
      'title: &a Small',
      [
        '6:8 error refused-yaml: The instrument: anchors (&name) are not read here; write the value out where it is needed, or quote a text that begins with &',
      ],
    ],
    [
      'title: Small',
      'title: *a',
      [
        '6:8 error refused-yaml: The instrument: aliases (*name) are not read here; write the value out, or quote a text that begins with *',
      ],
    ],
    [
      'title: Small',
      'title: !!js/function x',
      [
        '6:8 error refused-yaml: The instrument: tags (!name) are not read here; leave the tag out, or quote a text that begins with !',
      ],
    ],
  ])('says where %j became %j', (from, to, expected) => {
    expect(after(from, to)).toEqual(expected);
  });

  it('names path and question beside the place', () => {
    expect(read(good.replace('goalpost: 80', 'goalpost: 0')).problems[0]).toMatchObject({
      fileName: 'small.yaml',
      path: 'sections[0].subSections[0].questions[3].goalpost',
      questionId: 'SM-A03',
    });
  });

  it('finds a ring of skips', () => {
    const ring = good.replace(
      'targets: cross-cutting',
      "targets: cross-cutting\n            skip: { when: '${SM-A01} = 0', effect: zero }",
    );
    const problems = read(ring.replace("${SM-A00} = 'no'", "selected(${SM-A02}, 'a')")).problems;
    expect(problems.map(({ code, line, message }) => [code, line, message])).toEqual([
      [
        'cyclic-skips',
        42,
        'SM-A01: questions hide each other in a ring: SM-A01 -> SM-A02 -> SM-A01; take one skip out',
      ],
    ]);
  });

  it('finds all faults at once, in the order of the file', () => {
    const faults = good
      .replace('kind: state', 'kind: stat')
      .replace('goalpost: 80', 'goalpost: x')
      .replace('code: SM', 'code: sm');
    const lines = read(faults).problems.map(({ line }) => line);
    expect(new Set(lines)).toContain(2);
    expect(new Set(lines)).toContain(34);
    expect(new Set(lines)).toContain(66);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(read(faults).revision).toBeUndefined();
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order in which keys were written', () => {
    const swapped = good.replace(
      'title: Small\nsummary: A small instrument',
      'summary: A small instrument\ntitle: Small',
    );
    const [first, second] = [good, swapped].map((text) => {
      const { revision } = read(text);
      return revision === undefined ? '' : canonicalJson(revision);
    });
    expect(first).toBe(second);
    expect(first).toMatch(/^\{"availability":\{"sectionShare":0\.6,"subSectionShare":0\.6\},"bands"/);
  });
});

describe('readChecks', () => {
  const checks = `checks:
  - checkId: BETWEEN-K01
    when: '\${EG-D07} >= 3 and law(\${PP-E01}) = 0'
    severity: warning
    message: Compare the two.
    questionIds: [EG-D07, PP-E01]
`;
  it('lets checks name questions of several instruments and parts of their answers', () => {
    const { checks: found, problems } = readChecks(checks, { fileName: 'checks.yaml' });
    expect(problems).toEqual([]);
    expect(found?.map(({ questionIds }) => questionIds)).toEqual([['EG-D07', 'PP-E01']]);
  });

  it('says where an expression cannot be read', () => {
    const { checks: found, problems } = readChecks(checks.replace(') = 0', ' = 0'), { fileName: 'checks.yaml' });
    expect(found).toBeUndefined();
    expect(problems).toMatchObject([
      { line: 3, column: 48, code: 'expression', message: 'BETWEEN-K01: a parenthesis is not closed; add ")"' },
    ]);
  });
});
