import { builder } from '../../graphql/builder.ts';
import type { RulesRevision } from './rules.service.ts';
import { type RankBy, type RulesInForce, rankingRule, thresholdRules } from './rules.ts';

export const RankByEnum = builder.enumType('ReportRankBy', {
  description: 'By what townships are placed.',
  values: {
    RATE: { value: 'rate' as RankBy, description: 'By their coverage.' },
    GAP: { value: 'gap' as RankBy, description: 'By the people they still lack.' },
  },
});

const inHundredths = 'in hundredths of a percent; null where the county draws no line.';

const RevisionType = builder.objectRef<RulesRevision>('ReportRulesRevision').implement({
  description: 'Rules as they were set, and why.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Counted from 1.' }),
    setBy: t.exposeString('setByName', { description: 'Who set them.' }),
    setAt: t.expose('setAt', { type: 'Instant', description: 'When.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    says: t.stringList({
      description: 'What they say.',
      resolve: (rules, _args, context) =>
        [rankingRule(rules), ...thresholdRules(rules)].map((line) => context.say(line)),
    }),
  }),
});

/** The rules that hold, with how they came about. */
export type RulesShown = { inForce: RulesInForce; history: RulesRevision[] };

export const ReportRulesType = builder.objectRef<RulesShown>('ReportRules').implement({
  description: 'By what rules a county ranks, praises and blames.',
  fields: (t) => ({
    revision: t.int({
      description: 'Counted from 1; 0 where none was set.',
      resolve: ({ inForce }) => inForce.revision,
    }),
    rankBy: t.field({
      type: RankByEnum,
      description: 'By what townships are placed.',
      resolve: ({ inForce }) => inForce.rankBy,
    }),
    smallBelow: t.int({
      description: 'Townships with a target below this stand apart; 0 for none.',
      resolve: ({ inForce }) => inForce.smallBelow,
    }),
    commendFrom: t.int({
      nullable: true,
      description: `Commended from here, ${inHundredths}`,
      resolve: ({ inForce }) => inForce.commendFrom,
    }),
    commendPlaces: t.int({
      nullable: true,
      description: 'Commended up to this place; null for all that reach the rate.',
      resolve: ({ inForce }) => inForce.commendPlaces,
    }),
    warnBelow: t.int({
      nullable: true,
      description: `Warned below this, ${inHundredths}`,
      resolve: ({ inForce }) => inForce.warnBelow,
    }),
    explainBelow: t.int({
      nullable: true,
      description: `Must explain below this, ${inHundredths}`,
      resolve: ({ inForce }) => inForce.explainBelow,
    }),
    issuer: t.string({
      description: 'The office that signs; empty for the default.',
      resolve: ({ inForce }) => inForce.issuer,
    }),
    recipients: t.string({
      description: 'The addressees; empty for the default.',
      resolve: ({ inForce }) => inForce.recipients,
    }),
    history: t.field({
      type: [RevisionType],
      description: 'The revisions, newest first; at most the last fifty.',
      resolve: ({ history }) => history,
    }),
  }),
});

export const RulesInput = builder.inputType('ReportRulesInput', {
  description: 'The rules as they shall be.',
  fields: (t) => ({
    planYear: t.int({ description: 'Of which year; by default the current campaign.' }),
    expectedRevision: t.int({ required: true, description: 'The revision that was shown.' }),
    rankBy: t.field({ type: RankByEnum, required: true, description: 'By what townships are placed.' }),
    smallBelow: t.int({
      required: true,
      description: 'Townships with a target below this stand apart; 0 for none.',
    }),
    commendFrom: t.int({ description: `Commended from here, ${inHundredths}` }),
    commendPlaces: t.int({ description: 'Commended up to this place; absent for all that reach the rate.' }),
    warnBelow: t.int({ description: `Warned below this, ${inHundredths}` }),
    explainBelow: t.int({ description: `Must explain below this, ${inHundredths}` }),
    issuer: t.string({ description: 'The office that signs; absent for the default.' }),
    recipients: t.string({ description: 'The addressees; absent for the default.' }),
    reason: t.string({ required: true, description: 'Why; kept in the history.' }),
  }),
});
