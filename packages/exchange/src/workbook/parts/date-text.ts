const dayMilliseconds = 86_400_000;

/**
 * The day and time that a number stands for in a cell that shows it as a date.
 *
 * @param serial days since the beginning of 1900 or 1904, the time as a fraction; below 1 a time alone
 * @param isFrom1904 whether the workbook counts from 1904, as those of old Macintosh programs do
 * @returns `2009-06-30`, `2009-06-30T12:00:00` or `12:00:00`; `undefined` for what is no date
 * @example
 * dateText(39994, false) // => '2009-06-30'
 */
export function dateText(serial: number, isFrom1904: boolean): string | undefined {
  // The last day that a spreadsheet knows is the end of 9999.
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  // The year 1900 has a 29 February in spreadsheets, to be like Lotus 1-2-3; before it they count a day less.
  const days = isFrom1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const seconds = Math.round((serial % 1) * 86_400);
  const epoch = Date.UTC(1899, 11, 30);
  const moment = new Date(epoch + Math.floor(days) * dayMilliseconds + seconds * 1000).toISOString();
  const time = moment.slice(11, 19);
  if (serial < 1 && !isFrom1904) return time;
  return seconds === 0 ? moment.slice(0, 10) : `${moment.slice(0, 10)}T${time}`;
}
