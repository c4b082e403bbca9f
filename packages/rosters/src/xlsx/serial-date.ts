const dayMilliseconds = 86_400_000;

/**
 * A spreadsheet's day number as `YYYY-MM-DD`, with ` HH:MM:SS` where it holds a time of day; null where it is
 * none. The 1900 system counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4): day 60 is null.
 */
export function serialDate(raw: string, date1904: boolean): string | null {
  const serial = Number(raw);
  if (!Number.isFinite(serial) || serial < (date1904 ? 0 : 1) || serial >= 2_958_466) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) {
    day += 1;
    seconds = 0;
  }
  if (!date1904 && day === 60) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const text = new Date(epoch + day * dayMilliseconds + seconds * 1000).toISOString();
  return seconds === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}
