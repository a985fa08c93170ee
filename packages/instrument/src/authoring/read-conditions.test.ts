import { describe, expect, it } from 'vitest';
import { everyKind } from './every-kind.test-data.ts';
import { readInstrument } from './read-instrument.ts';

/** What is said of the file with every kind after some things became others. */
function after(...changes: readonly (readonly [from: string, to: string])[]): readonly string[] {
  let text = everyKind;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return readInstrument(text, { fileName: 'x.yaml' }).problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`,
  );
}

const remedy = 'take one of their expressions out';

describe('questions that wait for each other in a ring', () => {
  it('are found over a calculation and a skip', () => {
    const hidden =
      "weight: 0\n            skip: { when: '${EK-A09} > 1', effect: na }\n            respondents: [stat]";
    expect(after(['weight: 0\n            respondents: [stat]', hidden])).toEqual([
      `106:27 cyclic-skips: EK-A08: questions wait for each other in a ring: EK-A08 -> EK-A09 -> EK-A08; ${remedy}`,
    ]);
  });

  it('are found over two calculations', () => {
    const second =
      '          - { questionId: EK-A16, kind: calculated, label: L, text: T, respondents: [stat], calculation: "${EK-A09}" }\n      - subSectionId: A2';
    const ring = after(['${EK-A08} div 2', '${EK-A16} div 2'], ['      - subSectionId: A2', second]);
    expect(ring).toEqual([
      `112:26 cyclic-skips: EK-A09: questions wait for each other in a ring: EK-A09 -> EK-A16 -> EK-A09; ${remedy}`,
    ]);
  });

  it('are found over the rule for "no case so far" that the file has for all', () => {
    expect(
      after(
        ["{ when: '${EK-A08} = 0', effect: first }", "{ when: '${EK-A09} = 0', effect: first }"],
        ['${EK-A08} div 2', 'law(${EK-A04})'],
      ),
    ).toEqual([
      `19:17 cyclic-skips: The instrument: questions wait for each other in a ring: EK-A04 -> EK-A09 -> EK-A04; ${remedy}`,
    ]);
  });

  it('are found over the options of a grid', () => {
    expect(
      after(
        ["shownWhen: '${EK-B01} >= 4'", "shownWhen: '${EK-A09} >= 4'"],
        ['${EK-A08} div 2', 'count-selected(${EK-C01})'],
      ),
    ).toEqual([
      `112:26 cyclic-skips: EK-A09: questions wait for each other in a ring: EK-A09 -> EK-C01 -> EK-A09; ${remedy}`,
    ]);
  });

  it('are none where only one requires the other: what is required changes no answer', () => {
    const back = "skip: { when: '${EK-A03} = 0', effect: na }\n            required: false";
    expect(after(['required: false', back])).toEqual([]);
  });
});

describe('a question that reads itself', () => {
  it.each([
    [
      "noCase: { when: '${EK-A08} = 0', effect: first }",
      "noCase: { when: 'law(${EK-A04}) = 0', effect: first }",
      '19:17',
      'The instrument: EK-A04 would say of itself that there was no case',
    ],
    [
      "noCase: { when: '${EK-A03} = 0', effect: implied }",
      "noCase: { when: 'law(${EK-A05}) = 0', effect: implied }",
      '72:29',
      'EK-A05: the question would say of itself that there was no case',
    ],
    [
      'required: "${EK-A02} = \'yes\'"',
      'required: "${EK-A03} = 4"',
      '50:23',
      'EK-A03: the question would require itself',
    ],
    [
      "shownWhen: '${EK-B01} >= 4'",
      'shownWhen: "selected(${EK-C01}, \'a\')"',
      '205:52',
      'EK-C: EK-C01 would choose its options by itself',
    ],
  ])('is found where %j became %j', (from, to, place, what) => {
    expect(after([from, to])).toEqual([`${place} self-reference: ${what}; read other questions only`]);
  });
});

describe('an option', () => {
  const condition = 'shownWhen: "${EK-A02} = \'yes\'"';
  it.each([
    ['false()', true],
    ['(${EK-A03} = 1)', true],
    ["${EK-A03} = 1 and ${EK-A02} = 'yes'", true],
    ['${EK-A03} = 1 or ${EK-A03} = 3', true],
    ['${EK-A03} = 4 and ${EK-A03} < 2', true],
    ["${EK-A03} = 1 or ${EK-A02} = 'yes'", false],
    ["${EK-A02} = 'yes'", false],
  ])('shown when %s can never be chosen: %s', (when, isUnreachable) => {
    const said = after([condition, `shownWhen: "${when}"`]);
    const warning =
      '83:52 unreachable-option: EK-A06: option "a" can never be chosen, because its condition is never true; mend the condition or take the option out';
    expect(said.includes(warning)).toBe(isUnreachable);
    expect(said.every((line) => line.includes('expression: ') || line === warning)).toBe(true);
  });
});
