import { describe, expect, test } from 'vitest';
import { parseXPath } from '../xpath/parse-xpath.ts';
import { printXPath } from '../xpath/print-xpath.ts';
import { readConstraint, type BoundedKind } from './read-constraint.ts';

function read(text: string, kind: BoundedKind) {
  const { tree } = parseXPath(text);
  if (tree === undefined) throw new Error(text);
  const { rest, ...bounds } = readConstraint(tree, kind);
  return [bounds, rest.map(printXPath)];
}

describe('readConstraint takes apart', () => {
  test.each([
    ['. >= 0 and . <= 100', 'decimal', { minimum: 0, maximum: 100 }, []],
    ['0 <= . and 100 >= .', 'decimal', { minimum: 0, maximum: 100 }, []],
    ['. > -5 and . < 5', 'integer', { minimum: -4, maximum: 4 }, []],
    ['. > -5', 'decimal', {}, ['. > -5']],
    ['. >= 0 and . >= 1', 'integer', { minimum: 0 }, ['. >= 1']],
    ['. >= 0 or . <= 5', 'integer', {}, ['. >= 0 or . <= 5']],
    ['. >= ${other} and . <= 5', 'integer', { maximum: 5 }, ['. >= ${other}']],
    [". >= date('2001-02-03') and . <= '2004-02-29'", 'date', { firstDay: '2001-02-03', lastDay: '2004-02-29' }, []],
    [". <= '2001-02-30' and . <= today()", 'date', {}, [". <= '2001-02-30'", '. <= today()']],
    ['string-length(.) <= 5', 'text', { maximumLength: 5 }, []],
    ['string-length(.) < 5 and string-length(.) > 1', 'text', { maximumLength: 4 }, ['string-length(.) > 1']],
    ['string-length(.) <= 0', 'text', {}, ['string-length(.) <= 0']],
    ["not(selected(., 'x') and count-selected(.) > 1)", 'choices', { exclusiveName: 'x' }, []],
    ["not(count-selected(.) >= 2 and selected(., 'x'))", 'choices', { exclusiveName: 'x' }, []],
    [
      "not(selected(., 'x') and count-selected(.) > 2)",
      'choices',
      {},
      ["not(selected(., 'x') and count-selected(.) > 2)"],
    ],
    ['. >= 0', 'other', {}, ['. >= 0']],
  ] as const)('%s of %s', (text, kind, bounds, rest) => {
    expect(read(text, kind)).toEqual([bounds, rest]);
  });
});
