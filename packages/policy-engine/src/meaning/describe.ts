import type { Day } from '@canbao/values';
import { fenOfYuan } from '../amounts/index.ts';
import { settingOf } from '../assess/setting.ts';
import { quoteOf } from '../checks/notice.ts';
import { bindCondition } from '../conditions/index.ts';
import { declaredFacts } from '../facts/of-pack.ts';
import type { Pack } from '../pack/definition.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { textOf } from '../text.ts';
import { incentivesMeaning } from './incentives.ts';
import type { CollectionMeaning, PackMeaning } from './meaning.ts';
import { categoryMeaning, chooseMeaning, citedIds, fiscalMeaning, tierMeaning } from './money.ts';
import { lateRule, phaseMeanings, windowMeanings } from './phases.ts';
import { targetsMeaning } from './targets.ts';
import { consequenceMeanings, waitMeanings } from './waits.ts';

/** What the pack means, as data: the pack's own names and words, amounts in fen, each with what it cites. */
export function describePack(pack: Pack): PackMeaning {
  const { setting } = settingOf(pack);
  const allTiers = pack.tiers.map((tier) => tier.id);
  return {
    county: pack.county,
    countyName: pack.countyName,
    planYear: pack.planYear,
    notice: {
      title: pack.notice.title,
      number: pack.notice.number ?? null,
      sha256: pack.notice.sha256,
      text: pack.notice.text ?? null,
    },
    tiers: pack.tiers.map((tier) => tierMeaning(pack, tier, setting)),
    fiscal: fiscalMeaning(pack, setting),
    categories: categoriesOf(pack).map((category) => categoryMeaning(pack, category, setting)),
    choose: chooseMeaning(pack),
    oneSubsidyOnly: citedIds([...(pack.subsidies?.cites ?? []), ...(pack.subsidies?.equal?.cites ?? [])]),
    windows: windowMeanings(pack, setting),
    phases: phaseMeanings(pack, setting),
    lateRule: lateRule(pack, setting),
    waysIn: pack.waysIn.map((way) => ({
      id: way.id,
      words: way.name === undefined ? bindCondition(way.when, setting).words : textOf(way.name),
      tiers: way.tiers ?? allTiers,
      cites: citedIds(way.cites),
    })),
    exclusions: (pack.exclusions ?? []).map((rule) => ({
      id: rule.id,
      words: bindCondition(rule.when, setting).words,
      cites: citedIds(rule.cites),
    })),
    incentives: incentivesMeaning(pack, setting),
    waits: waitMeanings(pack, setting),
    consequences: consequenceMeanings(pack, setting),
    targets: targetsMeaning(pack),
    household:
      pack.household === undefined
        ? null
        : {
            unit: pack.household.unit,
            everyMember: pack.household.everyMember === true,
            sameTier: pack.household.sameTier === true,
            cites: citedIds(pack.household.cites),
          },
    collection: collectionMeaning(pack),
    publicNotice:
      pack.publicNotice === undefined
        ? null
        : {
            days: pack.publicNotice.days ?? null,
            every: pack.publicNotice.every ?? null,
            correctionsUntil: (pack.publicNotice.correctionsUntil as Day | undefined) ?? null,
            cites: citedIds(pack.publicNotice.cites),
          },
    deadlines: (pack.deadlines ?? []).map(({ id, name, by, cites }) => ({
      id,
      name: textOf(name),
      by: by as Day,
      cites: citedIds(cites),
    })),
    ...wordsMeaning(pack),
    facts: declaredFacts(pack).map(({ name, ask, type }) => ({ name, ask, type })),
    exampleCount: pack.examples.length,
  };
}

function wordsMeaning(
  pack: Pack,
): Pick<PackMeaning, 'assumptions' | 'clauses' | 'openQuestions' | 'funders' | 'agencies'> {
  return {
    assumptions: Object.entries(pack.assumptions ?? {}).map(([id, { says, because }]) => ({
      id,
      says: textOf(says),
      because: textOf(because),
    })),
    clauses: Object.entries(pack.clauses).map(([id, clause]) => ({
      id,
      quote: quoteOf(clause),
      at: { section: typeof clause === 'string' ? null : (clause.at ?? null) },
    })),
    openQuestions: Object.entries(pack.open ?? {}).map(([id, { says, ask }]) => ({
      id,
      says: textOf(says),
      ask,
    })),
    funders: Object.entries(pack.funders ?? {}).map(([id, funder]) =>
      typeof funder === 'string'
        ? { id, name: funder, ask: null }
        : { id, name: funder.name, ask: funder.unknown.ask },
    ),
    agencies: Object.entries(pack.agencies ?? {}).map(([id, agency]) =>
      typeof agency === 'string'
        ? { id, name: agency, cites: [] }
        : { id, name: agency.name, cites: citedIds(agency.cites) },
    ),
  };
}

function collectionMeaning(pack: Pack): CollectionMeaning {
  const { channels, cash, receipt, payDay, refunds } = pack.collection ?? {};
  return {
    channels: (channels ?? []).map(({ id, name, cites }) => ({
      id,
      name: textOf(name),
      cites: citedIds(cites),
    })),
    cash:
      cash === undefined
        ? null
        : { upToFen: fenOfYuan(cash.upTo) ?? 0, days: cash.days, cites: citedIds(cash.cites) },
    receipt: receipt === undefined ? null : { title: receipt.title, cites: citedIds(receipt.cites) },
    payDay: payDay === undefined ? null : { counts: payDay.counts, cites: citedIds(payDay.cites) },
    refunds: refunds === undefined ? null : { allowed: refunds.allowed, cites: citedIds(refunds.cites) },
  };
}
