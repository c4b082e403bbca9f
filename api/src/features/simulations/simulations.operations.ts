import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { authorize } from '../../platform/authorization.ts';
import { pageOf } from '../../platform/keyset.ts';
import { SimulationStandingEnum } from './outcome.graphql.ts';
import { simulatedPeople } from './simulated-people.ts';
import { noSuchSimulation } from './simulations.errors.ts';
import { SimulatedPeople, Simulation, SimulationRosterEnum } from './simulations.graphql.ts';
import { maySimulate, whoSimulates } from './simulations.policy.ts';
import { type Simulation as Row, simulationById, simulationsOf } from './simulations.rows.ts';
import { cancelSimulation, startSimulation } from './simulations.service.ts';

const Simulations = connectionType('Simulation', Simulation, 'simulations', false);

const ChangeEnum = builder.enumType('SimulationChange', {
  description: 'Whom to list: each is a number of the figures.',
  values: {
    ANY: { value: 'any', description: 'For whom anything comes out otherwise.' },
    DECISION: { value: 'decision', description: 'Of another decision.' },
    PREMIUM: { value: 'premium', description: 'Of another premium.' },
    SUBSIDY: { value: 'subsidy', description: 'Of another subsidy.' },
    SELF_PAY: { value: 'self-pay', description: 'Who pay another part themselves.' },
    CATEGORY: { value: 'category', description: 'Of another category.' },
    COVER: { value: 'cover', description: 'Whose cover begins on another day.' },
    MORE: { value: 'more', description: 'Who pay more themselves.' },
    LESS: { value: 'less', description: 'Who pay less themselves.' },
    UNDETERMINED_BEFORE: { value: 'undetermined-before', description: 'Left open by the active revision.' },
    UNDETERMINED_AFTER: {
      value: 'undetermined-after',
      description: 'Left open by the revision that is tried.',
    },
    REFUSED_BEFORE: { value: 'refused-before', description: 'Refused by the active revision.' },
    REFUSED_AFTER: { value: 'refused-after', description: 'Refused by the revision that is tried.' },
  } as const,
});

const Filter = builder.inputType('SimulatedPeopleFilter', {
  description: 'Whom to list; all conditions hold together.',
  fields: (t) => ({
    change: t.field({ type: ChangeEnum, description: 'For whom this comes out otherwise, or so.' }),
    standings: t.field({ type: [SimulationStandingEnum], description: 'Who stand so.' }),
    townshipId: t.id({ description: 'Of this township.' }),
    category: t.string({
      description: 'Of this category by the active revision; the empty text: of none.',
    }),
    tier: t.string({ description: 'Of this tier; the empty text: of none.' }),
    byFen: t.field({ type: 'Fen', description: 'Who pay exactly so much more (less where negative).' }),
    way: t.int({ description: 'For whom it comes out in this way.' }),
  }),
});

builder.queryFields((t) => ({
  simulation: t.field({
    type: Simulation,
    nullable: true,
    description: 'A simulation by id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context) => {
      const actor = context.countyActor;
      authorize(actor, maySimulate, whoSimulates);
      return simulationById(await context.tx, actor.countyId, id);
    },
  }),
  simulations: t.field({
    type: Simulations,
    description: 'The simulations of a revision, the newest first.',
    args: {
      packId: t.arg.id({ required: true, description: 'The revision that is tried.' }),
      first: t.arg.int({ defaultValue: 20, required: true, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'Continue after this cursor.' }),
    },
    resolve: async (_root, { packId, first, after }, context) => {
      const actor = context.countyActor;
      authorize(actor, maySimulate, whoSimulates);
      const slice = await simulationsOf(await context.tx, actor.countyId, packId, pageOf(first, after));
      return { ...slice, count: async () => slice.rows.length };
    },
  }),
  simulatedPeople: t.field({
    type: SimulatedPeople,
    description:
      'The people behind a number of a simulation that is done, in the order of township and person.',
    args: {
      simulationId: t.arg.id({ required: true, description: 'Which simulation.' }),
      filter: t.arg({ type: Filter, description: 'Whom.' }),
      first: t.arg.int({ defaultValue: 50, required: true, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'Continue after this cursor.' }),
    },
    resolve: async (_root, { simulationId, filter, first, after }, context) => {
      const actor = context.countyActor;
      authorize(actor, maySimulate, whoSimulates);
      const tx = await context.tx;
      const row = await simulationById(tx, actor.countyId, simulationId);
      if (row?.state !== 'done') throw noSuchSimulation();
      const found = await simulatedPeople(tx, row, filter ?? {}, pageOf(first, after));
      return { ...found, rows: found.rows.map((one) => ({ ...one, row })) };
    },
  }),
}));

/** The simulation after a change, read in the operation's own transaction. */
async function afterwards(context: Context, id: string): Promise<{ simulation: Row }> {
  const simulation = await simulationById(await context.tx, context.countyActor.countyId, id);
  if (!simulation) throw noSuchSimulation();
  return { simulation };
}
const success = (name: string, description: string) =>
  builder.objectRef<{ simulation: Row }>(name).implement({
    description,
    fields: (t) => ({
      simulation: t.expose('simulation', { type: Simulation, description: 'The simulation as it is now.' }),
    }),
  });

builder.mutationFields((t) => ({
  startSimulation: t.field({
    type: success('StartSimulationSuccess', 'The revision is being tried.'),
    errors: refusable('StartSimulation', 'It began, or why not.'),
    description: 'Tries a draft revision beside the active one, in the background; nobody is touched by it.',
    args: {
      packId: t.arg.id({ required: true, description: 'The draft.' }),
      roster: t.arg({
        type: SimulationRosterEnum,
        required: true,
        defaultValue: 'county',
        description: 'Whom to try it on.',
      }),
    },
    resolve: async (_root, { packId, roster }, context) =>
      afterwards(context, await context.command(startSimulation, { packId, roster })),
  }),
  cancelSimulation: t.field({
    type: success('CancelSimulationSuccess', 'The simulation was stopped.'),
    errors: refusable('CancelSimulation', 'Stopped, or why not.'),
    description: 'Stops a simulation that is under way.',
    args: { id: t.arg.id({ required: true, description: 'The simulation.' }) },
    resolve: async (_root, { id }, context) => {
      await context.command(cancelSimulation, id);
      return afterwards(context, id);
    },
  }),
}));
