import { describe, expect, it } from 'vitest';
import { orderByReads } from './order-by-reads.ts';

const ids = Array.from({ length: 2_000 }, (_, index) => `Q${index}`);

describe('the order by reads', () => {
  it('keeps the order given where nothing reads anything', () => {
    expect(orderByReads(['B', 'A', 'C'], () => [])).toEqual(['B', 'A', 'C']);
  });

  it('puts what is read first, and leaves unknown questions aside', () => {
    const reads: Readonly<Record<string, readonly string[]>> = { A: ['C', 'X'], B: [], C: ['B'] };
    expect(orderByReads(['A', 'B', 'C'], (id) => reads[id] ?? [])).toEqual(['B', 'C', 'A']);
  });

  it('looks at what a question reads twice at most, however many others wait for it', () => {
    const looks = new Map<string, number>();
    const order = orderByReads(ids, (id) => {
      looks.set(id, (looks.get(id) ?? 0) + 1);
      // Everyone reads all that come after.
      return ids.slice(Number(id.slice(1)) + 1, Number(id.slice(1)) + 200);
    });
    expect(order).toEqual(ids.toReversed());
    expect(Math.max(...looks.values())).toBeLessThanOrEqual(2);
  });

  it('names the ring that has none', () => {
    const reads: Readonly<Record<string, readonly string[]>> = { A: ['B'], B: ['C'], C: ['B'] };
    expect(() => orderByReads(['A', 'B', 'C'], (id) => reads[id] ?? [])).toThrow('B -> C -> B');
  });
});
