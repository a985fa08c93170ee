/**
 * Rounds to so many places, halves up as in XLSForm; the decimal point is moved in the written number, where 1.005 is not
 * 1.00499.
 *
 * @param digits 0 to 12 places; what lies outside is taken as the nearest of them
 * @example roundHalfUp(1.005, 2) // => 1.01
 */
export function roundHalfUp(value: number, digits: number): number {
  const places = Math.min(12, Math.max(0, Math.trunc(digits)));
  // Whole already: from here on every number is, and is soon written with an exponent.
  if (Math.abs(value) >= 2 ** 52) return value;
  const moved = Number(`${value}e${places}`);
  // So small that it is written with an exponent and goes to zero or the last place.
  if (Number.isNaN(moved)) return Math.round(value * 10 ** places) / 10 ** places;
  // So many places that none of the number's own is cut off.
  return Math.abs(moved) >= 2 ** 52 ? value : Number(`${Math.round(moved)}e-${places}`);
}
