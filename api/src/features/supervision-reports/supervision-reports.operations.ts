import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { authorize } from '../../platform/authorization.ts';
import { pageOf } from '../../platform/keyset.ts';
import { Viewer } from '../identity/index.ts';
import { approveReport, publishReport, returnReport } from './approval.service.ts';
import { campaignOrRefuse } from './campaign.ts';
import { ReportRulesType, RulesInput, type RulesShown } from './rules.graphql.ts';
import { rulesHistory, rulesInForce, setReportRules } from './rules.service.ts';
import { ReportUnknown } from './supervision-reports.errors.ts';
import { SupervisionReport } from './supervision-reports.graphql.ts';
import {
  mayDrawReports,
  mayReadReports,
  maySetReportRules,
  whoDraws,
  whoReads,
} from './supervision-reports.policy.ts';
import { type Report, reportById, reportsOf } from './supervision-reports.rows.ts';
import { discardReport, drawReport, editReport, redrawReport } from './supervision-reports.service.ts';

const Reports = connectionType('SupervisionReport', SupervisionReport, 'reports', false);
const planYear = 'The year that is insured; by default the current campaign.';

builder.objectFields(Viewer, (t) => ({
  canReadReports: t.boolean({ description: 'Reads published reports.', resolve: mayReadReports }),
  canDrawReports: t.boolean({
    description: 'Draws up, approves and publishes reports.',
    resolve: mayDrawReports,
  }),
  canSetReportRules: t.boolean({ description: 'Sets the rules of the reports.', resolve: maySetReportRules }),
}));

async function rulesShown(context: Context, year: number | null): Promise<RulesShown> {
  authorize(context.me, mayDrawReports, whoDraws);
  const { countyId } = context.countyActor;
  const tx = await context.tx;
  const campaign = await campaignOrRefuse(tx, countyId, year);
  return {
    inForce: await rulesInForce(tx, countyId, campaign.id),
    history: await rulesHistory(tx, countyId, campaign.id),
  };
}

builder.queryFields((t) => ({
  supervisionReport: t.field({
    type: SupervisionReport,
    nullable: true,
    description: 'A report that the asker may read.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context) => {
      authorize(context.me, mayReadReports, whoReads);
      return reportById(await context.tx, context.countyActor, id);
    },
  }),
  supervisionReports: t.field({
    type: Reports,
    description: 'The reports of a year that the asker may read, the newest first.',
    args: {
      planYear: t.arg.int({ description: planYear }),
      first: t.arg.int({ defaultValue: 20, required: true, description: 'Reports a page.' }),
      after: t.arg.string({ description: 'Continue after this cursor.' }),
    },
    resolve: async (_root, args, context) => {
      authorize(context.me, mayReadReports, whoReads);
      const tx = await context.tx;
      const actor = context.countyActor;
      const campaign = await campaignOrRefuse(tx, actor.countyId, args.planYear ?? null);
      const slice = await reportsOf(tx, actor, campaign.id, pageOf(args.first, args.after));
      return { ...slice, count: async () => slice.rows.length };
    },
  }),
  reportRules: t.field({
    type: ReportRulesType,
    description: 'By what rules the reports of a year rank, praise and blame.',
    args: { planYear: t.arg.int({ description: planYear }) },
    resolve: (_root, args, context) => rulesShown(context, args.planYear ?? null),
  }),
}));

const success = (name: string, description: string) =>
  builder.objectRef<{ report: Report }>(name).implement({
    description,
    fields: (t) => ({
      report: t.field({
        type: SupervisionReport,
        description: 'The report as it is now.',
        resolve: (done) => done.report,
      }),
    }),
  });

/** The report after a change, read in the operation's own transaction. */
async function afterwards(context: Context, id: string): Promise<{ report: Report }> {
  const report = await reportById(await context.tx, context.countyActor, id);
  if (!report) throw new ReportUnknown();
  return { report };
}

const AskedInput = builder.inputType('ReportStepInput', {
  description: 'Which report, as it was seen, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The report.' }),
    version: t.int({ required: true, description: 'The version that was shown.' }),
    reason: t.string({
      description: 'Why: needed to discard or to send back, and to approve figures that have changed.',
    }),
  }),
});
const EditInput = builder.inputType('EditSupervisionReportInput', {
  description: 'A draft as it shall be.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The report.' }),
    version: t.int({ required: true, description: 'The version that was shown.' }),
    title: t.string({ required: true, description: 'Its title.' }),
    documentNumber: t.string({
      required: true,
      description: 'As 雁医保发〔2020〕12号; empty until it has one.',
    }),
    issuer: t.string({ required: true, description: 'The office that signs.' }),
    recipients: t.string({ required: true, description: 'Whom it addresses.' }),
    copies: t.string({ required: true, description: 'Who else gets it; may be empty.' }),
    text: t.string({
      required: true,
      description: 'A line a paragraph; figures by reference alone, as {county.rate}.',
    }),
  }),
});

