import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type Hindrance, Permission } from '../../graphql/permission.ts';
import { dayFrom, dayOrNull } from '../../platform/days.ts';
import { campaignOrRefuse } from './campaign.ts';
import { differences } from './differences.ts';
import { DifferenceType, PreviousType, ReportRowType } from './figures.graphql.ts';
import { basisWords, drawings, type Reference, referencesOf } from './references.ts';
import { rankingRule, thresholdRules } from './rules.ts';
import { OwnReport, ReportNotOpen, type ReportState } from './supervision-reports.errors.ts';
import { mayDrawReports, whoDraws } from './supervision-reports.policy.ts';
import type { Report } from './supervision-reports.rows.ts';
import { figuresNow, lastHand } from './supervision-reports.service.ts';
import { sourceOf, type WrittenBlock, type WrittenRun, writeOut } from './text.ts';

const StateEnum = builder.enumType('SupervisionReportState', {
  description: 'Where a report stands.',
  values: {
    DRAFT: { value: 'draft' as ReportState, description: 'Being written.' },
    APPROVED: { value: 'approved' as ReportState, description: 'Approved by a second person.' },
    PUBLISHED: { value: 'published' as ReportState, description: 'Published; it never changes again.' },
    DISCARDED: { value: 'discarded' as ReportState, description: 'Ended without being published.' },
  },
});

const RunType = builder.objectRef<WrittenRun>('ReportRun').implement({
  description: 'A piece of a paragraph.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What is read.' }),
    ref: t.exposeString('ref', { nullable: true, description: 'The figure that it is; null for words.' }),
  }),
});
const BlockType = builder.objectRef<WrittenBlock>('ReportBlock').implement({
  description: 'A paragraph, or the place of a table or a chart.',
  fields: (t) => ({
    kind: t.string({
      description: 'heading, subheading, paragraph, table.ranking or chart.rate.',
      resolve: (block) => (block.kind === 'drawing' ? block.drawing : block.kind),
    }),
    runs: t.field({
      type: [RunType],
      description: 'Its words and figures; none for a table or a chart.',
      resolve: (block) => (block.kind === 'drawing' ? [] : block.runs),
    }),
  }),
});
const ReferenceType = builder.objectRef<Reference>('ReportReference').implement({
  description: 'A figure that a text may name in braces.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'As it is written between the braces.' }),
    label: t.string({
      description: 'What it is.',
      resolve: ({ label }, _args, context) => context.say(label),
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'As it will be printed; null where there is none.',
    }),
  }),
});

/** Why an action is not open to this reader on this report; null where it is. */
function hindrance(report: Report, context: Context, state: ReportState, others = false): { why: Hindrance } {
  const { me } = context;
  if (!mayDrawReports(me))
    return { why: { zh: `能办的是：${whoDraws.zh}。`, en: `Who can: ${whoDraws.en}.` } };
  if (report.state !== state) return { why: new ReportNotOpen(report.state, lastHand(report)).text };
  return { why: others && report.authors.includes(me.accountId) ? new OwnReport().text : null };
}

