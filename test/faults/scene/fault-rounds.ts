/**
 * How often a fault is provoked: seldom in `npm test`, as often as asked by `npm run faults -- ROUNDS`.
 *
 * @example
 * faultRounds(3) // => 3
 */
export function faultRounds(short: number): number {
  const asked = Number(process.env['FAULT_ROUNDS']);
  return Number.isInteger(asked) && asked > 0 ? asked : short;
}
