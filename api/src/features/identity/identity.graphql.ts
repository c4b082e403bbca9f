import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import { type Actor, roles } from '../../platform/actor.ts';
import { languageOf } from '../../platform/text.ts';
import { setLanguage, signIn, signOut } from './identity.service.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'What somebody does here; it decides what they may see and do.',
  values: roles,
});

/** Whoever is signed in. Other features add what this person may do with them. */
export const Viewer = builder.objectRef<Actor>('Viewer').implement({
  description: 'Whoever is signed in, and what they may do.',
  fields: (t) => ({
    id: t.id({ description: 'The account.', resolve: (actor) => actor.accountId }),
    username: t.exposeString('username', { description: 'The name to sign in with.' }),
    displayName: t.string({ description: 'The name to show.', resolve: (actor) => actor.name }),
    role: t.field({ type: RoleEnum, description: 'What this person does.', resolve: (actor) => actor.role }),
    office: t.exposeString('office', { description: 'Where this person sits.' }),
  }),
});

const SignInSuccess = builder.objectRef<{ viewer: Actor }>('SignInSuccess').implement({
  description: 'Signed in; the session is in a cookie.',
  fields: (t) => ({
    viewer: t.field({
      type: Viewer,
      description: 'Whoever signed in.',
      resolve: (success) => success.viewer,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Whoever is signed in; null when nobody is.',
    resolve: (_root, _args, context) => context.actor,
  }),
);

builder.mutationFields((t) => ({
  signIn: t.field({
    type: SignInSuccess,
    errors: refusable('SignIn', 'Signed in, or why not.'),
    description: 'Signs in by name and password.',
    args: {
      username: t.arg.string({ required: true, description: "The account's name." }),
      password: t.arg.string({ required: true, description: 'Its password.' }),
    },
    resolve: async (_root, { username, password }, context) => {
      const { token, actor } = await signIn(context.platform, username, password);
      context.cookies.set(token);
      await context.become(actor);
      return { viewer: actor };
    },
  }),
  signOut: t.boolean({
    description: 'Ends the session.',
    resolve: async (_root, _args, context) => {
      if (context.token) await signOut(context.platform, context.token);
      context.cookies.clear();
      await context.become(null);
      return true;
    },
  }),
  setLanguage: t.boolean({
    description: 'Remembers the language this account reads: zh or en.',
    args: { language: t.arg.string({ required: true, description: 'zh or en.' }) },
    resolve: async (_root, { language }, context) => {
      await setLanguage(context.platform, context.me, languageOf(language));
      return true;
    },
  }),
}));
