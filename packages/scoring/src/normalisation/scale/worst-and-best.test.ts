import { expect, test } from 'vitest';
import { columnOf } from '../../value/column.ts';
import { gap } from '../../value/gap.ts';
import { worstAndBest } from './worst-and-best.ts';

test('are the lowest and the highest number, or the other way round where lower is better', () => {
  const column = columnOf([gap('withheld'), 4, -2, gap('not-asked'), 9]);
  expect(worstAndBest(column)).toEqual({ worst: -2, best: 9 });
  expect(worstAndBest(column, 'higher-is-better')).toEqual({ worst: -2, best: 9 });
  expect(worstAndBest(column, 'lower-is-better')).toEqual({ worst: 9, best: -2 });
});

test('are infinite when no number is there', () => {
  expect(worstAndBest(columnOf([gap('withheld')]))).toEqual({ worst: Infinity, best: -Infinity });
});
