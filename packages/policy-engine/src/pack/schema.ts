import { z } from 'zod';
import { packSchema } from './definition.ts';
import type { Path } from './fault.ts';

/** A part of a JSON Schema; `form` is the name under which it is shared. */
export type Schema = { [key: string]: unknown };
const made: { schema: Schema | null; layer: Schema | null } = { schema: null, layer: null };

/** The JSON Schema (draft 2020-12) of a pack, generated from the definition that reads packs. */
export function packJsonSchema(): Schema {
  made.schema ??= {
    ...(z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' }) as Schema),
    title: 'Canbao policy pack',
  };
  return made.schema;
}

/**
 * The same for a pack that stands on another (`extends`): nothing but the rules that differ is required, and a rule may
 * say how it is laid over the one below.
 */
export function layerJsonSchema(): Schema {
  made.layer ??= {
    ...(relaxed(packJsonSchema()) as Schema),
    title: 'Canbao policy pack over another',
    required: ['pack', 'extends'],
  };
  return made.layer;
}

/** A schema of which nothing is required but a rule's id. */
function relaxed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(relaxed);
  if (!isSchema(schema)) return schema;
  const { required: _, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [
      key,
      key === 'enum' || key === 'const' ? part : relaxed(part),
    ]),
  );
  if (!isSchema(rest.properties) || !('id' in rest.properties)) return rest;
  const how = { whole: { const: true }, remove: { const: true }, before: { type: 'string' } };
  return { ...rest, required: ['id'], properties: { ...rest.properties, ...how } };
}

/** The keys that a pack may have at this place, by that schema. */
export function keysAt(path: Path): string[] {
  return [...new Set(schemasAt(path).flatMap((schema) => Object.keys(propertiesOf(schema))))];
}

/** What a pack may write at this place: every alternative, with its references followed. */
export function schemasAt(path: Path): Schema[] {
  const root = packJsonSchema();
  let here = branches(root, root);
  for (const step of path) {
    here = here.flatMap((schema) => {
      const child =
        typeof step === 'number' ? schema.items : (propertiesOf(schema)[step] ?? schema.additionalProperties);
      return isSchema(child) ? branches(child, root) : [];
    });
  }
  return here;
}

/** The keys of one alternative, each with its own schema; none where it is no mapping. */
export function propertiesOf(schema: Schema): Record<string, unknown> {
  return (schema.properties as Schema | undefined) ?? {};
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

const apart = new WeakMap<Schema, Schema[]>();

/** A schema with its references followed and its alternatives apart. */
function branches(schema: Schema, root: Schema, depth = 0): Schema[] {
  const known = apart.get(schema);
  if (known !== undefined) return known;
  const found = branchesOf(schema, root, depth);
  apart.set(schema, found);
  return found;
}

function branchesOf(schema: Schema, root: Schema, depth: number): Schema[] {
  if (depth > 8) return [];
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/$defs/', '');
    const target = schema.$ref === '#' ? root : (root.$defs as Schema | undefined)?.[name];
    const found = isSchema(target) ? branches(target, root, depth + 1) : [];
    return found.map((one) => ({ form: name, ...one }));
  }
  const alternatives = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]).filter(isSchema) : [],
  );
  return [schema, ...alternatives.flatMap((one) => branches(one, root, depth + 1))];
}
