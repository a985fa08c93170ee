import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordValue } from '../../answer/answer.ts';
import { compileExpression } from './compile-expression.ts';
import { everyKindNames, stateOf, treeOf, worth } from './worth.test-data.ts';

const cases: readonly RecordValue[] = [
  { year: 2001, cost: 5, type: 'works', start: '2001-03-01', name: 'Port' },
  { year: 2004, cost: 7, type: 'goods', tags: ['a'] },
  { year: 2008, type: 'works', start: '2008-12-31', cost: 0 },
  { name: 'Road' },
];
const works: readonly RecordValue[] = [{ cost: 6 }, { cost: 100 }];

describe('over the records of a repeat', () => {
  it.each([
    ['count(${cases})', 4],
    ['count(${works})', 2],
    ['sum(${cases.cost})', 12],
    ['mean(${cases.cost})', 4],
    ['min(${cases.cost})', 0],
    ['max(${cases.year})', 2008],
    ["count-where(${cases}, ${cases.type} = 'works')", 2],
    ['count-where(${cases}, ${cases.cost} > 0)', 2],
    ['count-where(${cases}, not(${cases.cost} > 0))', 2],
    ["sum-where(${cases.cost}, ${cases.type} = 'works')", 5],
    ["count-where(${cases}, ${cases.start} < date('2005-01-01'))", 1],
    ['count-where(${cases}, ${cases.start} < today())', 2],
    ["count-where(${cases}, ${cases.name} = 'Road' or ${cases.name} = 'Port')", 2],
    ['count-where(${cases}, ${cases.tags} = 1)', 0],
    ['count-where(${cases}, true())', 4],
    ['sum-where(${cases.cost}, true()) div count(${cases})', 3],
    ['count-where(${cases}, ${cases.cost} * 2 + ${number} > 10)', 2],
  ])('%s is %d', (text, value) => {
    expect(worth(text, { cases, works, number: 1 }, '2009-06-30')).toBe(value);
  });

  it('a record without a number there is passed over, and no number at all is unanswered', () => {
    expect(worth('sum(${cases.cost})', { cases: [{ name: 'Road' }] })).toBeUndefined();
    expect(worth('mean(${cases.cost})', { cases: [{}, { cost: 4 }, {}] })).toBe(4);
    expect(worth('sum(${cases.name})', { cases })).toBeUndefined();
    expect(worth("sum-where(${cases.cost}, ${cases.name} = 'Road')", { cases })).toBe(0);
  });

  it('without an answer everything is unanswered, also how many there are', () => {
    for (const text of ['count(${cases})', 'sum(${cases.cost})', 'count-where(${cases}, true())']) {
      expect(worth(text), text).toBeUndefined();
      expect(worth(text, { cases: [] }), text).toBeUndefined();
    }
  });

  it('one record that is wrong makes the whole unanswered', () => {
    expect(worth('count(${cases})', { cases: [{ year: 2001 }, { year: 2001.5 }] })).toBeUndefined();
  });

  it('a field outside of a condition has no value, and nothing of the host is a field', () => {
    expect(worth('${cases.cost}', { cases })).toBeUndefined();
    expect(worth('${cases.cost} + 1', { cases })).toBeUndefined();
    expect(worth('count-where(${cases}, ${cases.constructor} = 1 or ${cases.__proto__} = 1)', { cases })).toBe(0);
  });

  it('a sum that leaves the finite numbers is a fault', () => {
    const large = { cost: Number.MAX_VALUE };
    expect(worth('sum(${cases.cost})', { cases: [large, large] })).toEqual({ fault: 'not-finite' });
    expect(worth('sum-where(${cases.cost}, true())', { cases: [large, large] })).toEqual({ fault: 'not-finite' });
  });
});

describe('a condition inside another', () => {
  it.each([
    ['of other records', 'count-where(${cases}, ${cases.cost} > count-where(${works}, ${works.cost} > 10))', 2],
    ['of the same records', 'count-where(${cases}, ${cases.cost} > mean(${cases.cost}))', 2],
    ['three deep', 'count-where(${cases}, count-where(${works}, count-where(${cases}, true()) = 4) = 2)', 4],
    ['beside another', 'sum-where(${works.cost}, ${works.cost} > max(${cases.cost}) or count(${cases}) = 0)', 100],
  ])('%s looks at its own', (_name, text, value) => {
    expect(worth(text, { cases, works })).toBe(value);
  });

  it('is seen with the records of each state anew', () => {
    const ask = compileExpression(
      treeOf('count-where(${cases}, ${cases.cost} < sum-where(${works.cost}, ${works.cost} > 1))'),
      everyKindNames,
    );
    const first = stateOf({ cases, works });
    const second = stateOf({ cases, works: [{ cost: 2 }] });
    expect([ask(first), ask(second), ask(first), ask(second)]).toEqual([3, 1, 3, 1]);
  });

  it('is seen anew after an answer has changed what the same state holds', () => {
    const before = stateOf({ cases, works });
    const after = stateOf({ cases, works: [{ cost: 2 }] });
    const values = [...before.values];
    const state = { ...before, values };
    const ask = compileExpression(
      treeOf('count-where(${cases}, ${cases.cost} < sum-where(${works.cost}, ${works.cost} > 1))'),
      everyKindNames,
    );
    const first = ask(state);
    values.splice(0, values.length, ...after.values);
    expect([first, ask(state)]).toEqual([3, 1]);
  });

  it('leaves the record that is looked at as it was', () => {
    const state = stateOf({ cases, works });
    compileExpression(treeOf('count-where(${cases}, count(${works}) = 2)'), everyKindNames)(state);
    expect(state.row).toBeUndefined();
  });

  it('takes no longer for being deep: eight of them over 200 records are worked out', () => {
    const many = { cases: Array.from({ length: 200 }, (_, cost) => ({ cost })) };
    let text = '${cases.cost} >= 0';
    for (let depth = 0; depth < 8; depth += 1) text = `count-where(\${cases}, ${text}) = 200`;
    expect(worth(text, many)).toBe(true);
  });
});

it('count-where and sum-where are what counting and adding by hand are', () => {
  const record = fc.record(
    { cost: fc.integer({ min: -50, max: 50 }), year: fc.integer({ min: 1990, max: 2009 }) },
    {
      requiredKeys: [],
    },
  );
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1990, max: 2009 }),
      (list, year) => {
        const met = list.filter((one) => one.year !== undefined && one.year >= year);
        const given = { cases: list, number: 0 };
        const condition = `\${cases.year} >= ${year}`;
        expect(worth(`count-where(\${cases}, ${condition})`, given)).toBe(met.length);
        const total = met.reduce((sum, { cost = 0 }) => sum + cost, 0);
        expect(worth(`sum-where(\${cases.cost}, ${condition})`, given)).toBe(total);
        const costs = list.flatMap(({ cost }) => cost ?? []);
        expect(worth('sum(${cases.cost})', given)).toBe(
          costs.length === 0 ? undefined : costs.reduce((sum, cost) => sum + cost, 0),
        );
        expect(worth('min(${cases.cost})', given)).toBe(costs.length === 0 ? undefined : Math.min(...costs));
        expect(worth('max(${cases.cost})', given)).toBe(costs.length === 0 ? undefined : Math.max(...costs));
      },
    ),
  );
});
