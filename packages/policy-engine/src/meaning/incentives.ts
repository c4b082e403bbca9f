import { formatFen } from '@canbao/values';
import { fenOfYuan } from '../amounts/index.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { yearFactMap } from '../ledger/facts.ts';
import type { Pack } from '../pack/definition.ts';
import type { IncentiveEntry } from '../pack/incentives.ts';
import { type Text, textOf } from '../text.ts';
import type { IncentivesMeaning } from './meaning.ts';
import { citedIds } from './money.ts';

function stepWords(step: IncentiveEntry['adds']): Text {
  if (typeof step === 'string') return { zh: `限额的${step}`, en: `${step} of the limit` };
  if (typeof step === 'object')
    return { zh: `待定（问${step.unknown.ask}）`, en: `open (ask ${step.unknown.ask})` };
  const yuan = formatFen(fenOfYuan(step ?? 0) ?? 0);
  return { zh: yuan, en: yuan };
}

function entryWords(entry: IncentiveEntry): Text {
  const step = stepWords(entry.adds ?? entry.takes);
  const years = entry.times === undefined ? null : yearFactMap.get(entry.times)?.ask;
  const times = { zh: years ? `×${years.zh}` : '', en: years ? ` × ${years.en.toLowerCase()}` : '' };
  return entry.takes === undefined
    ? { zh: `增加${step.zh}${times.zh}`, en: `adds ${step.en}${times.en}` }
    : { zh: `减少${step.zh}${times.zh}`, en: `takes off ${step.en}${times.en}` };
}

/** What years of cover earn and lapses cost, in words; null where the pack says nothing of it. */
export function incentivesMeaning(pack: Pack, setting: Setting): IncentivesMeaning | null {
  const { incentives } = pack;
  if (incentives === undefined) return null;
  const asked: Setting = { ...setting, facts: yearFactMap };
  const names = new Map(incentives.entries.map(({ id, name }) => [id, textOf(name)]));
  const named = (ids: readonly string[]): Text[] => ids.map((id) => names.get(id) ?? { zh: id, en: id });
  return {
    limit: {
      name: textOf(incentives.limit.name),
      fen: fenOfYuan(incentives.limit.base) ?? 0,
      cites: citedIds(incentives.limit.cites),
    },
    entries: incentives.entries.map((entry) => ({
      id: entry.id,
      name: textOf(entry.name),
      when: bindCondition(entry.when, asked).words,
      amount: entryWords(entry),
      cites: citedIds(entry.cites),
    })),
    resets: (incentives.resets ?? []).map(({ id, when, clears, cites }) => ({
      id,
      when: bindCondition(when, asked).words,
      clears: named(clears),
      cites: citedIds(cites),
    })),
    caps: (incentives.caps ?? []).map(({ of, upTo, cites }) => ({
      of: named(of),
      upTo: stepWords(upTo),
      cites: citedIds(cites),
    })),
  };
}
