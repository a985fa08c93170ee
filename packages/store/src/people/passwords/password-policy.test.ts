import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { passwordIssues } from './password-policy.ts';

const owner = { login: 'amina.wanjiru@example.org', name: 'Amina Wanjiru' };
const codes = (password: string) => passwordIssues(password, owner).map(({ code }) => code);

describe('passwordIssues', () => {
  test.each([
    'correct horse battery staple',
    'велосипед на крыше',
    '床前明月光疑是地上霜舉頭望明月',
    'aaaa bbbb cccc dddd',
    'tumbling-otter-94-violin',
    `${'no mixture is asked for '.repeat(8)}end`,
  ])('takes %j', (password) => {
    expect(passwordIssues(password, owner)).toEqual([]);
  });

  test.each([
    ['eleven char', 'too_short'],
    ['x'.repeat(201).replaceAll('xxxx', 'wxyz'), 'too_long'],
    ['qwertyuiop123', 'common'],
    ['QWERTY123456', 'common'],
    ['!Football2026?', 'common'],
    ['dragondragondragon', 'common'],
    ['zzzzzzzzzzzzzzz', 'common'],
    ['long enough for Wanjiru', 'contains_name'],
    ['my example of a phrase', 'contains_login'],
    ['GroundWork is on the map', 'contains_product'],
  ])('refuses %j as %s', (password, code) => {
    expect(codes(password)).toContain(code);
  });

  test('names every reason at once, with the limit', () => {
    expect(passwordIssues('Wanjiru', owner)).toEqual([
      { code: 'too_short', limit: 12 },
      { code: 'contains_login' },
      { code: 'contains_name' },
    ]);
  });

  test('counts characters, not bytes or halves, and in the form that is hashed', () => {
    expect(codes('🦉🦊🐢🐙🦀🐝🦋🐌🐞🦎🐍')).toEqual(['too_short']);
    expect(codes('🦉🦊🐢🐙🦀🐝🦋🐌🐞🦎🐍🦖')).toEqual([]);
    // A letter and its accent apart are one character once joined.
    const eleven = 'e\u0301u\u0308o\u0308a\u0301i\u0301n\u0303'.repeat(2).slice(0, 22);
    expect(codes(eleven)).toEqual(['too_short']);
    expect(codes(`${eleven}n`)).toEqual([]);
  });

  test('a short word of the name may stand inside another', () => {
    expect(passwordIssues('a banana on the table', { login: 'ana', name: 'Ana' })).toEqual([]);
  });
});

test('the list holds 3,000 passwords of our length, all folded, none twice', () => {
  const lines = readFileSync(new URL('../../../../../data/passwords/common.txt', import.meta.url), 'utf8')
    .split('\n')
    .slice(0, -1);
  expect(lines.filter((line) => Array.from(line).length >= 12)).toHaveLength(5000);
  expect(lines.filter((line) => Array.from(line).length < 12)).toHaveLength(5000);
  expect(commonPasswords().size).toBe(lines.length);
  expect(lines.filter((line) => line !== line.normalize('NFKC').toLowerCase() || /\s|@/.test(line))).toEqual([]);
});
