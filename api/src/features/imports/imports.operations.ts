import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { authorize } from '../../platform/authorization.ts';
import { pageOf } from '../../platform/keyset.ts';
import { Viewer } from '../identity/index.ts';
import { ImportUnknown } from './imports.errors.ts';
import { RosterImport } from './imports.graphql.ts';
import { type Import, importById, importsOf } from './imports.lists.ts';
import { mayImport, whoImports } from './imports.policy.ts';
import { cancelImport, commitImport, startImport } from './imports.service.ts';

const RosterImports = connectionType('RosterImport', RosterImport, 'imports', false);

builder.objectFields(Viewer, (t) => ({
  canImport: t.boolean({ description: 'May import rosters.', resolve: mayImport }),
}));

builder.queryFields((t) => ({
  rosterImport: t.field({
    type: RosterImport,
    nullable: true,
    description: "An import within the asker's sight.",
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context) => {
      authorize(context.me, mayImport, whoImports);
      return importById(await context.tx, context.countyActor, id);
    },
  }),
  rosterImports: t.field({
    type: RosterImports,
    description: "The imports within the asker's sight, the newest first.",
    args: {
      first: t.arg.int({ defaultValue: 20, required: true, description: 'Imports a page.' }),
      after: t.arg.string({ description: 'Continue after this cursor.' }),
    },
    resolve: async (_root, { first, after }, context) => {
      authorize(context.me, mayImport, whoImports);
      const slice = await importsOf(await context.tx, context.countyActor, pageOf(first, after));
      return { ...slice, count: async () => slice.rows.length };
    },
  }),
}));

const success = (name: string, description: string) =>
  builder.objectRef<{ rosterImport: Import }>(name).implement({
    description,
    fields: (t) => ({
      rosterImport: t.field({
        type: RosterImport,
        description: 'The import as it is now.',
        resolve: (done) => done.rosterImport,
      }),
    }),
  });

/** The import after a change, read in the operation's own transaction. */
async function afterwards(context: Context, id: string): Promise<{ rosterImport: Import }> {
  const rosterImport = await importById(await context.tx, context.countyActor, id);
  if (!rosterImport) throw new ImportUnknown();
  return { rosterImport };
}

const StartInput = builder.inputType('StartImportInput', {
  description: 'Which file is imported.',
  fields: (t) => ({
    uploadId: t.id({ required: true, description: 'The id that POST /uploads answered with.' }),
  }),
});
const CommitInput = builder.inputType('CommitImportInput', {
  description: 'Which import is committed, and which of its rows.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The import.' }),
    includeRepairable: t.boolean({
      required: true,
      description: 'Also the rows whose faults can be put right without guessing, put right.',
    }),
  }),
});

builder.mutationFields((t) => ({
  startImport: t.field({
    type: success('StartImportSuccess', 'The file is being checked.'),
    errors: refusable('StartImport', 'The check began, or why not.'),
    description: 'Begins the dry run of an uploaded roster; it registers nobody.',
    args: { input: t.arg({ type: StartInput, required: true, description: 'Which file.' }) },
    resolve: async (_root, { input }, context) => {
      return afterwards(context, await context.command(startImport, input.uploadId));
    },
  }),
  commitImport: t.field({
    type: success('CommitImportSuccess', 'The good rows are being written.'),
    errors: refusable('CommitImport', 'Writing began, or why not.'),
    description: 'Begins to write the good rows of a checked import, each once.',
    args: { input: t.arg({ type: CommitInput, required: true, description: 'Which rows of which import.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(commitImport, input);
      return afterwards(context, input.id);
    },
  }),
  cancelImport: t.field({
    type: success('CancelImportSuccess', 'The import is ended.'),
    errors: refusable('CancelImport', 'Ended, or why not.'),
    description: 'Ends an import that is not done; what was written already stays.',
    args: { id: t.arg.id({ required: true, description: 'The import.' }) },
    resolve: async (_root, { id }, context) => {
      await context.command(cancelImport, id);
      return afterwards(context, id);
    },
  }),
}));
