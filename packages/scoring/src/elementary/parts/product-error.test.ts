import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly, exactProduct, exactSumOf, inBits } from '../exact-reference.test-data.ts';
import { productError } from './product-error.ts';

const factor = fc.oneof(
  fc.double({ noNaN: true, min: 1e-30, max: 1e30 }),
  fc.double({ noNaN: true, min: -2, max: -1 }),
);

test('product and error together are the product of the factors to 100 bits', () => {
  fc.assert(
    fc.property(factor, factor, (first, second) => {
      const product = first * second;
      const both = exactSumOf(exactly(product), exactly(productError(first, second, product)));
      const missed = exactSumOf(exactProduct(exactly(first), exactly(second)), both, -1n);
      expect(inBits(missed)).toBeLessThan(inBits(exactly(product)) - 100);
    }),
  );
});
