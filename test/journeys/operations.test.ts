import { type DocumentNode, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as generated from '../../web/src/gql/graphql.ts';
import { makeWorld } from '../support/world.ts';

const operations = Object.values(generated as Record<string, unknown>)
  .filter((value): value is DocumentNode => (value as DocumentNode).kind === 'Document')
  .filter(({ definitions }) => definitions[0]?.kind === 'OperationDefinition')
  .map((document) => print(document));

describe('the limits of the API', async () => {
  const world = await makeWorld();

  it('say of a query that is no query of theirs what is wrong with it', async () => {
    const { errors } = await world.visitor().ask('{ viewer { shoeSize } }');
    expect(errors).toMatchObject([
      { code: 'GRAPHQL_VALIDATION_FAILED', message: expect.stringContaining('shoeSize') },
    ]);
  });

  it('refuse what nobody needs: depth, aliases, breadth', async () => {
    const deep = `{ campaign { townships { ${'villages { township { '.repeat(9)} id ${'} } '.repeat(9)} } } }`;
    const aliases = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`;
    const broad = `{ ${'viewer { id } '.repeat(1000)} }`;
    for (const query of [deep, aliases, broad]) {
      const { errors } = await world.visitor().ask(query);
      expect(
        errors.map(({ code }) => code),
        query.slice(0, 40),
      ).toContain('QUERY_TOO_LARGE');
    }
  });

  it('leave room for every operation of the admin', async () => {
    expect(operations.length).toBeGreaterThan(30);
    for (const operation of operations) {
      const { errors } = await world.visitor().ask(operation);
      expect(
        errors.filter(({ code }) =>
          ['QUERY_TOO_LARGE', 'UNEXPECTED', 'GRAPHQL_VALIDATION_FAILED'].includes(code),
        ),
      ).toEqual([]);
    }
  });
});
