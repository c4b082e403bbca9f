import { type Field, fieldsOf, type Kind, kinds, type Place, type Value } from '@canbao/notice-reader';
import { builder } from '../../graphql/builder.ts';
import { textLoader } from './notices.loader.ts';
import { type ProposalRow, standing } from './notices.rows.ts';

const word = (name: string) => name.toUpperCase().replaceAll('-', '_');

const about: Record<Kind, string> = {
  title: "The notice's title.",
  number: "The issuing office's number.",
  'plan-year': 'The year that is insured.',
  county: 'Whose notice it is; term is its code.',
  premium: 'What a person pays, of a tier or a part of one.',
  fiscal: 'What the treasury adds for each person.',
  category: 'An identity that is subsidised, and by how much.',
  window: 'When people pay.',
  deadline: 'Until when something is due.',
  'cover-from': 'A day from which people are covered.',
  scope: 'Who may join: local, permit or pupil, in term.',
  'newborn-days': 'Within how many days newborns are registered.',
  'wait-days': 'How many days pass before cover.',
  age: 'A bound of age, in years.',
  rate: 'How many percent must be enrolled; term: all or groups.',
  target: 'How many people a township must enroll.',
  'target-total': 'The total that the notice prints.',
  agency: 'An office that certifies.',
  funder: 'Who pays.',
  'cash-limit': 'How much cash an agent may hold.',
  'cash-days': 'How many days an agent may hold cash.',
  'notice-days': 'How many days the roster is posted.',
  amount: 'An amount of which it is not known what it is.',
  clause: 'A sentence that a pack quotes; term is its topic, name where it stands.',
};
export const KindEnum = builder.enumType('NoticeProposalKind', {
  description: 'What a proposal is about.',
  values: Object.fromEntries(
    kinds.map((kind) => [word(kind), { value: kind, description: about[kind] }]),
  ) as {
    [key: string]: { value: Kind; description: string };
  },
});

const SureEnum = builder.enumType('NoticeSureness', {
  description: 'How sure the reader of the text is.',
  values: {
    PLAIN: { value: 'plain', description: 'Written plainly.' },
    LIKELY: { value: 'likely', description: 'Likely, from the words around it.' },
    GUESS: { value: 'guess', description: 'A guess, to be looked at closely.' },
    ADDED: { value: 'added', description: 'Not read: somebody selected it in the text and added it.' },
  } as const,
});

export const DecisionEnum = builder.enumType('NoticeDecision', {
  description: 'What a person decided of a proposal.',
  values: {
    OPEN: { value: 'open', description: 'Nothing yet: it is not taken.' },
    CONFIRMED: { value: 'confirmed', description: 'It stands, as it was read or as it was changed.' },
    REJECTED: { value: 'rejected', description: 'It is not so.' },
  } as const,
});

const PaysEnum = builder.enumType('NoticePays', {
  description: 'How the notice words what is paid for an identity.',
  values: {
    ALL: { value: 'all', description: 'The whole.' },
    AMOUNT: { value: 'amount', description: 'An amount.' },
    PERCENT: { value: 'percent', description: 'A share of the price.' },
    SELF_PAY: { value: 'self-pay', description: 'What is left to the person.' },
    OPEN: { value: 'open', description: 'The notice does not say.' },
  } as const,
});

const BoundEnum = builder.enumType('NoticeBound', {
  description: 'A bound in the words of the law.',
  values: {
    FROM: { value: 'from', description: '以上, 满: included.' },
    TO: { value: 'to', description: '以下, 以内: included.' },
    OVER: { value: 'over', description: '超过: excluded.' },
    UNDER: { value: 'under', description: '不满, 未满: excluded.' },
  } as const,
});

const ProposalValue = builder.objectRef<Value>('NoticeProposalValue').implement({
  description: 'What is proposed; fields that its kind lacks are null.',
  fields: (t) => {
    const text = (field: 'name' | 'term' | 'tier' | 'component' | 'funder', description: string) =>
      t.string({ nullable: true, description, resolve: (value) => value[field] ?? null });
    const day = (field: 'from' | 'to', description: string) =>
      t.field({ type: 'Day', nullable: true, description, resolve: (value) => value[field] ?? null });
    return {
      name: text('name', 'A title, a name, a place of a clause.'),
      term: text('term', "A code, a topic, or a word of the reader's vocabulary."),
      number: t.int({
        nullable: true,
        description: 'A year, days, years of age, or people.',
        resolve: (value) => value.number ?? null,
      }),
      fen: t.field({
        type: 'Fen',
        nullable: true,
        description: 'An amount.',
        resolve: (value) => value.fen ?? null,
      }),
      percent: t.float({
        nullable: true,
        description: 'A percentage.',
        resolve: (value) => value.percent ?? null,
      }),
      from: day('from', 'A day, or the first of several.'),
      to: day('to', 'The last day.'),
      tier: text('tier', 'The tier that it belongs to, by its name.'),
      component: text('component', 'The part of the tier.'),
      pays: t.field({
        type: PaysEnum,
        nullable: true,
        description: 'How it is paid.',
        resolve: (value) => value.pays ?? null,
      }),
      bound: t.field({
        type: BoundEnum,
        nullable: true,
        description: 'Which bound.',
        resolve: (value) => value.bound ?? null,
      }),
      atLeast: t.boolean({
        nullable: true,
        description: 'Whether the notice says at least.',
        resolve: (value) => value.atLeast ?? null,
      }),
      funder: text('funder', 'Who pays, by name.'),
    };
  },
});

