import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { streamJson } from './stream-json.ts';

async function textOf(rows: readonly (readonly Cell[])[], names: readonly string[]): Promise<string> {
  let text = '';
  for await (const piece of streamJson({ demonstration: null }, { columns: names.map((name) => ({ name })), rows })) {
    text += piece;
  }
  return text;
}

test('is JSON with every cell as it was, halves of pairs and names of the language included', async () => {
  const cell = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell)), async (rows) => {
      const read: unknown = JSON.parse(await textOf(rows, ['a', '__proto__']));
      expect(read).toEqual({
        demonstration: null,
        columns: ['a', '__proto__'],
        rows: rows.map(
          ([first, second]) =>
            JSON.parse(`{"a":${JSON.stringify(first)},"__proto__":${JSON.stringify(second)}}`) as unknown,
        ),
      });
    }),
  );
});

test('holds days as dates and compounds as themselves, a row in a line', async () => {
  expect(
    await textOf(
      [
        [{ day: '2009-06-30' }, { compound: ['web', 'kiosk'] }],
        [null, 1 / 3],
      ],
      ['a', 'b'],
    ),
  ).toBe(
    '{"demonstration":null,"columns":["a","b"],"rows":[\n{"a":"2009-06-30","b":["web","kiosk"]},\n{"a":null,"b":0.3333333333333333}\n]}\n',
  );
  expect(await textOf([], ['a'])).toBe('{"demonstration":null,"columns":["a"],"rows":[\n]}\n');
});

test('refuses a number that is none and a row of another width', async () => {
  await expect(textOf([[Number.NaN]], ['a'])).rejects.toMatchObject({ code: 'not_a_number' });
  await expect(textOf([[1, 2]], ['a'])).rejects.toMatchObject({ code: 'wrong_cell_count' });
});
