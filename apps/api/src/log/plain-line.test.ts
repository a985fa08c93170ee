import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLog } from './make-log.ts';
import { plainLine } from './plain-line.ts';

test('is the same JSON, without a character that a terminal or reader obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = plainLine(JSON.stringify({ text }));
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify({ text })));
      // oxlint-disable-next-line no-control-regex -- that none is left is the claim
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

test('a line of the log is one line, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const lines: string[] = [];
      makeLog('info', (line) => void lines.push(line)).info({ kind: text, [text]: text }, text);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
      expect(() => JSON.parse(lines[0] ?? '') as unknown).not.toThrow();
    }),
  );
});
