/** Where a quotation stands in the notice, white space aside; null where it does not. `to` is the first character outside. */
export function findQuote(notice: string, quote: string): { from: number; to: number } | null {
  const wanted = quote.replace(/\s/g, '');
  if (wanted === '') return null;
  const at: number[] = [];
  let packed = '';
  for (let index = 0; index < notice.length; index += 1) {
    const character = notice[index] ?? '';
    if (/\s/.test(character)) continue;
    at.push(index);
    packed += character;
  }
  const start = packed.indexOf(wanted);
  const from = at[start];
  const last = at[start + wanted.length - 1];
  return start < 0 || from === undefined || last === undefined ? null : { from, to: last + 1 };
}
