import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { Pack } from '../pack/definition.ts';
import type { Quantity, Wait, WaitParts } from '../pack/waits.ts';
import { waitCitations, waitsOf } from '../questions/wait.ts';
import { joinTexts, type Text, textOf } from '../text.ts';
import type { PackMeaning } from './meaning.ts';
import { citedIds } from './money.ts';

function quantityWords(quantity: Quantity, wait: Wait): Text {
  const unit = wait.unit === 'days' ? { zh: '日', en: 'days' } : { zh: '个月', en: 'months' };
  if (typeof quantity === 'number') return { zh: `${quantity}${unit.zh}`, en: `${quantity} ${unit.en}` };
  const { ask } = quantity.unknown;
  return { zh: `待定${unit.zh}数（问${ask}）`, en: `a number of ${unit.en} still open (ask ${ask})` };
}

/** The parts of a wait, one sentence each. */
function partsWords(parts: WaitParts, wait: Wait, setting: Setting): Text[] {
  const { fixed, perLapsedYear: lapsed, repair, floors } = parts;
  const words: Text[] = [];
  if (fixed !== undefined) {
    const span = quantityWords(fixed, wait);
    words.push({ zh: `固定${span.zh}`, en: `${span.en} fixed` });
  }
  if (lapsed !== undefined) {
    const [adds, free] = [quantityWords(lapsed.adds, wait), lapsed.free ?? 0];
    words.push({
      zh: `每断保一年加${adds.zh}${free === 0 ? '' : `（前${free}年不计）`}`,
      en: `${adds.en} more for each lapsed year${free === 0 ? '' : ` (the first ${free} are free)`}`,
    });
  }
  if (repair !== undefined) {
    const takes = quantityWords(repair.takes, wait);
    words.push({ zh: `每补缴一年减${takes.zh}`, en: `${takes.en} less for each year paid for afterwards` });
  }
  for (const { when, least } of floors ?? []) {
    const span = quantityWords(least, wait);
    const who = when === undefined ? null : bindCondition(when, setting).words;
    words.push({
      zh: `${who === null ? '' : `${who.zh}的，`}合计不少于${span.zh}`,
      en: `no less than ${span.en}${who === null ? '' : ` where ${who.en}`}`,
    });
  }
  return words;
}

/** The waiting periods of a pack in words, its readings and exempt groups among them. */
export function waitMeanings(pack: Pack, setting: Setting): PackMeaning['waits'] {
  return waitsOf(pack).map((wait) => {
    const exempt = (wait.exempt ?? []).map(({ when }): Text => {
      const who = bindCondition(when, setting).words;
      return { zh: `不设等待期：${who.zh}`, en: `nobody waits who is: ${who.en}` };
    });
    const readings = (wait.readings ?? []).map(({ id, says }): Text => {
      const applies = wait.applies?.reading === id;
      const text = textOf(says);
      const settled = applies ? { zh: '（适用）', en: ' (applies)' } : { zh: '', en: '' };
      return { zh: `一种理解${settled.zh}：${text.zh}`, en: `one reading${settled.en}: ${text.en}` };
    });
    return {
      id: wait.id,
      name: textOf(wait.name ?? wait.id),
      words: joinTexts([...partsWords(wait, wait, setting), ...exempt, ...readings], '；', '; '),
      cites: citedIds(waitCitations(wait)),
    };
  });
}

/** What a notice announces for later, and to whom. */
export function consequenceMeanings(pack: Pack, setting: Setting): PackMeaning['consequences'] {
  return (pack.consequences ?? []).map(({ id, when, says, year, cites }) => ({
    id,
    who: when === undefined ? null : bindCondition(when, setting).words,
    says: textOf(says),
    year: year ?? null,
    cites: citedIds(cites),
  }));
}
