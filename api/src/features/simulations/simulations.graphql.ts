import { personWords } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { Township, townshipLoader } from '../counties/index.ts';
import { Resident, residentLoader } from '../residents/index.ts';
import { SimulationFigures } from './figures.graphql.ts';
import { selfPayBy, standingSo } from './figures.ts';
import { packOf } from './names.ts';
import { SimulationOutcome, SimulationStandingEnum } from './outcome.graphql.ts';
import { NOWHERE } from './people.ts';
import type { SimulatedPerson } from './simulated-people.ts';
import { countsLoader } from './simulations.loader.ts';
import type { Simulation as Row } from './simulations.rows.ts';

export const SimulationRosterEnum = builder.enumType('SimulationRoster', {
  description: 'Whom a revision is tried on.',
  values: {
    COUNTY: { value: 'county', description: "The county's people, with what is stored of them." },
    MADE_UP: { value: 'made-up', description: 'People made up at every bound of both revisions.' },
  },
});

const SimulationStateEnum = builder.enumType('SimulationState', {
  description: 'Where a simulation is.',
  values: {
    RUNNING: { value: 'running', description: 'Under way.' },
    DONE: { value: 'done', description: 'Its result is there.' },
    FAILED: { value: 'failed', description: 'It ended without a result.' },
    CANCELLED: { value: 'cancelled', description: 'Stopped by somebody.' },
  },
});

export const Simulation = builder.objectRef<Row>('Simulation').implement({
  description: 'A revision tried beside the active one, before it becomes active; nobody is touched by it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    packId: t.exposeID('packId', { description: 'The revision that is tried.' }),
    revision: t.exposeInt('revision', { description: 'Its number.' }),
    baseRevision: t.exposeInt('baseRevision', { description: 'The number of the one that was active then.' }),
    roster: t.expose('roster', { type: SimulationRosterEnum, description: 'Whom it is tried on.' }),
    day: t.expose('day', {
      type: 'Day',
      description: "The campaign's day: who has not paid is taken to pay on it.",
    }),
    state: t.expose('state', { type: SimulationStateEnum, description: 'Where it is.' }),
    peopleDone: t.exposeInt('peopleDone', { description: 'How many are done.' }),
    peopleTotal: t.exposeInt('peopleTotal', { description: 'Of how many; as known when it began.' }),
    failure: t.string({
      nullable: true,
      description: "Why it ended without a result and what to do, in the reader's language.",
      resolve: ({ failureDetail }, _args, context) => failureDetail && context.say(failureDetail),
    }),
    failureCode: t.exposeString('failureCode', { nullable: true, description: 'The same as a stable code.' }),
    startedBy: t.exposeString('createdByName', { description: 'Who started it.' }),
    startedAt: t.expose('createdAt', { type: 'Instant', description: 'When.' }),
    finishedAt: t.expose('finishedAt', { type: 'Instant', nullable: true, description: 'When it ended.' }),
    comparable: t.exposeBoolean('comparable', {
      description: 'Whether the revision that it compares with is still the active one.',
    }),
    figures: t.field({
      type: SimulationFigures,
      nullable: true,
      description: 'Its result; null until it is done.',
      args: {
        standings: t.arg({
          type: [SimulationStandingEnum],
          description: 'Of those who stand so alone; by default of all.',
        }),
      },
      resolve: async (row, { standings }, context) =>
        row.state === 'done'
          ? { row, counts: standingSo(await countsLoader(context).load(row.id), standings ?? null) }
          : null,
    }),
  }),
});

/** The facts of somebody made up, without what the engine calls the person. */
const factsOnly = ({ id: _id, ...facts }: Record<string, unknown>) =>
  facts as Parameters<typeof personWords>[1];

export type PersonOf = SimulatedPerson & { row: Row };

export const SimulatedPersonType = builder.objectRef<PersonOf>('SimulatedPerson').implement({
  description: 'Somebody of a simulation, with what comes out before and after.',
  fields: (t) => ({
    id: t.id({
      description: 'The place in the simulation.',
      resolve: ({ chunk, place, kind }) => `${chunk}/${kind.kind}/${place}`,
    }),
    resident: t.field({
      type: Resident,
      nullable: true,
      description: 'Who; null where made up.',
      resolve: ({ residentId }, _args, context) =>
        residentId === null ? null : residentLoader(context).get(residentId),
    }),
    madeUp: t.string({
      nullable: true,
      description: 'The facts of somebody made up, in words.',
      resolve: async ({ row, person }, _args, context) =>
        person === null
          ? null
          : context.say(personWords((await packOf(context, row, 'after')).pack, factsOnly(person))),
    }),
    township: t.field({
      type: Township,
      nullable: true,
      description: 'Where they were registered then.',
      resolve: ({ townshipId }, _args, context) =>
        townshipId === NOWHERE ? null : townshipLoader(context).get(townshipId),
    }),
    standing: t.field({
      type: SimulationStandingEnum,
      description: 'How they stand.',
      resolve: ({ kind }) => kind.standing,
    }),
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
      description: 'By how much they pay more (less where negative).',
      resolve: ({ kind }) => selfPayBy(kind),
    }),
    coverMoved: t.boolean({
      description: 'Whether cover begins on another day.',
      resolve: ({ kind }) => kind.coverMoved,
    }),
  }),
});
export const SimulatedPeople = connectionType(
  'SimulatedPerson',
  SimulatedPersonType,
  'people of a simulation',
);
