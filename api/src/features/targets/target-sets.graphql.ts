import DataLoader from 'dataloader';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type NamedRow, namedRows } from './target-history.service.ts';
import type { TargetSet as Row } from './target-sets.ts';

export const TargetBasisEnum = builder.enumType('TargetBasis', {
  description: 'On which population targets stand.',
  values: {
    PROVISIONAL: { value: 'provisional', description: 'The one at hand when the year was planned.' },
    ASSESSED: { value: 'assessed', description: 'The one that the assessment takes.' },
  } as const,
});

const TargetSourceEnum = builder.enumType('TargetSource', {
  description: 'Where a set of targets came from.',
  values: {
    PACK: { value: 'pack', description: 'The policy pack: the notice.' },
    UPLOAD: { value: 'upload', description: 'An uploaded table.' },
    FORM: { value: 'form', description: 'Filled in by hand.' },
  } as const,
});

const rowsLoader = Symbol('rows of target sets');
/** The rows of sets, with the names of their places. */
const rowsOf = (context: Context) =>
  context.loader(
    rowsLoader,
    () =>
      new DataLoader<string, NamedRow[]>(async (ids) => {
        const rows = await namedRows(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => rows.filter(({ setId }) => setId === id));
      }),
  );

const TargetRow = builder.objectRef<NamedRow>('TargetRow').implement({
  description: 'The people of a township or a village.',
  fields: (t) => ({
    placeId: t.exposeID('divisionId', { description: "The township's or the village's id." }),
    name: t.exposeString('name', { description: 'Its name as it is now.' }),
    people: t.exposeInt('people', { description: 'People to enroll.' }),
  }),
});

type Change = { name: string; before: number | null; after: number | null };
const TargetChange = builder.objectRef<Change>('TargetChange').implement({
  description: 'What a set changed for a place.',
  fields: (t) => ({
    name: t.exposeString('name', { description: "The place's name." }),
    before: t.exposeInt('before', {
      nullable: true,
      description: 'People before; null where there was none.',
    }),
    after: t.exposeInt('after', { nullable: true, description: 'People now; null where there is none.' }),
  }),
});

/** A set of targets as it was set once. */
export const TargetSet = builder.objectRef<Row>('TargetSet').implement({
  description: 'A set of targets as it was set once; it never changes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    basis: t.field({
      type: TargetBasisEnum,
      description: 'On which population.',
      resolve: (set) => set.basis,
    }),
    countsFrom: t.expose('countsFrom', {
      type: 'Day',
      nullable: true,
      description: 'The day from which it counts; null: from the beginning.',
    }),
    source: t.field({
      type: TargetSourceEnum,
      description: 'Where it came from.',
      resolve: (set) => set.source,
    }),
    packRevision: t.exposeInt('packRevision', {
      nullable: true,
      description: 'The revision of the pack that brought it.',
    }),
    fileName: t.exposeString('fileName', { nullable: true, description: "The uploaded file's name." }),
    registerPercent: t.float({
      nullable: true,
      description: 'A rate of the people on the register, in percent; null where people are set.',
      resolve: ({ registerRate }) => (registerRate === null ? null : registerRate / 100),
    }),
    total: t.int({
      nullable: true,
      description: 'People in all; null where it takes the targets away, or counts the register.',
      resolve: ({ total }) => total || null,
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why; null where the notice is the reason.',
    }),
    setBy: t.exposeString('createdByName', { description: 'Who set it.' }),
    setAt: t.expose('createdAt', { type: 'Instant', description: 'When.' }),
    rows: t.field({
      type: [TargetRow],
      description: 'Its rows within sight.',
      resolve: (set, _args, context) => rowsOf(context).load(set.id),
    }),
    changes: t.field({
      type: [TargetChange],
      description:
        'What it changed against the set before it, within sight; all rows where it was the first.',
      resolve: async (set, _args, context) => {
        const before = set.previousId ? await rowsOf(context).load(set.previousId) : [];
        return changesBetween(before, await rowsOf(context).load(set.id));
      },
    }),
  }),
});

function changesBetween(before: NamedRow[], after: NamedRow[]): Change[] {
  const people = (rows: NamedRow[], id: string) => rows.find((row) => row.divisionId === id)?.people ?? null;
  const gone = before.filter((row) => people(after, row.divisionId) === null);
  return [...after, ...gone]
    .map(({ divisionId, name }) => ({
      name,
      before: people(before, divisionId),
      after: people(after, divisionId),
    }))
    .filter((change) => change.before !== change.after);
}
