/** An id for the next clause from where it stands in the notice: `article-4`, `article-4-2`; else `clause-3`. */
export function proposeId(notice: string, from: number, taken: ReadonlySet<string>): string {
  const heads = [...notice.slice(0, from + 2).matchAll(/^[ \t\u3000]*([一二三四五六七八九十]{1,3})、/gm)];
  const article = chineseNumber(heads.at(-1)?.[1] ?? '');
  const stem = article === null ? 'clause' : `article-${article}`;
  if (article !== null && !taken.has(stem)) return stem;
  let n = article === null ? 1 : 2;
  while (taken.has(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}

const digits = '一二三四五六七八九';

function chineseNumber(words: string): number | null {
  if (words === '') return null;
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (letter: string | undefined) => digits.indexOf(letter ?? '') + 1;
  const high = words.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0;
  return high * 10 + (ones === '' || ones === undefined ? 0 : digit(ones));
}
