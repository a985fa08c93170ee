/**
 * A stream of pseudo-random numbers that belongs to a place, not to a moment.
 *
 * The seed, the stream and the turn fix all its numbers: draw 731 gets the same ones whether one worker makes all draws
 * or eight share them, in whatever order. Generator: sfc32 (small fast chaotic, 128 bits of state), its state mixed from
 * the three by the finaliser of MurmurHash3; 53 random bits per number.
 *
 * @param seed any whole number of zero or more, to 2^53
 * @param stream what the numbers are for: one number per use
 * @param turn which draw
 * @returns a function that gives the next number, from 0 up to but not including 1
 * Source: C. Doty-Humphrey, PractRand (sfc32); A. Appleby, MurmurHash3 (fmix32).
 *
 * @example
 * randomStream(2026, 0, 7)() === randomStream(2026, 0, 7)() // => true
 */
export function randomStream(seed: number, stream: number, turn: number): () => number {
  let a = mix(seed >>> 0, 0x9e3779b9);
  let b = mix(Math.floor(seed / 2 ** 32) ^ a, 0x85ebca6b);
  let c = mix(stream ^ b, 0xc2b2ae35);
  let counter = mix(turn ^ c, 0x27d4eb2f) | 1;
  a = mix(a ^ counter, 0x165667b1);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs still show how the state was filled.
  for (let turns = 0; turns < 12; turns += 1) next();
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/** The finaliser of MurmurHash3: every bit in moves every bit out. */
function mix(value: number, salt: number): number {
  let mixed = Math.imul(value ^ salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 16);
}
