import type { Reading } from '../reading.ts';

/** Who may join, by the words that notices use for them. */
const WAYS: readonly (readonly [term: string, words: RegExp])[] = [
  [
    'local',
    /(?:具有|拥有|持有)[^，。；]{1,10}户籍[^，。；]{0,24}居民|(?:行政区域内|我[县市区])[^，。；]{0,40}(?:城乡居民|户籍居民)/,
  ],
  ['permit', /居住证|暂住证/],
  ['pupil', /(?:在校|在读|就读)[^，。；]{0,10}学生|在园[幼儿]{1,2}童/],
];

/** Ways in: sentences of the part about who joins. */
export function findScope(reading: Reading): void {
  const seen = new Set<string>();
  let part = false;
  for (const { from, to, text } of reading.sentences) {
    if (/^[一二三四五六七八九十]{1,3}、/.test(text)) part = /范围|对象/.test(text);
    else if (
      /^（[一二三四五六七八九十]{1,3}）(?:[^，：]{1,12}：|(?![^，]*(?:居民|人员|学生))[^，]{1,12}$)/.test(
        text,
      )
    )
      part = /范围|对象/.test(text.slice(0, 16));
    if (!part) continue;
    for (const [term, words] of WAYS) {
      const found = words.exec(text);
      if (!found || seen.has(term) || /无[^，。；]{0,8}户籍/.test(found[0])) continue;
      seen.add(term);
      reading.propose(
        'scope',
        from + found.index,
        Math.min(to, from + found.index + found[0].length),
        { term },
        'likely',
      );
    }
  }
}
