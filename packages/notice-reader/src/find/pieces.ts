import { identityIn } from '../vocabulary.ts';

/** A category that a sentence names: `from`, `to` are places in the sentence, `name` what to call it. */
export interface Named {
  from: number;
  to: number;
  name: string;
  term: string;
}

const PART = /[、，；：。！？]|以及/g;
const STOP =
  /按|每人|资助(?!对象)|补助(?!对象)|参加|参保|个人|由[市县区政省镇乡]|给予|予以|享受(?!政策)|政府|根据|等[^级]/;
const LEADING =
  /^(?:[①-⑳]|[一二三四五六七八九十]{1,3}、|（[\d一二三四五六七八九十]{1,2}）|\d{1,2}\.|对|其中|具有[^，]{1,8}户籍的|已参保的|已参保|符合条件的|负责对|对象为|是指|及|和)+/;
const LONGEST_NAME = 40;
const LONGEST_BRACKET = 25;

/** The categories that a sentence names, in its order; brackets are not taken apart. */
export function categoriesIn(sentence: string): Named[] {
  const named: Named[] = [];
  let held: number | null = null;
  for (const { from, to } of partsOf(sentence)) {
    const piece = sentence.slice(from, to);
    const unfinished = /纳入/.test(piece) && !/范围|保障/.test(piece);
    const start: number = held ?? from;
    held = null;
    const whole = sentence.slice(start, to);
    const found = nameIn(whole);
    const listed = sentence[to] === '、';
    if (unfinished && listed) held = start;
    else if (found) named.push({ ...found, from: start + found.from, to: start + found.to });
    else if (listed && piece.replace(LEADING, '').length <= 6 && !/[局办委]$/.test(piece)) held = start;
  }
  return inherit(named);
}

function nameIn(piece: string): Named | null {
  const lead = LEADING.exec(piece)?.[0].length ?? 0;
  const identity = identityIn(piece.slice(lead));
  if (!identity) return null;
  const known = lead + identity.index + identity.length;
  const stop = STOP.exec(piece.slice(known));
  let to = stop ? known + stop.index : piece.length;
  const bracket = piece.indexOf('（', lead);
  if (bracket >= known && bracket < to) {
    const close = piece.indexOf('）', bracket);
    const named = piece.slice(bracket, bracket + 6).includes('以下简称');
    if (close < 0 || close - bracket > LONGEST_BRACKET || named) to = bracket;
  }
  if (piece[to - 1] === '的') to -= 1;
  const name = piece.slice(lead, to);
  if (name.length > LONGEST_NAME || /(?:局|联合会|残联|扶贫办|部门|委员会|机构|单位)$/.test(name))
    return null;
  return { from: lead, to, name, term: identity.term };
}

/** 农村五保、低保、孤儿: the first word stands before the others too, where no other says 农村 or 城镇. */
function inherit(named: Named[]): Named[] {
  const [first, ...others] = named;
  const prefix = first && /^(?:农村|城镇)/.exec(first.name)?.[0];
  if (!prefix || others.length < 2 || others.some(({ name }) => /农村|城镇|城乡/.test(name))) return named;
  return [first, ...others.map((one) => ({ ...one, name: `${prefix}${one.name}` }))];
}

/** Parts between commas and the like, none of them within brackets. */
function* partsOf(sentence: string): Generator<{ from: number; to: number }> {
  let from = 0;
  let depth = 0;
  let scanned = 0;
  for (const mark of sentence.matchAll(PART)) {
    for (; scanned < mark.index; scanned++) {
      if (sentence[scanned] === '（') depth += 1;
      if (sentence[scanned] === '）') depth = Math.max(0, depth - 1);
    }
    if (depth > 0) continue;
    yield { from, to: mark.index };
    from = mark.index + mark[0].length;
  }
  if (from < sentence.length) yield { from, to: sentence.length };
}
