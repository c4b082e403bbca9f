import { ageOn, type Day, maskLast } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { andThen } from '../../graphql/known-loader.ts';
import { Township, townshipLoader, Village, villageLoader } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { DocumentKindEnum, FactsType, factsFrom, HukouEnum, SexEnum } from '../policy-packs/index.ts';
import { campaignLoader, householdLoader, keysLoader, keysNow, membersLoader } from './residents.loader.ts';
import { maySeePeople } from './residents.policy.ts';
import type { Household as HouseholdRow, Resident as ResidentRow } from './residents.rows.ts';

export const Resident = builder.objectRef<ResidentRow>('Resident');
export const Household = builder.objectRef<HouseholdRow>('Household');

/** 1 January of the year that is insured: the age that most rules ask for. */
async function ageOnPlanYear(resident: ResidentRow, context: Context): Promise<number> {
  const campaign = await campaignLoader(context)();
  const year = campaign?.planYear ?? context.platform.clock.now().getUTCFullYear();
  return Math.max(0, ageOn(resident.birthDate, `${year}-01-01` as Day));
}

Resident.implement({
  description: "A person of the county's register.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    sex: t.expose('sex', { type: SexEnum, description: 'Sex, as the document says.' }),
    birthDate: t.expose('birthDate', { type: 'Day', description: 'Born on.' }),
    ageOnPlanYear: t.int({
      description: 'Age in full years on 1 January of the plan year; 0 for those born later.',
      resolve: (resident, _args, context) => ageOnPlanYear(resident, context),
    }),
    hukou: t.expose('hukou', { type: HukouEnum, description: 'Where the household is registered.' }),
    document: t.expose('document', { type: DocumentKindEnum, description: 'What identifies the person.' }),
    maskedIdNumber: t.string({
      description: 'The ID number, all but its last character hidden.',
      resolve: ({ id, idSealed }, _args, context) =>
        andThen(keysNow(context), (keys) => maskLast(keys.open(idSealed, `resident/${id}/id-number`))),
    }),
    maskedPhone: t.string({
      nullable: true,
      description: 'The telephone, all but its last four digits hidden.',
      resolve: async ({ id, phoneSealed }, _args, context) => {
        if (!phoneSealed) return null;
        const phone = (await keysLoader(context)()).open(phoneSealed, `resident/${id}/phone`);
        return '*'.repeat(phone.length - 4) + phone.slice(-4);
      },
    }),
    township: t.field({
      type: Township,
      description: 'Where the person is registered.',
      resolve: ({ townshipId }, _args, context) => townshipLoader(context).get(townshipId),
    }),
    village: t.field({
      type: Village,
      description: 'Where the person is registered.',
      resolve: ({ villageId }, _args, context) => villageLoader(context).get(villageId),
    }),
    group: t.exposeString('group', { nullable: true, description: "The villagers' group (组)." }),
    relation: t.exposeString('relation', {
      nullable: true,
      description: 'To the head of the household, such as 户主 or 配偶.',
    }),
    household: t.field({
      type: Household,
      nullable: true,
      description: 'The household; null after a move, until the person joins one.',
      resolve: ({ householdId }, _args, context) =>
        householdId ? householdLoader(context).load(householdId) : null,
    }),
    facts: t.field({
      type: FactsType,
      description: 'What was last answered about the person.',
      resolve: ({ facts }) => factsFrom(facts),
    }),
    version: t.exposeInt('version', { description: 'Sent back with a correction, so that none is lost.' }),
  }),
});

Household.implement({
  description: 'People who live together and sign up together.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    number: t.exposeString('number', { description: 'Unique within its village.' }),
    headName: t.string({
      description: "The head's name; the first member's where nobody is the head; empty without members.",
      resolve: async ({ id }, _args, context) => (await membersLoader(context).load(id))[0]?.name ?? '',
    }),
    township: t.field({
      type: Township,
      description: 'Where the household lives.',
      resolve: ({ townshipId }, _args, context) => townshipLoader(context).load(townshipId),
    }),
    village: t.field({
      type: Village,
      description: 'Where the household lives.',
      resolve: ({ villageId }, _args, context) => villageLoader(context).load(villageId),
    }),
    group: t.exposeString('group', { nullable: true, description: "The villagers' group (组)." }),
    members: t.field({
      type: [Resident],
      description: 'Its members, the head first.',
      resolve: ({ id }, _args, context) => membersLoader(context).load(id),
    }),
  }),
});

builder.objectFields(Viewer, (t) => ({
  canSeePeople: t.boolean({
    description: 'Whether this person sees residents, within their own place.',
    resolve: (actor) => maySeePeople(actor),
  }),
  canRegister: t.boolean({
    description: 'Whether this person registers residents and enrolls them.',
    resolve: (actor) => maySeePeople(actor),
  }),
}));
