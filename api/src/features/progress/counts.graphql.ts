import { builder } from '../../graphql/builder.ts';
import type { Counts } from './progress.counts.ts';

/** What every row of the progress counts. */
export const EnrolledCounts = builder.interfaceRef<Counts>('EnrolledCounts').implement({
  description:
    'People of one kind or place: those who count as enrolled, and the three counts a county chooses from.',
  fields: (t) => ({
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled, by what the county counts.' }),
    registered: t.exposeInt('registered', { description: 'Everybody registered, withdrawn left out.' }),
    paid: t.exposeInt('paid', { description: 'People who have paid, or had nothing to pay.' }),
    confirmed: t.exposeInt('confirmed', { description: 'People confirmed by the county.' }),
    undetermined: t.exposeInt('undetermined', { description: 'People whom the pack leaves undetermined.' }),
  }),
});
