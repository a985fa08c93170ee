import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { locateInYaml, type LocatedPart } from './locate-in-yaml.ts';

const text = `steps:
  - step: normalise
    indicators:
      EG: { lower: 1 }
      EG.A01: { lower: 2 }
framework: &all
  - { code: a, parent: }
copy: *all
`;

/** The text that stands where a path leads. */
function at(path: string, part?: LocatedPart): string {
  return text
    .slice(locateInYaml(parseDocument(text), path, part))
    .split('\n', 1)
    .join('');
}

describe('locateInYaml', () => {
  test.each([
    ['steps[0].step', 'normalise'],
    ['steps[0].indicators.EG.lower', '1 }'],
    ['steps[0]', 'step: normalise'],
    ['framework', 'framework: &all'],
    ['', 'steps:'],
  ])('leads %s to the value, or to the name of what is no scalar', (path, found) => {
    expect(at(path)).toBe(found);
  });

  test('leads to the name where the name is the fault', () => {
    expect(at('steps[0].step', 'key')).toBe('step: normalise');
  });

  test('takes the longest code that fits, as codes may hold points', () => {
    expect(at('steps[0].indicators.EG.A01.lower')).toBe('2 }');
  });

  test('goes as far as a path leads where it leads nowhere', () => {
    expect(at('steps[0].indicators.EG.upper')).toBe('EG: { lower: 1 }');
    expect(at('steps[7].step')).toBe('steps:');
  });

  test('leads through an alias to what it stands for, and shows an empty value by its name', () => {
    expect(at('copy[0].code')).toBe('a, parent: }');
    expect(at('framework[0].parent')).toBe('parent: }');
  });
});