const RulesSuccess = builder.objectRef<{ rules: RulesShown }>('SetReportRulesSuccess').implement({
  description: 'The rules hold.',
  fields: (t) => ({
    rules: t.field({
      type: ReportRulesType,
      description: 'The rules as they are now.',
      resolve: (done) => done.rules,
    }),
  }),
});

const which = { type: AskedInput, required: true, description: 'Which, and why.' } as const;

builder.mutationFields((t) => ({
  drawSupervisionReport: t.field({
    type: success('DrawSupervisionReportSuccess', 'A draft with frozen figures.'),
    errors: refusable('DrawSupervisionReport', 'The draft, or why not.'),
    description: 'Freezes the figures of now as a new draft, and begins its text.',
    args: { planYear: t.arg.int({ description: planYear }) },
    resolve: async (_root, args, context) =>
      afterwards(context, await context.command(drawReport, args.planYear ?? null)),
  }),
  editSupervisionReport: t.field({
    type: success('EditSupervisionReportSuccess', 'Written.'),
    errors: refusable('EditSupervisionReport', 'Written, or why not.'),
    description: 'Writes the head and the text of a draft.',
    args: { input: t.arg({ type: EditInput, required: true, description: 'The draft.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(editReport, input);
      return afterwards(context, input.id);
    },
  }),
  redrawSupervisionReport: t.field({
    type: success('RedrawSupervisionReportSuccess', 'The figures are those of now.'),
    errors: refusable('RedrawSupervisionReport', 'Drawn anew, or why not.'),
    description: 'Freezes the figures of a draft anew; its text stays.',
    args: { input: t.arg(which) },
    resolve: async (_root, { input }, context) => {
      await context.command(redrawReport, input);
      return afterwards(context, input.id);
    },
  }),
  discardSupervisionReport: t.field({
    type: success('DiscardSupervisionReportSuccess', 'Discarded.'),
    errors: refusable('DiscardSupervisionReport', 'Discarded, or why not.'),
    description: 'Ends a draft that will not be published.',
    args: { input: t.arg(which) },
    resolve: async (_root, { input }, context) => {
      await context.command(discardReport, { ...input, reason: input.reason ?? '' });
      return afterwards(context, input.id);
    },
  }),
  approveSupervisionReport: t.field({
    type: success('ApproveSupervisionReportSuccess', 'Approved.'),
    errors: refusable('ApproveSupervisionReport', 'Approved, or why not.'),
    description: 'Approves a draft as a second person; figures that changed are kept only with a reason.',
    args: { input: t.arg(which) },
    resolve: async (_root, { input }, context) => {
      await context.command(approveReport, { ...input, keepReason: input.reason ?? null });
      return afterwards(context, input.id);
    },
  }),
  returnSupervisionReport: t.field({
    type: success('ReturnSupervisionReportSuccess', 'A draft again.'),
    errors: refusable('ReturnSupervisionReport', 'Sent back, or why not.'),
    description: 'Sends an approved report back to be changed.',
    args: { input: t.arg(which) },
    resolve: async (_root, { input }, context) => {
      await context.command(returnReport, { ...input, reason: input.reason ?? '' });
      return afterwards(context, input.id);
    },
  }),
  publishSupervisionReport: t.field({
    type: success('PublishSupervisionReportSuccess', 'Published.'),
    errors: refusable('PublishSupervisionReport', 'Published, or why not.'),
    description: 'Publishes an approved report: it takes its number and never changes again.',
    args: { input: t.arg(which) },
    resolve: async (_root, { input }, context) => {
      await context.command(publishReport, input);
      return afterwards(context, input.id);
    },
  }),
  setReportRules: t.field({
    type: RulesSuccess,
    errors: refusable('SetReportRules', 'The rules, or why not.'),
    description: 'Sets by what rules reports rank, praise and blame; earlier reports keep theirs.',
    args: { input: t.arg({ type: RulesInput, required: true, description: 'The rules.' }) },
    resolve: async (_root, { input }, context) => {
      const year = input.planYear ?? null;
      await context.command(setReportRules, {
        ...input,
        planYear: year,
        commendFrom: input.commendFrom ?? null,
        commendPlaces: input.commendPlaces ?? null,
        warnBelow: input.warnBelow ?? null,
        explainBelow: input.explainBelow ?? null,
        issuer: input.issuer ?? '',
        recipients: input.recipients ?? '',
      });
      return { rules: await rulesShown(context, year) };
    },
  }),
}));
