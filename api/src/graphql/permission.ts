import type { Text } from '../platform/text.ts';
import { builder } from './builder.ts';

/** Whether an action is open: null where it is, else why it is not. */
export type Hindrance = Text | null;

/** The type that tells the web what to offer, from the same rules that the mutations keep. */
export const Permission = builder.objectRef<{ why: Hindrance }>('Permission').implement({
  description: 'Whether an action is open to the viewer now, and if not, why.',
  fields: (t) => ({
    allowed: t.boolean({
      description: 'Whether the action is open now.',
      resolve: ({ why }) => why === null,
    }),
    why: t.string({
      nullable: true,
      description: "Why it is not, in the reader's language; null where it is.",
      resolve: ({ why }, _args, context) => why && context.say(why),
    }),
  }),
});
