import { describe, expect, it } from 'vitest';
import { problemsOf } from '../computing/worth.test-data.ts';

/** The warnings about reach with the parts of the text they stand at. */
function warnings(text: string): readonly string[] {
  return problemsOf(text)
    .filter(({ code }) => code === 'never-true' || code === 'always-true' || code === 'contradiction')
    .map(({ code, offset, length, severity }) => `${severity} ${code}: ${text.slice(offset, offset + length)}`);
}

describe('a comparison that no answer meets', () => {
  it.each([
    ['a level beyond the ladder', '${level} > 4'],
    ['a level that the ladder leaves out', '${state} = 2'],
    ['a level between two', '${level} = 2.5'],
    ['a number above its bounds', '${number} > 1000'],
    ['a number below its bounds', '${number} <= -1001'],
    ['a number beside its bounds', '${number} = 1001'],
    ['a share above a hundred', '${share} > 100'],
    ['the question on the right', '5 <= ${level}'],
    ['a minus before the constant', '${level} < -0'],
  ])('is warned of: %s', (_name, text) => {
    expect(warnings(text)).toEqual([`warning never-true: ${text}`]);
  });

  it('is found wherever it stands', () => {
    expect(warnings('not(${level} > 4) or (${number} = 1 and (${share} > 100))')).toEqual([
      'warning never-true: ${level} > 4',
      'warning never-true: ${share} > 100',
    ]);
    expect(warnings('if(${level} > 4, -(1), 2) + 1 > 2')).toEqual(['warning never-true: ${level} > 4']);
  });
});

describe('a comparison that every answer meets', () => {
  it.each([
    ['every level', '${level} >= 0'],
    ['no level is that', '${state} != 2'],
    ['every number', '${number} <= 1000'],
    ['every share', '${share} >= 0'],
    ['the question on the right', '0 <= ${share}'],
  ])('is warned of: %s', (_name, text) => {
    expect(warnings(text)).toEqual([`warning always-true: ${text}`]);
  });
});

describe('comparisons that no answer meets together', () => {
  it.each([
    ['two levels', '${level} = 1 and ${level} = 2', '${level} = 2'],
    ['two options', "${one} = 'yes' and ${one} = 'no'", "${one} = 'no'"],
    ['a level and its opposite', '${level} = 1 and ${level} != 1', '${level} != 1'],
    ['an empty range', '${number} > 5 and ${number} <= 5', '${number} <= 5'],
    ['three together', '${level} > 1 and ${level} < 3 and ${level} != 2', '${level} != 2'],
    ['in brackets', '(${level} = 1 and ${number} = 2) and (${level} = 2)', '${level} = 2'],
  ])('are warned of at the last: %s', (_name, text, last) => {
    expect(warnings(text)).toEqual([`warning contradiction: ${last}`]);
  });

  it('are told once, however many follow', () => {
    expect(warnings('${level} = 1 and ${level} = 2 and ${level} = 3')).toEqual(['warning contradiction: ${level} = 2']);
  });

  it('are not blamed beside one that no answer meets by itself', () => {
    expect(warnings('${level} > 4 and ${level} = 1')).toEqual(['warning never-true: ${level} > 4']);
  });
});

describe('nothing is said', () => {
  it.each([
    ['of what some answers meet', '${level} > 3 and ${number} > 0 and ${share} < 100'],
    ['of two sides of an or', '${level} = 1 or ${level} = 2'],
    ['of a point that a closed range leaves', '${number} >= 5 and ${number} <= 5'],
    ['of numbers that are not another', '${number} != 5'],
    ['of texts, which may be anything', "${text} = 'x' and ${text} = 'y'"],
    ['of two questions', '${level} > ${number}'],
    ['of calculated values', '${double} > 1000000'],
    ['of fields', 'count-where(${cases}, ${cases.cost} = 1 and ${cases.cost} = 2) = 1'],
    ['of an option that there is not, which has its own problem', "${one} = 'oui'"],
    ['of a number compared with a text, which has its own problem', "${level} = 'x'"],
  ])('%s', (_name, text) => {
    expect(warnings(text)).toEqual([]);
  });
});
