/** Every function of this folder, for what runs them all: the examples of their docstrings, the pinned digests. */
export { binaryExponent } from './binary-exponent.ts';
export { decimalLogarithm } from './decimal-logarithm.ts';
export { exponentialInParts } from './parts/exponential-in-parts.ts';
export { exponentialMinusOne } from './exponential-minus-one.ts';
export { exponential } from './exponential.ts';
export { fixedLogarithm } from './parts/fixed-logarithm.ts';
export { highWord } from './parts/high-word.ts';
export { hypotenuse } from './hypotenuse.ts';
export { inTwoDoubles } from './parts/in-two-doubles.ts';
export { logarithmInParts, logarithmOfOneAnd } from './parts/logarithm-in-parts.ts';
export { logarithmOfOnePlus } from './logarithm-of-one-plus.ts';
export { naturalLogarithm } from './natural-logarithm.ts';
export { powerOfTwo } from './power-of-two.ts';
export { power } from './power.ts';
export { productError } from './parts/product-error.ts';
