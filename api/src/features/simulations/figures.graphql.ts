import type { Fen } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import { Township, townshipLoader } from '../counties/index.ts';
import { NamedRef } from '../policy-packs/index.ts';
import {
  type Change,
  type Counted,
  type Figures,
  figuresOf,
  fundersOf,
  isChanged,
  partsOf,
  selfPayBy,
  spreadOf,
} from './figures.ts';
import type { Kind } from './kinds.ts';
import { nameOf } from './names.ts';
import { SimulationOutcome, SimulationStandingEnum } from './outcome.graphql.ts';
import { NOWHERE, type Standing } from './people.ts';
import { tierOfKind } from './simulated-people.ts';
import type { Simulation } from './simulations.rows.ts';

/** The most ways that are told at once. */
const MOST_WAYS = 100;

export type FiguresOf = { row: Simulation; counts: Counted[] };

const changeType = (name: string, type: 'Int' | 'Fen', description: string) =>
  builder.objectRef<Change>(name).implement({
    description,
    fields: (t) => ({
      before: t.field({ type, description: 'By the active revision.', resolve: ({ before }) => before }),
      after: t.field({ type, description: 'By the revision that is tried.', resolve: ({ after }) => after }),
    }),
  });
const CountChange = changeType('SimulationCounts', 'Int', 'People, before and after.');
const MoneyChange = changeType('SimulationMoney', 'Fen', 'Money, before and after.');

const Side = builder.objectRef<{ people: number; fen: Fen }>('SimulationMovement').implement({
  description: 'Those whose own part moves one way.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'How many.' }),
    fen: t.expose('fen', { type: 'Fen', description: 'By how much in all.' }),
  }),
});

const people = {
  people: 'How many were tried.',
  changed: 'For how many anything comes out otherwise.',
  decisionChanged: 'Of another decision.',
  premiumChanged: 'Of another premium.',
  subsidyChanged: 'Of another subsidy.',
  selfPayChanged: 'Who pay another part themselves.',
  categoryChanged: 'Of another subsidy category.',
  coverMoved: 'Whose cover begins on another day.',
} satisfies Partial<Record<keyof Figures, string>>;
const counts = {
  accepted: 'Who may join.',
  undetermined: 'Whom a revision leaves open.',
  refused: 'Who may not join, or whose facts can’t be read.',
} satisfies Partial<Record<keyof Figures, string>>;
const money = {
  premium: 'Premiums.',
  subsidy: 'Subsidies.',
  waived: 'Waived.',
  selfPay: 'What people pay themselves.',
} satisfies Partial<Record<keyof Figures, string>>;

const keys = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

export const Sums = builder.objectRef<Figures>('SimulationSums').implement({
  description: 'What a revision changes for some people, summed up.',
  fields: (t) => ({
    ...Object.fromEntries(
      keys(people).map((name) => [
        name,
        t.int({ description: people[name], resolve: (figures) => figures[name] }),
      ]),
    ),
    ...Object.fromEntries(
      keys(counts).map((name) => [
        name,
        t.field({ type: CountChange, description: counts[name], resolve: (figures) => figures[name] }),
      ]),
    ),
    ...Object.fromEntries(
      keys(money).map((name) => [
        name,
        t.field({ type: MoneyChange, description: money[name], resolve: (figures) => figures[name] }),
      ]),
    ),
    paysMore: t.field({
      type: Side,
      description: 'Who pay more themselves.',
      resolve: ({ paysMore }) => paysMore,
    }),
    paysLess: t.field({
      type: Side,
      description: 'Who pay less themselves.',
      resolve: ({ paysLess }) => paysLess,
    }),
  }),
});

type TownshipPart = { townshipId: string; figures: Figures };
const TownshipPartType = builder.objectRef<TownshipPart>('SimulationTownship').implement({
  description: 'The people of a township.',
  fields: (t) => ({
    township: t.field({
      type: Township,
      nullable: true,
      description: 'Which; null for people who are made up.',
      resolve: ({ townshipId }, _args, context) =>
        townshipId === NOWHERE ? null : townshipLoader(context).get(townshipId),
    }),
    sums: t.expose('figures', { type: Sums, description: 'What changes for them.' }),
  }),
});
type NamedPart = { row: Simulation; what: 'tier' | 'category'; key: string | null; figures: Figures };
const NamedPartType = builder.objectRef<NamedPart>('SimulationPart').implement({
  description: 'The people of a tier or a category.',
  fields: (t) => ({
    of: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Which, by the active revision; null for those who have none.',
      resolve: ({ row, what, key }, _args, context) =>
        key === null ? null : nameOf(context, row, what, key),
    }),
    sums: t.expose('figures', { type: Sums, description: 'What changes for them.' }),
  }),
});
const StandingPart = builder.objectRef<{ standing: Standing; figures: Figures }>('SimulationStandingPart');
StandingPart.implement({
  description: 'The people who stand alike in the campaign.',
  fields: (t) => ({
    standing: t.expose('standing', { type: SimulationStandingEnum, description: 'How they stand.' }),
    sums: t.expose('figures', { type: Sums, description: 'What changes for them.' }),
  }),
});

