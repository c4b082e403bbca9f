import { rosterColumn } from '@canbao/rosters';
import { builder } from '../../graphql/builder.ts';
import { Permission } from '../../graphql/permission.ts';
import { campaignLoader } from '../residents/index.ts';
import { FaultKind, faultsConnection, ImportFaults } from './import-faults.graphql.ts';
import { columnsOf, hasRowsToMend, type Import, moneyOf } from './imports.lists.ts';
import { whyNotCommit } from './imports.service.ts';
import type { FileColumn } from './roster-file.ts';

const ImportState = builder.enumType('ImportState', {
  description: 'How far an import is.',
  values: {
    CHECKING: { value: 'checking', description: 'Its rows are being checked.' },
    CHECKED: { value: 'checked', description: 'Checked; nothing is registered yet.' },
    COMMITTING: { value: 'committing', description: 'Its good rows are being written.' },
    DONE: { value: 'done', description: 'All its good rows are written.' },
    FAILED: { value: 'failed', description: 'The file as a whole can not be taken.' },
    CANCELLED: { value: 'cancelled', description: 'Somebody ended it; what was written before stays.' },
  } as const,
});

const ImportColumn = builder.objectRef<FileColumn>('ImportColumn').implement({
  description: 'A column of the file, and how it was understood.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place, from 0.' }),
    header: t.exposeString('header', { description: 'Its header as the file has it.' }),
    field: t.string({
      nullable: true,
      description: 'What it is read as; null where it is not read.',
      resolve: ({ field, fact }) => field ?? fact?.name ?? null,
    }),
    label: t.string({
      nullable: true,
      description: "The same in the reader's language.",
      resolve: ({ field, fact }, _args, context) =>
        field ? context.say(rosterColumn(field).title) : fact ? context.say(fact.title) : null,
    }),
  }),
});

const ImportCounts = builder.objectRef<Import>('ImportCounts').implement({
  description: 'How many rows of which kind.',
  fields: (t) => ({
    total: t.int({
      description: 'All rows read so far.',
      resolve: ({ sound, repairable, wrong }) => sound + repairable + wrong,
    }),
    sound: t.exposeInt('sound', { description: 'Rows without a fault.' }),
    repairable: t.exposeInt('repairable', {
      description: 'Rows whose faults can be put right without guessing.',
    }),
    wrong: t.exposeInt('wrong', { description: 'Rows that a person must mend.' }),
    committed: t.exposeInt('committed', { description: 'Rows that were written.' }),
  }),
});

const ImportMoney = builder.objectRef<Import>('ImportMoney').implement({
  description: 'What the rows that can be taken come to, assessed for the day of the check.',
  fields: (t) => ({
    accepted: t.int({
      description: 'People accepted.',
      resolve: (row) => moneyOf(row).accepted ?? 0,
    }),
    undetermined: t.int({
      description: 'People whom the pack can not decide yet; they are registered without an amount.',
      resolve: (row) => moneyOf(row).undetermined ?? 0,
    }),
    refused: t.int({
      description: 'People refused by the policy; their rows are wrong.',
      resolve: (row) => moneyOf(row).refused ?? 0,
    }),
    premiumFen: t.field({
      type: 'Fen',
      description: 'Premiums.',
      resolve: (row) => moneyOf(row).premiumFen ?? 0,
    }),
    subsidyFen: t.field({
      type: 'Fen',
      description: 'Subsidies of these.',
      resolve: (row) => moneyOf(row).subsidyFen ?? 0,
    }),
    selfPayFen: t.field({
      type: 'Fen',
      description: 'What the people pay themselves.',
      resolve: (row) => moneyOf(row).selfPayFen ?? 0,
    }),
  }),
});

export const RosterImport = builder.objectRef<Import>('RosterImport').implement({
  description: 'A roster being imported: first a dry run, then its good rows.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    fileName: t.exposeString('fileName', { description: "The file's name." }),
    state: t.field({ type: ImportState, description: 'How far it is.', resolve: stateOf }),
    createdAt: t.field({
      type: 'Instant',
      description: 'When it was started.',
      resolve: (row) => row.createdAt,
    }),
    createdBy: t.exposeString('createdByName', { description: 'Who started it.' }),
    rowsDone: t.exposeInt('rowsDone', { description: 'Rows done in the step under way.' }),
    rowsTotal: t.int({
      nullable: true,
      description: 'Rows to do in the step under way; null until known.',
      resolve: (row) => row.rowsTotal,
    }),
    columns: t.field({
      type: [ImportColumn],
      description: 'The columns of the file.',
      resolve: columnsOf,
    }),
    counts: t.field({
      type: ImportCounts,
      description: 'How many rows of which kind.',
      resolve: (row) => row,
    }),
    money: t.field({ type: ImportMoney, description: 'What they come to.', resolve: (row) => row }),
    failureCode: t.string({
      nullable: true,
      description: 'Why it failed: a stable code.',
      resolve: (row) => row.failureCode,
    }),
    failure: t.string({
      nullable: true,
      description: "Why it failed and what to do, in the reader's language.",
      resolve: (row, _args, context) =>
        row.failureDetail === null ? null : context.say(row.failureDetail as { zh: string; en: string }),
    }),
    faults: t.field({
      type: ImportFaults,
      description: 'What is wrong, row by row.',
      args: {
        first: t.arg.int({ defaultValue: 50, required: true, description: 'Rows a page.' }),
        after: t.arg.string({ description: 'Continue after this cursor.' }),
        kind: t.arg({ type: FaultKind, description: 'Of this kind alone.' }),
      },
      resolve: (row, args, context) => faultsConnection(row, args, context),
    }),
    wrongRowsUrl: t.string({
      nullable: true,
      description: 'The wrong rows as .xlsx with a column that says what to mend; null where there are none.',
      resolve: (row) => (hasRowsToMend(row) ? `/imports/${row.id}/wrong-rows.xlsx` : null),
    }),
    viewerCanCommit: t.field({
      type: Permission,
      description: 'Whether the viewer may commit it now.',
      resolve: async (row, _args, context) => {
        const campaign = await campaignLoader(context)();
        return { why: whyNotCommit(context.me, row, campaign?.activePackId ?? null) };
      },
    }),
  }),
});

function stateOf(row: Import) {
  return row.state as 'checking' | 'checked' | 'committing' | 'done' | 'failed' | 'cancelled';
}
