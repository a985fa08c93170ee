import { describe, expect, test } from 'vitest';
import { UsageError } from '../../command/command.ts';
import { readFlags } from './read-flags.ts';

const further = { draws: { type: 'string' } } as const;

describe('readFlags', () => {
  test('takes the table, the scheme and a number', () => {
    const flags = readFlags(['t.csv', '--scheme', 's.yaml', '--draws', '12', '--json'], {
      ...further,
    });
    expect([flags.table, flags.scheme, flags.isSet('json')]).toEqual(['t.csv', 's.yaml', true]);
    expect(flags.number('draws', { minimum: 1, isWhole: true })).toBe(12);
    expect(flags.faults()).toEqual([]);
  });

  test.each(['x', '', '0', '1.5', '1e3', '0x10', 'Infinity'])(
    'keeps %j as a fault to be said with the others',
    (word) => {
      const flags = readFlags(['t.csv', '--scheme', 's.yaml', `--draws=${word}`], further);
      expect(flags.number('draws', { minimum: 1, isWhole: true })).toBeUndefined();
      expect(flags.faults()).toMatchObject([{ code: 'flag-invalid', file: '--draws' }]);
    },
  );

  test.each([[[]], [['t.csv']], [['t.csv', 'u.csv', '--scheme', 's.yaml']]])('refuses the call %j', (args) => {
    expect(() => readFlags(args)).toThrow(UsageError);
  });
});