type FunderPart = { row: Simulation; funder: string; change: Change };
const FunderPartType = builder.objectRef<FunderPart>('SimulationFunder').implement({
  description: 'A funder.',
  fields: (t) => ({
    funder: t.field({
      type: NamedRef,
      description: 'Who pays.',
      resolve: ({ row, funder }, _args, context) => nameOf(context, row, 'funder', funder),
    }),
    pays: t.expose('change', { type: MoneyChange, description: 'How much.' }),
  }),
});

const Step = builder.objectRef<{ byFen: Fen; people: number }>('SimulationStep').implement({
  description: 'How many pay so much more (less where negative).',
  fields: (t) => ({
    byFen: t.expose('byFen', { type: 'Fen', description: 'By how much.' }),
    people: t.exposeInt('people', { description: 'How many.' }),
  }),
});

export type WayOf = { row: Simulation; kind: Kind; people: number };
const Way = builder.objectRef<WayOf>('SimulationWay').implement({
  description: 'One way in which it comes out otherwise, and for how many.',
  fields: (t) => ({
    way: t.int({
      description: 'Its number, by which its people are listed.',
      resolve: ({ kind }) => kind.kind,
    }),
    standing: t.field({
      type: SimulationStandingEnum,
      description: 'How they stand.',
      resolve: ({ kind }) => kind.standing,
    }),
    people: t.exposeInt('people', { description: 'How many.' }),
    before: t.field({
      type: SimulationOutcome,
      description: 'By the active revision.',
      resolve: ({ row, kind }) => ({ row, side: 'before' as const, outcome: kind.before }),
    }),
    after: t.field({
      type: SimulationOutcome,
      description: 'By the revision that is tried.',
      resolve: ({ row, kind }) => ({ row, side: 'after' as const, outcome: kind.after }),
    }),
    selfPayBy: t.field({
      type: 'Fen',
      nullable: true,
      description:
        'By how much each pays more (less where negative); null where one of the two is no payment.',
      resolve: ({ kind }) => selfPayBy(kind),
    }),
    coverMoved: t.boolean({
      description: 'Whether cover begins on another day.',
      resolve: ({ kind }) => kind.coverMoved,
    }),
  }),
});

/** The ways in which it comes out otherwise, those of most people first. */
function waysOf({ row, counts }: FiguresOf): WayOf[] {
  const ways = new Map<number, WayOf>();
  for (const { kind, people } of counts) {
    if (!isChanged(kind)) continue;
    const way = ways.get(kind.kind) ?? { row, kind, people: 0 };
    ways.set(kind.kind, { ...way, people: way.people + people });
  }
  return [...ways.values()].sort((a, b) => b.people - a.people).slice(0, MOST_WAYS);
}

export const SimulationFigures = builder.objectRef<FiguresOf>('SimulationFigures').implement({
  description: 'What a revision changes: for how many, by how much, for whom, and who pays it.',
  fields: (t) => ({
    sums: t.field({
      type: Sums,
      description: 'For all of them.',
      resolve: ({ counts }) => figuresOf(counts),
    }),
    byStanding: t.field({
      type: [StandingPart],
      description: 'Apart by how they stand.',
      resolve: ({ counts }) =>
        partsOf(counts, ({ kind }) => kind.standing).map(({ key, figures }) => ({
          standing: key as Standing,
          figures,
        })),
    }),
    byTownship: t.field({
      type: [TownshipPartType],
      description: 'Apart by township.',
      resolve: ({ counts }) =>
        partsOf(counts, ({ townshipId }) => townshipId).map(({ key, figures }) => ({
          townshipId: key ?? NOWHERE,
          figures,
        })),
    }),
    byCategory: t.field({
      type: [NamedPartType],
      description: 'Apart by the category of the active revision.',
      resolve: ({ row, counts }) =>
        partsOf(counts, ({ kind }) => kind.before.category).map((part) => ({
          row,
          what: 'category' as const,
          ...part,
        })),
    }),
    byTier: t.field({
      type: [NamedPartType],
      description: 'Apart by tier.',
      resolve: ({ row, counts }) =>
        partsOf(counts, ({ kind }) => tierOfKind(kind)).map((part) => ({
          row,
          what: 'tier' as const,
          ...part,
        })),
    }),
    funders: t.field({
      type: [FunderPartType],
      description: 'What each funder pays.',
      resolve: ({ row, counts }) => fundersOf(counts).map((part) => ({ row, ...part })),
    }),
    spread: t.field({
      type: [Step],
      description: 'How many pay how much more or less, from the greatest decrease on.',
      resolve: ({ counts }) => spreadOf(counts),
    }),
    ways: t.field({
      type: [Way],
      description: 'The ways in which it comes out otherwise, those of most people first; a hundred at most.',
      resolve: waysOf,
    }),
  }),
});
