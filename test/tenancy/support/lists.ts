import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import type { Side } from './side.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** Every list of the schema that goes on after a cursor, as Type.field. */
export const lists: readonly string[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map((field) => `${type.name}.${field.name}`),
  );

/** How a list is reached whose way is more than its name. */
const ways: Record<string, string> = {
  'Query.simulations': '($after: String, $pack: ID!) { simulations(packId: $pack, after: $after)',
  'Query.simulatedPeople':
    '($after: String, $simulation: ID!) { simulatedPeople(simulationId: $simulation, after: $after)',
  'Query.missingPeople': '($after: String) { missingPeople(filter: { kind: LAST_YEAR }, after: $after)',
  'Campaign.countingChoices': '($after: String) { campaign { countingChoices(after: $after)',
  'Inspection.items':
    '($after: String, $inspection: ID!) { inspection(id: $inspection) { items(after: $after)',
  'RosterImport.faults': '($after: String, $import: ID!) { rosterImport(id: $import) { faults(after: $after)',
};

/** A request for a list of this side's county, after a cursor. */
export function askAfter(side: Side, list: string, after: string) {
  const way = ways[list] ?? `($after: String) { ${list.replace('Query.', '')}(after: $after)`;
  const document = `query ${way} { pageInfo { hasNextPage } } ${'}'.repeat(way.split('{').length - way.split('}').length)}`;
  const { pack, simulation, inspection, import: imported } = side.has;
  const variables = {
    after,
    pack: pack[0],
    simulation: simulation[0],
    inspection: inspection[0],
    import: imported[0],
  };
  return { document, variables };
}