export const SupervisionReport = builder.objectRef<Report>('SupervisionReport').implement({
  description:
    'A dated circular over the townships: frozen figures, and a text whose numbers are bound to them.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    planYear: t.int({ description: 'The year that is insured.', resolve: ({ figures }) => figures.planYear }),
    state: t.expose('state', { type: StateEnum, description: 'Where it stands.' }),
    number: t.exposeInt('number', {
      nullable: true,
      description: "Its number in the year's series, once published.",
    }),
    version: t.exposeInt('version', { description: 'To be sent with a change of it.' }),
    asOf: t.field({
      type: 'Day',
      description: 'The day of its figures.',
      resolve: ({ asOf }) => dayFrom(asOf),
    }),
    drawnAt: t.expose('drawnAt', { type: 'Instant', description: 'When its figures were frozen.' }),
    title: t.string({ description: 'Its title.', resolve: ({ head }) => head.title }),
    documentNumber: t.string({
      description: 'As 雁医保发〔2020〕12号; empty until it has one.',
      resolve: ({ head }) => head.documentNumber,
    }),
    issuer: t.string({ description: 'The office that signs.', resolve: ({ head }) => head.issuer }),
    recipients: t.string({ description: 'Whom it addresses.', resolve: ({ head }) => head.recipients }),
    copies: t.string({ description: 'Who else gets it.', resolve: ({ head }) => head.copies }),
    issuedOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'The day of its publication.',
      resolve: ({ issuedOn }) => dayOrNull(issuedOn),
    }),
    text: t.string({
      description: 'Its text as it is edited: a line a paragraph, figures in braces.',
      resolve: ({ text }) => sourceOf(text),
    }),
    blocks: t.field({
      type: [BlockType],
      description: 'Its text with the figures written out.',
      resolve: ({ text, figures }) => writeOut(text, referencesOf(figures)),
    }),
    references: t.field({
      type: [ReferenceType],
      description: 'Every figure that its text may name.',
      resolve: ({ figures }) => [
        ...Object.entries(drawings).map(([key, label]) => ({ key, label, value: label.zh })),
        ...referencesOf(figures),
      ],
    }),
    goal: t.int({
      nullable: true,
      description: 'The coverage asked for, in hundredths of a percent; null where the notice gives none.',
      resolve: ({ figures }) => figures.goal,
    }),
    countsAs: t.string({
      description: 'What counts as enrolled.',
      resolve: ({ figures }, _args, context) => context.say(figures.countsAs),
    }),
    basis: t.string({
      nullable: true,
      description: 'On which population the targets stand, in Chinese, as it is printed.',
      resolve: ({ figures }) => basisWords(figures),
    }),
    noRateBecause: t.string({
      nullable: true,
      description: 'Why there is no rate; null where there is one.',
      resolve: ({ figures }, _args, context) => figures.noRateBecause && context.say(figures.noRateBecause),
    }),
    rankingRule: t.string({
      description: 'How places are given.',
      resolve: ({ figures }, _args, context) => context.say(rankingRule(figures.rules)),
    }),
    thresholds: t.stringList({
      description: 'Who is commended, warned, and must explain; empty where the county draws no line.',
      resolve: ({ figures }, _args, context) =>
        thresholdRules(figures.rules).map((line) => context.say(line)),
    }),
    rulesRevision: t.int({
      description: 'The revision of the rules it was drawn by; 0 where the county had set none.',
      resolve: ({ figures }) => figures.rules.revision,
    }),
    whole: t.field({
      type: ReportRowType,
      description: 'The whole county.',
      resolve: ({ figures }) => figures.whole,
    }),
    townships: t.field({
      type: [ReportRowType],
      description: 'The townships: those with a place, the small ones, those without a target.',
      resolve: ({ figures }) => figures.townships,
    }),
    previous: t.field({
      type: PreviousType,
      nullable: true,
      description: 'The report with which it compares itself.',
      resolve: ({ figures }) => figures.previous,
    }),
    differences: t.field({
      type: [DifferenceType],
      nullable: true,
      description:
        'Where the figures of now differ from the frozen ones; null for those who see no whole county.',
      resolve: async (report, _args, context) => {
        const actor = context.countyActor;
        if (!mayDrawReports(actor)) return null;
        const tx = await context.tx;
        const campaign = await campaignOrRefuse(tx, actor.countyId, report.figures.planYear);
        const since = report.state === 'published' ? report.figures.asOf : undefined;
        const now = await figuresNow(tx, actor, campaign, context.platform, since);
        // A published report is measured against its own predecessor, not against itself.
        const { previous } = report.state === 'published' ? report.figures : now;
        return differences(report.figures, { ...now, previous });
      },
    }),
    drawnBy: t.exposeString('drawnByName', { description: 'Who drew it up.' }),
    writtenBy: t.exposeString('writtenByName', { description: 'Who wrote in it last.' }),
    writtenAt: t.expose('writtenAt', { type: 'Instant', description: 'When.' }),
    approvedBy: t.exposeString('approvedByName', { nullable: true, description: 'Who approved it.' }),
    approvedAt: t.expose('approvedAt', { type: 'Instant', nullable: true, description: 'When.' }),
    keptReason: t.exposeString('keptReason', {
      nullable: true,
      description: 'Why figures that had changed were kept; null where none had.',
    }),
    keptDifferences: t.field({
      type: [DifferenceType],
      description: 'What had changed when it was approved knowingly.',
      resolve: ({ keptDifferences }) => keptDifferences ?? [],
    }),
    publishedBy: t.exposeString('publishedByName', { nullable: true, description: 'Who published it.' }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', nullable: true, description: 'When.' }),
    viewerCanEdit: t.field({
      type: Permission,
      description: 'Whether the viewer may write in it, draw its figures anew, or discard it.',
      resolve: (report, _args, context) => hindrance(report, context, 'draft'),
    }),
    viewerCanApprove: t.field({
      type: Permission,
      description: 'Whether the viewer may approve it.',
      resolve: (report, _args, context) => hindrance(report, context, 'draft', true),
    }),
    viewerCanReturn: t.field({
      type: Permission,
      description: 'Whether the viewer may send it back.',
      resolve: (report, _args, context) => hindrance(report, context, 'approved'),
    }),
    viewerCanPublish: t.field({
      type: Permission,
      description: 'Whether the viewer may publish it.',
      resolve: (report, _args, context) => hindrance(report, context, 'approved'),
    }),
  }),
});
