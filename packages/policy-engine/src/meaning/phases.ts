import { type Day, isDay } from '@canbao/values';
import { bindCondition, type When } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { type DayRule, dayRuleWords } from '../days/index.ts';
import type { Pack, Phase } from '../pack/definition.ts';
import { coverCases, coverCitations } from '../questions/cover.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { joinTexts, type Text, textOf } from '../text.ts';
import type { PackMeaning } from './meaning.ts';
import { citedIds, premiumWords } from './money.ts';

const refusals: Record<NonNullable<Phase['refuse']>, Text> = {
  'window-not-open': { zh: '尚未开始，不办理', en: 'not open yet' },
  'late-reason-required': { zh: '没有特殊原因的，不办理', en: 'refused without a special reason' },
  'window-closed': { zh: '逾期，不办理', en: 'closed' },
};

function outcome(pack: Pack, phase: Phase, setting: Setting): Text {
  if (phase.refuse !== undefined) return refusals[phase.refuse];
  if (phase.unknown !== undefined) {
    return {
      zh: `通知没有规定（问${phase.unknown.ask}）`,
      en: `the notice is silent (ask ${phase.unknown.ask})`,
    };
  }
  const price = premiumWords(pack, phase, setting);
  if (phase.subsidies === 'none') return { zh: `${price.zh}，不资助`, en: `${price.en}, no subsidy` };
  if (phase.subsidies !== undefined) {
    const names = categoriesOf(pack).filter(({ id }) => phase.subsidies?.includes(id) === true);
    const zh = names.map(({ name }) => name).join('、');
    return {
      zh: `${price.zh}，只资助${zh}`,
      en: `${price.en}, subsidies for ${phase.subsidies.join(', ')} only`,
    };
  }
  return phase.waive === undefined ? price : { zh: `${price.zh}；可免缴`, en: `${price.en}; may be waived` };
}

/** When cover begins in a phase, case by case; null where nobody is let in. */
function coverWords(phase: Phase, setting: Setting): Text | null {
  const cases = coverCases(phase).map((one): Text => {
    const from = untilWords(dayRuleWords(one.from, setting), one.to, setting);
    if (one.when === undefined) return from;
    const when = bindCondition(one.when, setting).words;
    return { zh: `${when.zh}：${from.zh}`, en: `${when.en}: ${from.en}` };
  });
  return cases.length === 0 ? null : joinTexts(cases, '；其余：', '; others: ');
}

/** A start of cover with its end, where the pack says one. */
function untilWords(from: Text, to: DayRule | undefined, setting: Setting): Text {
  if (to === undefined) return from;
  const end = dayRuleWords(to, setting);
  return { zh: `${from.zh}，至${end.zh}`, en: `${from.en}, to ${end.en}` };
}

export function phaseMeanings(pack: Pack, setting: Setting): PackMeaning['phases'] {
  return pack.phases.map((phase) => ({
    id: phase.id,
    when: bindCondition(phase.when, setting).words,
    outcome: outcome(pack, phase, setting),
    coverFrom: coverWords(phase, setting),
    cites: [
      ...new Set([
        ...citedIds(phase.cites),
        ...coverCases(phase).flatMap((one) => citedIds(coverCitations(one, pack))),
        ...citedIds(phase.waive?.cites),
      ]),
    ],
  }));
}

/** The days between which a phase takes payments, null where it is no window with two ends. */
function windowDays(phase: Phase): { from: Day; to: Day } | null {
  const payDate = phase.when.payDate as { from?: unknown; to?: unknown } | undefined;
  if (phase.coverFrom === undefined || payDate === undefined) return null;
  return isDay(payDate.from) && isDay(payDate.to) ? { from: payDate.from, to: payDate.to } : null;
}

/** Windows of payment: phases that let people in between two days; for whom, where not for everybody. */
export function windowMeanings(pack: Pack, setting: Setting): PackMeaning['windows'] {
  return pack.phases.flatMap((phase) => {
    const days = windowDays(phase);
    if (days === null) return [];
    const { payDate: _, ...others }: When = phase.when;
    const who = Object.keys(others).length === 0 ? null : bindCondition(others, setting).words;
    return [
      {
        id: phase.id,
        name: phase.name === undefined ? null : textOf(phase.name),
        ...days,
        who,
        cites: citedIds(phase.cites),
      },
    ];
  });
}

/** What happens after the last window, in words. */
export function lateRule(pack: Pack, setting: Setting): Text {
  const late = pack.phases.filter(
    (phase) => windowDays(phase) === null && phase.refuse !== 'window-not-open',
  );
  const sentences = late.map((phase): Text => {
    const when = bindCondition(phase.when, setting).words;
    const then = outcome(pack, phase, setting);
    return { zh: `${when.zh}：${then.zh}`, en: `${when.en}: ${then.en}` };
  });
  return joinTexts(sentences, '。', '. ');
}
