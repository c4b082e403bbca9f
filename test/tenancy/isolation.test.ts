import { schema } from '@canbao/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../support/world.ts';
import type { Pair } from './support/laws.ts';
import { neverLike } from './support/never.ts';
import { operations } from './support/operations.ts';
import { wrongRowsOf } from './support/prepare.ts';
import { doAnything, nameEverything } from './support/random.ts';
import { twoCounties } from './support/stage.ts';

// Two counties of two provinces on one database. Neither ever reads, changes, counts or infers what is the other's.

/** Texts that name nothing: what people write, and what a pack says. */
const WORDS =
  /\.(name|group|relation|reason|source|unsimulatedReason|purpose|phone|evidence|note|seed|text|noticeText|countyName|password|current|next|fact|value|values|withoutOthers|school|schoolName|language|title|documentNumber|issuer|recipients|copies)$/;

type Type = { name?: string; ofType?: Type; getFields?: () => Record<string, Argument> };
type Argument = { name: string; type: unknown };
const plain = (type: Type): Type => (type.ofType ? plain(type.ofType) : type);

/** The arguments of a field that could name something, as paths. */
function namingArguments(args: readonly Argument[], path: string): string[] {
  return args.flatMap((argument) => {
    const type = plain(argument.type as Type);
    const at = `${path}.${argument.name}`;
    if (type.getFields) return namingArguments(Object.values(type.getFields()), at);
    return ['ID', 'String'].includes(type.name!) && !WORDS.test(at) ? [at] : [];
  });
}

describe('two counties', async () => {
  const world = await makeWorld();
  const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      args: field.args,
    })),
  );
  let pair: Pair;
  beforeAll(async () => {
    pair = await twoCounties(world);
  });

  it('are tried with every field of the schema', () => {
    const tried = new Set(operations.map(({ field }) => field));
    expect(fields.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('answer, for every argument that could name something of the other, as if it had never existed', async () => {
    await nameEverything(pair);
    const naming = fields.flatMap(({ name, args }) => namingArguments(args, name));
    expect(naming.filter((path) => !pair.named.has(path))).toEqual([]);
  }, 300_000);

  it('give out no file of the other', async () => {
    const [here, there] = pair.sides;
    for (const id of there.has.import) {
      const asked = await wrongRowsOf(here, here.desks.clerk!, id);
      expect(asked).toEqual(await wrongRowsOf(here, here.desks.clerk!, neverLike('import', id)));
      expect(asked.status).toBe(404);
    }
    expect(there.has.import.length).toBeGreaterThan(0);
  });

  it('whatever they do, in any order, tell, change and count nothing of each other', async () => {
    const rollUp = async () => {
      for (const { whose } of pair.sides)
        await world.admin.$queryRaw`SELECT roll_up_tallies(${whose.countyId}::int)`;
    };
    const steps = await doAnything(pair, 30_000, rollUp);
    expect(steps).toBeGreaterThan(20);
  }, 300_000);
});
