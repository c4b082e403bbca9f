import { type DraftPack, kinds } from '@canbao/notice-reader';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { authorize } from '../../platform/authorization.ts';
import { pageOf } from '../../platform/keyset.ts';
import { countyLoader } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { addProposal } from './add-proposal.service.ts';
import { draftOf } from './draft.ts';
import { noSuchNotice } from './notices.errors.ts';
import { proposalsLoader, textLoader } from './notices.loader.ts';
import { mayReadNotices, whoReadsNotices } from './notices.policy.ts';
import { type NoticeRow, noticeById, noticesPage, type ProposalRow } from './notices.rows.ts';
import { decideProposals, type GivenDecision, readNotice } from './notices.service.ts';
import {
  DecisionEnum,
  KindEnum,
  KindFields,
  NoticeProposal,
  ProposalValueInput,
} from './proposal.graphql.ts';

const FormatEnum = builder.enumType('NoticeFormat', {
  description: 'The kind of file that a notice was read from.',
  values: {
    TXT: { value: 'txt', description: 'Plain text.' },
    DOCX: { value: 'docx', description: 'A document of Word or WPS.' },
    PDF: { value: 'pdf', description: 'A page description.' },
  } as const,
});

const Counts = builder.objectRef<ProposalRow[]>('NoticeCounts').implement({
  description: 'How many of its proposals were decided.',
  fields: (t) => ({
    open: t.int({ description: 'Not yet.', resolve: (rows) => countOf(rows, 'open') }),
    confirmed: t.int({ description: 'Confirmed.', resolve: (rows) => countOf(rows, 'confirmed') }),
    rejected: t.int({ description: 'Rejected.', resolve: (rows) => countOf(rows, 'rejected') }),
  }),
});
const countOf = (rows: readonly ProposalRow[], wanted: ProposalRow['decision']) =>
  rows.filter(({ decision }) => decision === wanted).length;

const Draft = builder.objectRef<DraftPack>('NoticeDraft').implement({
  description:
    'A pack drafted from what was confirmed; it is checked, uploaded and activated like any other.',
  fields: (t) => ({
    name: t.exposeString('name', { description: "Its file's name." }),
    text: t.exposeString('text', { description: 'The pack, as YAML.' }),
  }),
});

export const Notice = builder.objectRef<NoticeRow>('Notice');
Notice.implement({
  description: "A county's notice as it was read from a file, with what it seems to say.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    fileName: t.exposeString('fileName', { description: "The file's name." }),
    format: t.field({
      type: FormatEnum,
      description: 'The kind of file.',
      resolve: ({ format }) => format as 'txt' | 'docx' | 'pdf',
    }),
    bytes: t.exposeInt('bytes', { description: "The file's size." }),
    sha256: t.string({
      description: 'SHA-256 of the file, in hexadecimal.',
      resolve: ({ sha256 }) => Buffer.from(sha256).toString('hex'),
    }),
    textSha256: t.string({
      description: 'SHA-256 of the text: by it a pack names its notice.',
      resolve: ({ textSha256 }) => Buffer.from(textSha256).toString('hex'),
    }),
    blankPages: t.intList({
      description: 'Pages without text, from 1: pictures, most likely, and not read.',
      resolve: ({ blankPages }) => blankPages,
    }),
    readBy: t.exposeString('createdByName', { description: 'Who uploaded it.' }),
    readAt: t.expose('createdAt', { type: 'Instant', description: 'When it was read.' }),
    text: t.string({
      description: 'Its text.',
      resolve: ({ id }, _args, context) => textLoader(context).load(id),
    }),
    proposals: t.field({
      type: [NoticeProposal],
      description: 'What it seems to say, in the order of the text; at most 1000.',
      resolve: ({ id }, _args, context) => proposalsLoader(context).load(id),
    }),
    kinds: t.field({
      type: [KindFields],
      description: 'What may be added to it, by kind.',
      resolve: () => kinds,
    }),
    counts: t.field({
      type: Counts,
      description: 'How far it was decided.',
      resolve: ({ id }, _args, context) => proposalsLoader(context).load(id),
    }),
    draft: t.field({
      type: Draft,
      description: 'The draft of what is confirmed now.',
      resolve: async (row, _args, context) => {
        const [text, proposals, county] = await Promise.all([
          textLoader(context).load(row.id),
          proposalsLoader(context).load(row.id),
          countyLoader(context).load(row.countyId),
        ]);
        return draftOf(row, text, proposals, county.name);
      },
    }),
  }),
});

const Notices = connectionType('Notice', Notice, 'notices', false);

builder.objectField(Viewer, 'canReadNotices', (t) =>
  t.boolean({
    description: 'Whether this person reads notices and drafts packs from them.',
    resolve: (actor) => mayReadNotices(actor),
  }),
);

