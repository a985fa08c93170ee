import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyJson } from './copy-json.ts';
import { isList, isObject, memberPath, type JsonValue } from './json-value.ts';
import { readJson } from './read-json.ts';

/** A tree as the language itself would parse it. */
function plainOf(value: JsonValue): unknown {
  if (isList(value)) return value.map(plainOf);
  return isObject(value) ? Object.fromEntries([...value].map(([name, inner]) => [name, plainOf(inner)])) : value;
}

function codeOf(text: string): string | undefined {
  return readJson(text).refusal?.code;
}

describe('readJson', () => {
  test('reads whatever the language writes as JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        const read = readJson(written);
        expect(read.refusal).toBeUndefined();
        // Numbers and texts to the last bit, names as they stand.
        if (read.refusal === undefined)
          expect(JSON.stringify(plainOf(read.value))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('refuses what the language refuses, with line and column', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0n1 tre-.'.split('')) }), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(readJson(text).refusal === undefined).toBe(isJson);
      }),
    );
    expect(readJson('{\n  "a": tru\n}').refusal?.message).toBe('line 2, column 8: a value is expected');
  });

  test('keeps a member called __proto__ as one like all', () => {
    const read = readJson('{"__proto__": {"a": 1}, "constructor": 2}');
    expect(read.refusal).toBeUndefined();
    if (read.refusal !== undefined || !isObject(read.value)) return;
    expect([...read.value.keys()]).toEqual(['__proto__', 'constructor']);
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  test('tells which names are given twice, and takes the last', () => {
    const read = readJson('[{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}]');
    expect(read.refusal === undefined && read.duplicates).toEqual(['$[0].b.c', '$[0].a']);
    expect(read.refusal === undefined && plainOf(read.value)).toEqual([{ a: 3, b: { c: 2 } }]);
  });

  test('refuses what is nested too deep or too large', () => {
    expect(codeOf('['.repeat(1_000_000))).toBe('too-deep');
    expect(codeOf('{"a":'.repeat(100_000))).toBe('too-deep');
    expect(codeOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeUndefined();
    expect(codeOf(`"${'a'.repeat(50_000_000)}"`)).toBe('too-large');
    expect(codeOf(`[${'1,'.repeat(1_500_000)}1]`)).toBe('too-large');
    expect(codeOf('1e999')).toBe('not-json');
  });
});

describe('copyJson', () => {
  test('copies what JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const copied = copyJson(value);
        expect(copied.refusal === undefined && plainOf(copied.value)).toEqual(value);
      }),
    );
  });

  test('leaves out and names what JSON cannot hold, and runs no getter', () => {
    let ran = 0;
    const value = {
      list: [1, undefined, Number.NaN],
      call: () => 1,
      get trap() {
        ran += 1;
        return 1;
      },
    };
    const copied = copyJson(value);
    expect(copied.refusal === undefined && copied.foreign).toEqual(['$.list[1]', '$.list[2]', '$.call', '$.trap']);
    expect(ran).toBe(0);
  });

  test('refuses rings, towers and trees that only look small', () => {
    const ring: Record<string, unknown> = {};
    ring['a'] = [ring];
    expect(copyJson(ring).refusal?.code).toBe('cyclic');
    let tower: unknown = 1;
    for (let level = 0; level < 1_000; level += 1) tower = { tower };
    expect(copyJson(tower).refusal?.code).toBe('too-deep');
    let doubled: unknown = 1;
    for (let level = 0; level < 60; level += 1) doubled = [doubled, doubled];
    expect(copyJson(doubled).refusal?.code).toBe('too-large');
    expect(copyJson(Array.from({ length: 2 })).refusal).toBeUndefined();
    // oxlint-disable-next-line unicorn/no-new-array
    expect(copyJson({ a: new Array(4_000_000_000) }).refusal?.code).toBe('too-large');
  });

  test('refuses what throws when it is looked at', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    );
    expect(copyJson(trap).refusal?.code).toBe('not-json');
    expect(copyJson(undefined).refusal?.code).toBe('not-json');
  });
});

test('a path names each member so that it can be found', () => {
  expect(memberPath('$', 'pages')).toBe('$.pages');
  expect(memberPath('$', 'odd name')).toBe('$["odd name"]');
  expect(memberPath('$', 'a'.repeat(500)).length).toBeLessThan(100);
});
