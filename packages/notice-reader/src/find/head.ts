import { countiesNamed, divisionName } from '@canbao/divisions';
import { numberOf } from '../numerals.ts';
import type { Reading } from '../reading.ts';

/** How far into a notice its own title and number stand. */
const HEAD = 1500;

/** The notice's title, number, plan year and county. */
export function findHead(reading: Reading): void {
  const title = findTitle(reading);
  findNumber(reading);
  findYear(reading, title);
  findCounty(reading);
}

/** The title: after 关于 up to 的通知, over several lines; what it prints (印发《…》) is the title that counts. */
function findTitle(reading: Reading): { from: number; to: number } | null {
  const { text } = reading.folded;
  const head = text.slice(0, HEAD);
  const propose = (from: number, to: number, name: string, sure: 'plain' | 'guess') => {
    reading.propose('title', from, to, { name: name.replace(/\n/g, '') }, sure);
    return { from, to };
  };
  const printed = /关于印发《([^》]{6,120})》的通知/.exec(head);
  if (printed?.[1]) {
    const from = printed.index + printed[0].indexOf('《') + 1;
    return propose(from, from + printed[1].length, printed[1], 'plain');
  }
  const own = /^[^。：；《》]*?(关于[^。：；《》]{6,100}?的(?:通知|意见|通告|公告|方案))/.exec(head);
  if (own?.[1]) {
    const from = own.index + own[0].length - own[1].length;
    return propose(from, from + own[1].length, own[1], 'plain');
  }
  const said = /现就?(做好[^。：；《》]{6,60}?)通知如下/.exec(text.slice(0, 2 * HEAD));
  if (!said?.[1]) return null;
  const from = said.index + said[0].indexOf(said[1]);
  return propose(from, from + said[1].length, `关于${said[1]}的通知`, 'guess');
}

/** The number that the issuing office gave it: 资雁府办发〔2020〕63号, on a line of its own. */
function findNumber(reading: Reading): void {
  const head = reading.folded.text.slice(0, HEAD);
  const found =
    /(?:^|\n)([\u4e00-\u9fff]{2,12}[〔［[（](?:\d{4}|二[〇零○一二三四五六七八九]{3})[〕］\]）]第?\d{1,4}号)(?=\n|$)/.exec(
      head,
    );
  if (!found?.[1]) return;
  const from = found.index + found[0].length - found[1].length;
  reading.propose('number', from, from + found[1].length, { name: found[1] }, 'plain');
}

function findYear(reading: Reading, title: { from: number; to: number } | null): void {
  const { text } = reading.folded;
  const years = /(\d{4}|二[〇零○一二三四五六七八九]{3})年度?/g;
  const take = (from: number, words: string, sure: 'plain' | 'likely'): boolean => {
    for (const found of words.matchAll(years)) {
      const year = numberOf(found[1] ?? '');
      if (year === null || year < 2000 || year > 2100) continue;
      const at = from + found.index;
      reading.propose('plan-year', at, at + found[0].length, { number: year }, sure);
      return true;
    }
    return false;
  };
  if (title && take(title.from, text.slice(title.from, title.to), 'plain')) return;
  const near = /(?:\d{4}|二[〇零○一二三四五六七八九]{3})年度[^。\n]{0,20}医/.exec(text);
  if (near) take(near.index, near[0], 'likely');
}

/** The county: the one it is read for where the text names it, else whose government issues it. */
function findCounty(reading: Reading): void {
  const { text } = reading.folded;
  const own = reading.county === null ? null : divisionName(reading.county);
  if (reading.county !== null && own !== null) {
    const at = text.indexOf(own);
    if (at >= 0) {
      reading.propose('county', at, at + own.length, { name: own, term: reading.county }, 'plain');
      return;
    }
  }
  const seen = new Set<string>();
  for (const found of text.matchAll(/[\u4e00-\u9fff]{2,14}(?=人民政府)/g)) {
    for (let start = 0; start < found[0].length - 1; start++) {
      const name = found[0].slice(start);
      if (seen.has(name)) continue;
      seen.add(name);
      const codes = countiesNamed(name);
      const within = codes.filter((code) => text.includes(divisionName(code.slice(0, 4)) ?? '\u0000'));
      const [code] = codes.length === 1 ? codes : within;
      if (code === undefined) continue;
      const from = found.index + start;
      reading.propose(
        'county',
        from,
        from + name.length,
        { name, term: code },
        codes.length === 1 ? 'plain' : 'likely',
      );
      return;
    }
  }
}
