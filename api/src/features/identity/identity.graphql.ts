import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import type { Actor } from '../../platform/actor.ts';
import type { OfferedAccount } from '../../platform/platform.ts';
import { languageOf } from '../../platform/text.ts';
import { setLanguage, signIn, signOut } from './identity.service.ts';
import { changePassword } from './password.service.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'What somebody does here; it decides what they may see and do.',
  values: {
    COUNTY_ADMIN: { description: "The county's medical-insurance bureau." },
    TOWNSHIP_STAFF: { description: "A township's service window." },
    VILLAGE_AGENT: { description: 'A village or school that takes registrations and money.' },
    CERTIFYING_AGENCY: { description: 'An office that certifies who is entitled to a subsidy.' },
    TAX_BANK: { description: 'The tax bureau or a bank.' },
    FINANCE: { description: 'The finance bureau.' },
    SUPERVISOR: { description: "The county's supervision office." },
    PROVINCIAL_VIEWER: { description: 'A province or prefecture that looks on.' },
  },
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

const DemonstrationAccount = builder.objectRef<OfferedAccount>('DemonstrationAccount').implement({
  description: 'An account of the demonstration, for anybody to try.',
  fields: (t) => ({
    username: t.exposeString('username', { description: 'The name to sign in with.' }),
    password: t.exposeString('password', { description: 'Its password, public as the account is.' }),
    displayName: t.exposeString('displayName', { description: 'The name to show.' }),
    role: t.field({
      type: RoleEnum,
      description: 'What this account does.',
      resolve: (account) => account.role,
    }),
    office: t.exposeString('office', { description: 'Where this account sits.' }),
    place: t.string({
      description:
        'Its county and the year that is insured there; its province or prefecture above the counties.',
      resolve: ({ place }, _args, context) => context.say(place),
    }),
  }),
});

const Demonstration = builder.objectRef<{ accounts: readonly OfferedAccount[] }>('Demonstration').implement({
  description: 'A demonstration: made-up people, public accounts, fixed days.',
  fields: (t) => ({
    accounts: t.field({
      type: [DemonstrationAccount],
      description: 'The accounts that may be tried.',
      resolve: (demonstration) => [...demonstration.accounts],
    }),
  }),
});

builder.queryField('demonstration', (t) =>
  t.field({
    type: Demonstration,
    nullable: true,
    description: 'What this demonstration offers; null where this is none.',
    resolve: (_root, _args, context) =>
      context.platform.demonstration ? { accounts: context.platform.offered } : null,
  }),
);

const ChangePasswordSuccess = builder.objectRef<{ viewer: Actor }>('ChangePasswordSuccess').implement({
  description: 'The password is changed; the other sessions of the account have ended.',
  fields: (t) => ({
    viewer: t.field({
      type: Viewer,
      description: 'Whoever is signed in.',
      resolve: (success) => success.viewer,
    }),
  }),
});

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
      // Whoever signs in again leaves no session behind.
      if (context.token) await signOut(context.platform, context.token);
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
  changePassword: t.field({
    type: ChangePasswordSuccess,
    errors: refusable('ChangePassword', 'Changed, or why not.'),
    description: "Changes one's own password; other sessions end.",
    args: {
      current: t.arg.string({ required: true, description: 'The present password.' }),
      next: t.arg.string({ required: true, description: 'The new one, 10 to 200 characters.' }),
    },
    resolve: async (_root, passwords, context) => {
      await context.end();
      await changePassword(context.platform, context.me, context.token, passwords);
      return { viewer: context.me };
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
