import type { Reading } from '../reading.ts';

/** What a sentence is about, by the words that notices use; the first topic that fits counts. */
const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  ['one-subsidy', /就高|不得重复(?:享受)?资助|不能重复享受|最高资助|只以一种/],
  ['newborn', /新生儿|出生[^。]{0,10}[天日]/],
  [
    'late',
    /逾期|不得补缴|超过[^。]{0,8}缴费期|集中[^。]{0,8}以后缴费|规定时间内参保|中途参保|不受[^。]{0,10}时间/,
  ],
  ['cover', /待遇[^。]{0,24}(?:起|执行|享受)|享受[^。]{0,24}待遇/],
  [
    'window',
    /集中[^。]{0,10}(?:期|时间)[：为]|缴费时间[：为]|保时间自|[期间]：|为[^。]{0,12}集中[^。]{0,6}缴费期/,
  ],
  ['cash', /现金收缴|双限/],
  ['receipt', /凭证》|开具[^。]{0,14}(?:发票|凭证|票据)/],
  ['public-notice', /公示/],
  ['one-tier', /同一档次|一个档次/],
  [
    'channel',
    /^(?![^。]*宣传)[^。]*(?:网点|经办点|代办点|柜[面台]|APP|微信|支付宝|税务局|办税服务厅|代收|代缴|代扣|POS)/,
  ],
  ['scope-abroad', /港澳|永久居留/],
  ['household', /以户为单位|以参保人为单位/],
  ['registration', /户籍所在地[^。]{0,30}(?:参保|缴费|办理)|参加第[一二三四五六]档/],
  ['targets', /^说明：[^。]*(?:任务|人口)/],
  ['employees', /职工医保|职工基本医疗保险/],
  ['elsewhere', /其他统筹地区|重复参保|不得同时/],
  [
    'certified',
    /(?:花名册|名单|清册)[^。]{0,20}(?:提供|由)|资格[^。]{0,6}(?:认定|确认)|提供[^。]{0,16}(?:花名册|名单|清册)/,
  ],
  ['reconciliation', /比对|对账/],
  ['deposit', /及时[^。]{0,8}(?:上解|汇缴|缴入|存入)/],
];
const LONGEST = 400;
const HEADING = /^[一二三四五六七八九十]{1,3}、[^，]{0,30}$/;

/** Sentences that a pack quotes: each with what it is about, and those that hold another proposal. */
export function findClauses(reading: Reading): void {
  const holding = new Set(reading.proposals.map(({ clause }) => clause.offset));
  for (const { from, to, text, at } of reading.sentences) {
    if (text.length < 10 || text.length > LONGEST || /^附件|：$|的通知》/.test(text) || HEADING.test(text))
      continue;
    const topic = TOPICS.find(([, words]) => words.test(text))?.[0];
    const holds = holding.has(reading.folded.place(from, to).offset);
    if (!topic || holds) continue;
    reading.propose('clause', from, to, { term: topic, ...(at ? { name: at } : {}) }, 'likely');
  }
}
