import { builder } from '../../graphql/builder.ts';
import type { NamesView } from './names-on.ts';

const NamesKindEnum = builder.enumType('TownshipNamesKind', {
  description: 'Whose names of the townships.',
  values: {
    NOTICE: { value: 'notice' as NamesView['kind'], description: 'Those of which the notice speaks.' },
    TODAY: { value: 'today' as NamesView['kind'], description: "Those of the campaign's day." },
    LATER: {
      value: 'later' as NamesView['kind'],
      description: 'Those that recorded changes bring on a day to come.',
    },
  },
});

/** A day under whose names figures may be read. */
export const NamesViewType = builder.objectRef<NamesView>('TownshipNames').implement({
  description: 'A day under whose names of the townships figures may be read; all add up to the same.',
  fields: (t) => ({
    kind: t.field({ type: NamesKindEnum, description: 'Whose names.', resolve: ({ kind }) => kind }),
    day: t.expose('day', { type: 'Day', description: 'The day to ask for.' }),
  }),
});
