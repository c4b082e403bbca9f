import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type Connection, connectionType } from '../../graphql/page-info.ts';
import { pageOf } from '../../platform/keyset.ts';
import {
  columnsOf,
  faultCount,
  faultsOf,
  type Import,
  type FaultKind as Kind,
  type PlacedFault,
} from './imports.lists.ts';

export const FaultKind = builder.enumType('FaultKind', {
  description: 'Who can mend a fault.',
  values: {
    WRONG: { value: 'wrong', description: 'A person must mend it.' },
    REPAIRABLE: { value: 'repairable', description: 'What to write instead is known.' },
  } as const,
});

type Shown = PlacedFault & { header: string | null };

const ImportFault = builder.objectRef<Shown>('ImportFault').implement({
  description: 'One thing wrong in one cell of the file.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'The row of the sheet, from 1.' }),
    column: t.string({
      nullable: true,
      description: "The column's header; null where the file has no such column.",
      resolve: (fault) => fault.header,
    }),
    field: t.string({
      nullable: true,
      description: 'What the column is read as.',
      resolve: (fault) => fault.field,
    }),
    value: t.string({
      nullable: true,
      description: 'What the cell says; ID numbers and telephones masked.',
      resolve: (fault) => fault.value,
    }),
    code: t.exposeString('code', { description: 'Stable: never renamed.' }),
    kind: t.field({
      type: FaultKind,
      description: 'Who can mend it.',
      resolve: (fault): Kind => (fault.repairable ? 'repairable' : 'wrong'),
    }),
    message: t.string({
      description: "What to write instead, in the reader's language.",
      resolve: (fault, _args, context) => context.say(fault.message),
    }),
  }),
});

export const ImportFaults = connectionType('ImportFault', ImportFault, 'faults');

/** A page of an import's faults, by row and column. */
export async function faultsConnection(
  row: Import,
  args: { first: number; after?: string | null | undefined; kind?: Kind | null | undefined },
  context: Context,
): Promise<Connection<Shown>> {
  const tx = await context.tx;
  const kind = args.kind ?? null;
  const keys = await context.platform.keyring.county(tx, row.countyId);
  const slice = await faultsOf(tx, keys, row, pageOf(args.first, args.after), kind);
  const headers = new Map(columnsOf(row).map(({ index, header }) => [index, header]));
  return {
    ...slice,
    rows: slice.rows.map((fault) => ({
      ...fault,
      header: fault.column === null ? null : (headers.get(fault.column) ?? null),
    })),
    count: () => faultCount(tx, row, kind),
  };
}
