import type { Layer, LayeredDifference, LayeredValue, LayersMeaning, Pack } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import type { BasePackRow } from './base-packs.ts';
import { Clause } from './basis.graphql.ts';
import { clausesOf } from './basis.ts';
import { levelName } from './layers.words.ts';
import type { TextRow } from './revision-text.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

export const LayerText = builder.objectRef<TextRow['layers'][number]>('PackLayerText').implement({
  description: 'A pack on which a revision stands, as it was when that was uploaded.',
  fields: (t) => ({
    sha256: t.string({ description: 'The digest of its text.', resolve: ({ sha256 }) => hex(sha256) }),
    text: t.string({ description: 'The pack.', resolve: ({ source }) => source }),
    noticeText: t.string({
      nullable: true,
      description: 'The text of its notice.',
      resolve: ({ notice }) => notice,
    }),
  }),
});

export const BasePackType = builder.objectRef<BasePackRow>('BasePack').implement({
  description:
    'A pack of a province or a prefecture on which its counties’ packs may stand. It never changes.',
  fields: (t) => ({
    sha256: t.string({
      description: 'The digest of its text, to be named under extends.',
      resolve: ({ sha256 }) => hex(sha256),
    }),
    division: t.exposeString('division', {
      description: 'Province (two digits) or prefecture (four), GB/T 2260.',
    }),
    planYear: t.exposeInt('planYear', { description: 'The year that is insured.' }),
    name: t.exposeString('name', { description: 'Whose rules they are.' }),
    noticeTitle: t.exposeString('title', { description: 'The title of its notice.' }),
    text: t.exposeString('source', { description: 'The pack.' }),
    noticeText: t.exposeString('notice', { description: 'The text of its notice.' }),
  }),
});

const LayerType = builder.objectRef<Layer & { number: number }>('PackLayer').implement({
  description: 'One pack of several that stand on each other.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its place, from 1, the lowest.' }),
    level: t.string({
      nullable: true,
      description: 'The level that made these rules; null where the pack does not say.',
      resolve: ({ level }, _args, context) => level && context.say(levelName(level)),
    }),
    name: t.string({
      nullable: true,
      description: 'Whose rules they are.',
      resolve: ({ countyName }) => countyName,
    }),
    noticeTitle: t.string({
      nullable: true,
      description: 'The title of its notice.',
      resolve: ({ notice }) => notice.title,
    }),
    noticeNumber: t.string({
      nullable: true,
      description: 'The number of its notice.',
      resolve: ({ notice }) => notice.number,
    }),
    noticeDate: t.string({
      nullable: true,
      description: 'The day of its notice.',
      resolve: ({ notice }) => notice.date,
    }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'The digest of its text; null for the uppermost, which is this pack.',
    }),
  }),
});

type Of<T> = T & { pack: Pack; layers: LayersMeaning['layers'] };

const layerAt = (layers: LayersMeaning['layers'], index: number) => {
  const layer = layers[index];
  return layer === undefined ? null : { ...layer, number: index + 1 };
};

const OriginType = builder.objectRef<Of<LayeredValue>>('PackValueOrigin').implement({
  description: 'A value of a layered pack, and the layer that says it.',
  fields: (t) => ({
    at: t.exposeString('at', { description: 'Where it stands, by names, such as tiers.low.components.' }),
    place: t.string({
      description: 'The same in words.',
      resolve: ({ place }, _args, context) => context.say(place),
    }),
    value: t.string({
      description: 'What applies there.',
      resolve: ({ value }, _args, context) => context.say(value),
    }),
    layer: t.field({
      type: LayerType,
      nullable: true,
      description: 'The layer that says it.',
      resolve: ({ layers, layer }) => layerAt(layers, layer),
    }),
  }),
});

const DifferenceType = builder.objectRef<Of<LayeredDifference>>('PackLayerDifference').implement({
  description: 'A place at which two layers say something else: both stay visible.',
  fields: (t) => ({
    at: t.exposeString('at', { description: 'Where, by names.' }),
    place: t.string({
      description: 'The same in words.',
      resolve: ({ place }, _args, context) => context.say(place),
    }),
    below: t.field({
      type: LayerType,
      nullable: true,
      description: 'The lower layer.',
      resolve: ({ layers, below }) => layerAt(layers, below.layer),
    }),
    belowSays: t.string({
      description: 'What the lower layer says.',
      resolve: ({ below }, _args, context) => context.say(below.says),
    }),
    here: t.field({
      type: LayerType,
      nullable: true,
      description: 'The upper layer.',
      resolve: ({ layers, here }) => layerAt(layers, here.layer),
    }),
    hereSays: t.string({
      nullable: true,
      description: 'What the upper layer says; null where it takes the rule out.',
      resolve: ({ here }, _args, context) => here.says && context.say(here.says),
    }),
    applies: t.field({
      type: LayerType,
      nullable: true,
      description: 'The layer that applies.',
      resolve: ({ layers, applies }) => layerAt(layers, applies),
    }),
    because: t.string({
      nullable: true,
      description: 'Why, in the words of the pack.',
      resolve: ({ because }, _args, context) => because && context.say(because),
    }),
    clauses: t.field({
      type: [Clause],
      description: 'The clauses that this rests on.',
      resolve: ({ pack, cites }) => clausesOf(pack, cites),
    }),
  }),
});

export const LayeringType = builder
  .objectRef<{ pack: Pack; meaning: LayersMeaning }>('PackLayering')
  .implement({
    description: 'How a pack was put together with those below it.',
    fields: (t) => ({
      layers: t.field({
        type: [LayerType],
        description: 'The packs, the lowest first; the last is the one that was read.',
        resolve: ({ meaning }) => meaning.layers.map((layer, index) => ({ ...layer, number: index + 1 })),
      }),
      values: t.field({
        type: [OriginType],
        description: 'Each value with the layer that says it, in the order of the pack.',
        resolve: ({ pack, meaning }) =>
          meaning.values.map((one) => ({ ...one, pack, layers: meaning.layers })),
      }),
      differences: t.field({
        type: [DifferenceType],
        description: 'Where two layers disagree, which one applies, and why.',
        resolve: ({ pack, meaning }) =>
          meaning.differences.map((one) => ({ ...one, pack, layers: meaning.layers })),
      }),
    }),
  });
