import { fixedBits, inTwoDoubles } from './in-two-doubles.ts';

/**
 * The powers of the 128th root of two from 2^0 to 2^(127/128), each in two doubles.
 * Source: P. T. P. Tang, Table-driven implementation of the exponential function, 1989 (the reduction; numbers are ours).
 */
export const rootTable: Float64Array = makeTable();

function makeTable(): Float64Array {
  // Seven square roots: 2^(1/2), 2^(1/4) and so on to 2^(1/128).
  const roots: bigint[] = [];
  let root = 2n << fixedBits;
  for (let halving = 0; halving < 7; halving += 1) {
    root = squareRoot(root << fixedBits);
    roots.unshift(root);
  }
  const table = new Float64Array(256);
  for (let place = 0; place < 128; place += 1) {
    let product = 1n << fixedBits;
    for (const [bit, factor] of roots.entries()) {
      if ((place >> bit) % 2 === 1) product = (product * factor) >> fixedBits;
    }
    table.set(inTwoDoubles(product, 52), 2 * place);
  }
  return table;
}

/** The whole part of a square root, by Newton's steps from above. */
function squareRoot(square: bigint): bigint {
  let root = 1n << (fixedBits + 1n);
  let next = (root + square / root) >> 1n;
  while (next < root) {
    root = next;
    next = (root + square / root) >> 1n;
  }
  return root;
}