export const ProposalValueInput = builder.inputType('NoticeProposalValueInput', {
  description: 'What a person puts in the place of what was read; fields that the kind lacks are left aside.',
  fields: (t) => ({
    name: t.string({ description: 'A title, a name, a place of a clause.' }),
    term: t.string({ description: 'A code, a topic, or a word of the vocabulary.' }),
    number: t.int({ description: 'A year, days, years of age, or people.' }),
    fen: t.field({ type: 'Fen', description: 'An amount.' }),
    percent: t.float({ description: 'A percentage, at most two decimals.' }),
    from: t.field({ type: 'Day', description: 'A day, or the first of several.' }),
    to: t.field({ type: 'Day', description: 'The last day.' }),
    tier: t.string({ description: 'The tier, by its name.' }),
    component: t.string({ description: 'The part of the tier.' }),
    pays: t.field({ type: PaysEnum, description: 'How it is paid.' }),
    bound: t.field({ type: BoundEnum, description: 'Which bound.' }),
    atLeast: t.boolean({ description: 'Whether the notice says at least.' }),
    funder: t.string({ description: 'Who pays, by name.' }),
  }),
});

const PlaceType = builder.objectRef<Place>('NoticePlace').implement({
  description: "A stretch of the notice's text.",
  fields: (t) => ({
    offset: t.exposeInt('offset', { description: 'UTF-16 units before it.' }),
    length: t.exposeInt('length', { description: 'Its UTF-16 units.' }),
    line: t.exposeInt('line', { description: 'The line that it begins on, from 1.' }),
  }),
});

const placeOf = (row: ProposalRow): Place => ({
  offset: row.placeOffset,
  length: row.placeLength,
  line: row.placeLine,
});
const names = (list: readonly Field[] | undefined): string[] => [...(list ?? [])];

export const KindFields = builder.objectRef<Kind>('NoticeKindFields').implement({
  description: 'Which fields the value of a kind has.',
  fields: (t) => ({
    kind: t.field({ type: KindEnum, description: 'The kind.', resolve: (kind) => kind }),
    mustHave: t.stringList({
      description: 'The fields that a value of it must have.',
      resolve: (kind) => names(fieldsOf[kind].must),
    }),
    mayHave: t.stringList({
      description: 'The fields that it may have as well.',
      resolve: (kind) => names(fieldsOf[kind].may),
    }),
  }),
});

export const NoticeProposal = builder.objectRef<ProposalRow>('NoticeProposal').implement({
  description: 'Something that a notice seems to say at a place; taken only where a person confirmed it.',
  fields: (t) => ({
    id: t.id({
      description: 'The notice and the number.',
      resolve: ({ noticeId, number }) => `${noticeId}/${number}`,
    }),
    number: t.exposeInt('number', { description: 'Its number in the order of the text, from 1.' }),
    kind: t.expose('kind', { type: KindEnum, description: 'What it is about.' }),
    place: t.field({ type: PlaceType, description: 'Where it stands.', resolve: placeOf }),
    quote: t.string({
      description: 'The text at its place, verbatim.',
      resolve: async (row, _args, context) => {
        const text = await textLoader(context).load(row.noticeId);
        return text.slice(row.placeOffset, row.placeOffset + row.placeLength);
      },
    }),
    clause: t.field({
      type: PlaceType,
      description: 'The sentence around it: the clause that a pack would quote.',
      resolve: (row) => ({ offset: row.clauseOffset, length: row.clauseLength, line: row.clauseLine }),
    }),
    sure: t.expose('sure', { type: SureEnum, description: 'How sure the reader was.' }),
    read: t.field({ type: ProposalValue, description: 'As it was read.', resolve: ({ value }) => value }),
    value: t.field({
      type: ProposalValue,
      description: 'As it stands: what a person put there, or else what was read.',
      resolve: standing,
    }),
    changed: t.boolean({
      description: 'Whether a person put something else in its place.',
      resolve: ({ changed }) => changed !== null,
    }),
    decision: t.expose('decision', { type: DecisionEnum, description: 'What was decided.' }),
    decidedBy: t.exposeString('decidedByName', { nullable: true, description: 'Who decided it last.' }),
    decidedAt: t.expose('decidedAt', { type: 'Instant', nullable: true, description: 'When.' }),
    version: t.exposeInt('version', { description: 'Sent back with a decision, so that none is lost.' }),
    mustHave: t.stringList({
      description: 'The fields that a value of its kind must have.',
      resolve: ({ kind }) => names(fieldsOf[kind].must),
    }),
    mayHave: t.stringList({
      description: 'The fields that it may have as well.',
      resolve: ({ kind }) => names(fieldsOf[kind].may),
    }),
  }),
});
