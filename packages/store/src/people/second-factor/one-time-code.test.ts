import { describe, expect, test } from 'vitest';
import { newFactorSecret, stepOfCode } from './one-time-code.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';

// RFC 6238, appendix B, SHA-1: the secret is "12345678901234567890"; of its eight digits apps show the last six.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('stepOfCode', () => {
  test.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at %d seconds %s is the code of RFC 6238', (seconds, code, step) => {
    expect(stepOfCode(secret, code, seconds * 1000)).toBe(step);
  });

  test('takes the code of one step before and after, and no other', () => {
    const at = 1_111_111_111_000;
    for (const [steps, expected] of [
      [-2, undefined],
      [-1, 37_037_037],
      [0, 37_037_037],
      [1, 37_037_037],
      [2, undefined],
    ] as const)
      expect(stepOfCode(secret, '050471', at + steps * 30_000), `${steps} steps`).toBe(expected);
  });

  test.each(['', '05047', '0504711', 'abcdef', '０５０４７１'])('takes %j for no code', (code) => {
    expect(stepOfCode(secret, code, 1_111_111_111_000)).toBeUndefined();
  });

  test('spaces between digits do not matter', () => {
    expect(stepOfCode(secret, ' 050 471 ', 1_111_111_111_000)).toBe(37_037_037);
  });

  test('a new secret has 160 bits', () => {
    expect(newFactorSecret()).toMatch(/^[A-Z2-7]{32}$/);
  });
});

test('ten recovery codes differ, and are known again however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^([a-z0-9]{6}-){3}[a-z0-9]{6}$/);
    expect(recoveryCodeHash(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(recoveryCodeHash(code));
  }
  expect(recoveryCodeHash('123456')).toBeUndefined();
});
