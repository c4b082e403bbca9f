import { stringify } from 'yaml';
import { type Amount, amountWords } from '../amounts/index.ts';
import { quoteOf } from '../checks/notice.ts';
import { bindCondition, type When } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { type DayRule, dayRuleWords } from '../days/index.ts';
import type { Pack } from '../pack/definition.ts';
import type { Citation } from '../pack/parts.ts';
import { funderName } from '../questions/funders.ts';
import { joinTexts, type Text } from '../text.ts';

const plain = (text: string): Text => ({ zh: text, en: text });

/** A part of a pack in words, by the key under which it stands; as the pack writes it where it has no words of its own. */
export function partWords(key: string, value: unknown, pack: Pack, setting: Setting): Text {
  try {
    return known(key, value, pack, setting) ?? written(value);
  } catch {
    return written(value);
  }
}

/** As the pack writes it, on one line. */
export function written(value: unknown): Text {
  if (isText(value)) return value;
  if (typeof value === 'string') return plain(value);
  return plain(stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim());
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

function known(key: string, value: unknown, pack: Pack, setting: Setting): Text | null {
  switch (key) {
    case 'when':
      return bindCondition(value as When, setting).words;
    case 'cites':
    case 'assumes':
      return groundWords(value as readonly Citation[], pack);
    case 'coverTo':
      return dayRuleWords(value as DayRule, setting);
    case 'coverFrom':
      return Array.isArray(value)
        ? joinTexts(
            value.map((one) => coverCaseWords(one, setting)),
            '；',
            '; ',
          )
        : dayRuleWords(value as DayRule, setting);
    case 'pays':
    case 'selfPay':
    case 'premium':
    case 'amount':
    case 'total':
    case 'fiscal':
    case 'components':
      return amountWords(value as Amount, setting);
    case 'tiers':
      return names(value, (id) => pack.tiers.find((tier) => tier.id === id)?.name);
    case 'funder':
      return names([value], (id) => funderName(pack, id));
    case 'certifiedBy':
      return value === 'none'
        ? { zh: '只看年龄', en: 'by age alone' }
        : names([value], (id) => agencyName(pack, id));
    default:
      return typeof value === 'boolean' ? (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }) : null;
  }
}

interface CoverCase {
  when?: When;
  from: DayRule;
  to?: DayRule;
}

function coverCaseWords(one: CoverCase, setting: Setting): Text {
  const days = [one.from, ...(one.to === undefined ? [] : [one.to])].map((day) => dayRuleWords(day, setting));
  const words = joinTexts(days, ' 至 ', ' to ');
  if (one.when === undefined) return words;
  const when = bindCondition(one.when, setting).words;
  return { zh: `${when.zh}：${words.zh}`, en: `${when.en}: ${words.en}` };
}

function names(ids: unknown, nameOf: (id: string) => string | undefined): Text | null {
  if (!Array.isArray(ids)) return null;
  return plain(ids.map((id: string) => nameOf(id) ?? id).join('、'));
}

function agencyName(pack: Pack, id: string): string | undefined {
  const agency = pack.agencies?.[id];
  return typeof agency === 'object' ? agency.name : agency;
}

function groundWords(cites: readonly Citation[], pack: Pack): Text {
  return joinTexts(
    cites.map(({ id }) => groundText(id, pack)),
    '；',
    '; ',
  );
}

/** The words of a clause or an assumption. */
function groundText(id: string, pack: Pack): Text {
  const clause = pack.clauses[id];
  if (clause !== undefined) return plain(`“${quoteOf(clause)}”`);
  const says = pack.assumptions?.[id]?.says;
  return says === undefined ? plain(id) : typeof says === 'string' ? plain(says) : says;
}

/** A part of a pack as it is compared: what it cites by its words, so that a clause renamed is no change. */
export function comparable(value: unknown, pack: Pack): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if ((key === 'cites' || key === 'assumes') && Array.isArray(part)) {
      return (part as Citation[]).map(({ id, when }) => ({ when, says: groundText(id, pack) }));
    }
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
