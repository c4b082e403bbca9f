import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  NotSignedIn,
  type Refusal,
} from '../platform/refusal.ts';
import { builder } from './builder.ts';

const RefusalInterface = builder.interfaceRef<Refusal>('Refusal').implement({
  description:
    "An expected error: a stable code, and in the reader's language what happened and what to do next.",
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable: never renamed.' }),
    message: t.string({
      description: "What happened and what to do next, in the reader's language.",
      resolve: (refusal, _args, context) => context.say(refusal.text),
    }),
    field: t.string({
      nullable: true,
      description: 'The input field concerned.',
      resolve: (refusal) => refusal.field,
    }),
  }),
});

builder.objectType(NotSignedIn, {
  name: 'NotSignedInRefusal',
  description: 'Nobody is signed in.',
  interfaces: [RefusalInterface],
});
builder.objectType(NotAllowed, {
  name: 'NotAllowedRefusal',
  description: 'This person may not do this.',
  interfaces: [RefusalInterface],
});
builder.objectType(NotFound, {
  name: 'NotFoundRefusal',
  description: 'No such thing, or none that this person can see: both answer alike.',
  interfaces: [RefusalInterface],
});
builder.objectType(InvalidInput, {
  name: 'InvalidInputRefusal',
  description: "What was sent can't be used.",
  interfaces: [RefusalInterface],
});
builder.objectType(Conflict, {
  name: 'ConflictRefusal',
  description: 'Somebody else was first, or the page is stale.',
  interfaces: [RefusalInterface],
});

/** The errors option of a mutation field: its result is the success or one of the refusals, as a union named NameResult. */
export const refusable = <Name extends string>(name: Name, description: string) => ({
  types: [NotSignedIn, NotAllowed, NotFound, InvalidInput, Conflict],
  directResult: true as const,
  union: { name: `${name}Result`, description },
});
