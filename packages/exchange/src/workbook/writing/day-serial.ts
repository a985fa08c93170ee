const dayMilliseconds = 86_400_000;

/**
 * The number by which a spreadsheet knows a day; the other way is `dateText`.
 *
 * @param day ISO date
 * @returns days since the beginning of 1900; `undefined` for days before it, which a spreadsheet cannot show as a date, and
 * for what is no day
 * @example
 * daySerial('2009-06-30') // => 39994
 */
export function daySerial(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const moment = Date.parse(`${day}T00:00:00Z`);
  // A thirtieth of February is read as a day of March.
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day) return undefined;
  const serial = (moment - Date.UTC(1899, 11, 30)) / dayMilliseconds;
  // The year 1900 has a 29 February in spreadsheets, to be like Lotus 1-2-3; before it they count a day less.
  const counted = serial > 60 ? serial : serial - 1;
  return counted >= 1 ? counted : undefined;
}