builder.queryFields((t) => ({
  notice: t.field({
    type: Notice,
    nullable: true,
    description: 'A notice by id; null when the county has none of it.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: async (_root, { id }, context) => {
      const actor = context.countyActor;
      authorize(actor, mayReadNotices, whoReadsNotices);
      return noticeById(await context.tx, actor.countyId, id);
    },
  }),
  notices: t.field({
    type: Notices,
    description: "The county's notices, the newest first.",
    args: {
      first: t.arg.int({ defaultValue: 20, required: true, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'Continue after this cursor.' }),
    },
    resolve: async (_root, { first, after }, context) => {
      const actor = context.countyActor;
      authorize(actor, mayReadNotices, whoReadsNotices);
      const slice = await noticesPage(await context.tx, actor.countyId, pageOf(first, after));
      return { ...slice, count: async () => slice.rows.length };
    },
  }),
}));

/** The notice after a change, read in the operation's own transaction. */
async function afterwards(context: Context, id: string): Promise<{ notice: NoticeRow }> {
  const notice = await noticeById(await context.tx, context.countyActor.countyId, id);
  if (!notice) throw noSuchNotice();
  return { notice };
}
const success = (name: string, description: string) =>
  builder.objectRef<{ notice: NoticeRow }>(name).implement({
    description,
    fields: (t) => ({
      notice: t.expose('notice', { type: Notice, description: 'The notice as it is now.' }),
    }),
  });

const DecisionInput = builder.inputType('NoticeDecisionInput', {
  description: 'What a person decides of one proposal.',
  fields: (t) => ({
    number: t.int({ required: true, description: 'Which proposal.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    decision: t.field({ type: DecisionEnum, required: true, description: 'What is decided.' }),
    value: t.field({
      type: ProposalValueInput,
      description: 'What is confirmed in the place of what was read; absent: what was read.',
    }),
  }),
});
const DecideInput = builder.inputType('DecideNoticeProposalsInput', {
  description: 'What a person decides of proposals of a notice: all of them are taken, or none.',
  fields: (t) => ({
    noticeId: t.id({ required: true, description: 'The notice.' }),
    decisions: t.field({ type: [DecisionInput], required: true, description: '1 to 1000 decisions.' }),
  }),
});

const AddInput = builder.inputType('AddNoticeProposalInput', {
  description: 'What a person saw in a notice and the reader did not.',
  fields: (t) => ({
    noticeId: t.id({ required: true, description: 'The notice.' }),
    kind: t.field({ type: KindEnum, required: true, description: 'What it is about.' }),
    offset: t.int({ required: true, description: 'UTF-16 units of the text before the passage.' }),
    length: t.int({ required: true, description: 'Its UTF-16 units, at most 2000.' }),
    value: t.field({ type: ProposalValueInput, required: true, description: 'What it says there.' }),
  }),
});

builder.mutationFields((t) => ({
  addNoticeProposal: t.field({
    type: success('AddNoticeProposalSuccess', 'It stands among the proposals, to be confirmed.'),
    errors: refusable('AddNoticeProposal', 'The notice with it, or why it was not added.'),
    description: 'Adds what a person selected in the text of a notice to what was read of it.',
    args: { input: t.arg({ type: AddInput, required: true, description: 'Where, and what.' }) },
    resolve: async (_root, { input: { noticeId, value, ...added } }, context) =>
      afterwards(context, await context.command(addProposal, noticeId, { ...added, value: { ...value } })),
  }),
  readNotice: t.field({
    type: success('ReadNoticeSuccess', 'The notice was read and is kept.'),
    errors: refusable('ReadNotice', 'The notice, or why it was not read.'),
    description: 'Reads a notice (.txt, .docx, .pdf) from an upload and proposes what it seems to say.',
    args: { uploadId: t.arg.id({ required: true, description: 'A complete upload of your own.' }) },
    resolve: async (_root, { uploadId }, context) =>
      afterwards(context, await context.command(readNotice, uploadId)),
  }),
  decideNoticeProposals: t.field({
    type: success('DecideNoticeProposalsSuccess', 'The decisions are kept.'),
    errors: refusable('DecideNoticeProposals', 'The notice as decided, or why nothing was.'),
    description: 'Confirms, changes, rejects or reopens proposals of a notice.',
    args: { input: t.arg({ type: DecideInput, required: true, description: 'Which, and how.' }) },
    resolve: async (_root, { input }, context) => {
      const decisions: GivenDecision[] = input.decisions.map(({ value, ...rest }) => ({
        ...rest,
        value: value ? { ...value } : null,
      }));
      return afterwards(context, await context.command(decideProposals, input.noticeId, decisions));
    },
  }),
}));
