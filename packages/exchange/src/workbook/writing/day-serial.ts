const dayMilliseconds = 86_400_000;

/**
 * The number by which a spreadsheet knows a day; the other way is `dateText`.
 *
 * Programs count the first two months of 1900 in two ways, since that year has a 29 February in some, to be like Lotus
 * 1-2-3: the same number would be one day here and another there. From 1 March 1900 on all agree.
 *
 * @param day ISO date
 * @returns days since the end of 1899; `undefined` for days before March 1900, and for what is no day
 * @example
 * daySerial('2009-06-30') // => 39994
 */
export function daySerial(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const moment = Date.parse(`${day}T00:00:00Z`);
  // A thirtieth of February is read as a day of March.
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day) return undefined;
  const serial = (moment - Date.UTC(1899, 11, 30)) / dayMilliseconds;
  return serial > 60 ? serial : undefined;
}
