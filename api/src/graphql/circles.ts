import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How often a field may stand within itself: a household's members' household's members, and no further. */
const MOST_TURNS = 2;
/** How many fields are looked at, fragments spread: far more than the limits of cost and tokens let anybody need. */
const MOST_FIELDS = 20_000;

/**
 * Refuses a query that goes round in circles: each turn multiplies the answer by the length of its lists, which
 * depth and cost, reckoned from the query alone, don't see.
 */
export function noCircles(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: ({ selectionSet }) => {
      let looked = 0;
      const fragmentOf = (name: string) => context.getFragment(name)?.selectionSet;
      const faultOf = (node: SelectionNode, path: readonly string[]): string | null => {
        looked += 1;
        if (looked > MOST_FIELDS) return `Field limit of ${MOST_FIELDS} exceeded.`;
        const { kind } = node;
        if (kind === Kind.INLINE_FRAGMENT) return faultWithin(node.selectionSet, path);
        const name = node.name.value;
        if (kind === Kind.FRAGMENT_SPREAD) {
          const spread = `...${name}`;
          return path.includes(spread) ? null : faultWithin(fragmentOf(name), [...path, spread]);
        }
        // The schema asked about itself has a limit of its own.
        if (!node.selectionSet || name.startsWith('__')) return null;
        const turns = path.filter((above) => above === name).length;
        if (turns >= MOST_TURNS) return `Circle limit of ${MOST_TURNS} exceeded at ${name}.`;
        return faultWithin(node.selectionSet, [...path, name]);
      };
      const faultWithin = (set: SelectionSetNode | undefined, path: readonly string[]): string | null => {
        for (const node of set?.selections ?? []) {
          const fault = faultOf(node, path);
          if (fault) return fault;
        }
        return null;
      };
      const fault = faultWithin(selectionSet, []);
      if (fault) context.reportError(new GraphQLError(fault));
    },
  };
}
