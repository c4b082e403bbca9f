import { type GapReport, type Pack, type Gap as PackGap, personWords } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { Basis } from './basis.graphql.ts';
import { basisOf } from './basis.ts';

const GapKind = builder.enumType('GapKind', {
  description: 'In what way something is left open.',
  values: {
    OPEN: { value: 'open', description: 'Stated as open, or an amount that nobody has set.' },
    UNDECIDED: { value: 'undecided', description: 'Persons whom no rule decides.' },
    UNREACHABLE: { value: 'unreachable', description: 'A rule that nobody was found to reach.' },
    NO_EXAMPLE: { value: 'no-example', description: 'What no example shows.' },
  } as const,
});

const Gap = builder.objectRef<{ pack: Pack; gap: PackGap }>('PackGap').implement({
  description: 'Something that a pack leaves open, or that nobody can come to.',
  fields: (t) => ({
    kind: t.field({ type: GapKind, description: 'In what way.', resolve: ({ gap }) => gap.kind }),
    at: t.string({
      description: 'Where in the pack: keys and places from the top, such as subsidies.categories.3.',
      resolve: ({ gap }) => gap.path.join('.'),
    }),
    says: t.string({
      description: 'What is open, and what to do.',
      resolve: ({ gap }, _args, context) => context.say(gap.says),
    }),
    ask: t.string({
      nullable: true,
      description: 'Whom to ask; null where the pack does not say.',
      resolve: ({ gap }, _args, context) => gap.ask && context.say(gap.ask),
    }),
    person: t.string({
      nullable: true,
      description: 'One such person in words; null where it is about nobody.',
      resolve: ({ pack, gap }, _args, context) => gap.person && context.say(personWords(pack, gap.person)),
    }),
    basis: t.field({
      type: Basis,
      description: 'The clauses nearest to it.',
      resolve: ({ pack, gap }) => basisOf(pack, gap.clauses),
    }),
  }),
});

export const PackGaps = builder.objectRef<{ pack: Pack; report: GapReport }>('PackGaps').implement({
  description: 'What a pack leaves open, found by a search over persons.',
  fields: (t) => ({
    personsLookedAt: t.int({
      description: 'At how many persons the search looked.',
      resolve: ({ report }) => report.looked,
    }),
    gaps: t.field({
      type: [Gap],
      description: 'What is open first, then who is undecided, unreachable rules, missing examples.',
      resolve: ({ pack, report }) => report.gaps.map((gap) => ({ pack, gap })),
    }),
  }),
});
