import type { Person } from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isUniqueViolation } from '../../platform/database-errors.ts';
import { isId, newId } from '../../platform/ids.ts';
import { locks } from '../../platform/locks.ts';
import type { Platform } from '../../platform/platform.ts';
import { InvalidInput, NotFound } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { type CampaignRow, campaignOf, todayOf, villagesOf } from '../counties/index.ts';
import { activePolicy, readAnswers } from '../policy-packs/index.ts';
import { insertHouseholds, insertResidents, residentRow } from './bulk.ts';
import { checkIdentity, type Identity, idIndexOf } from './document.ts';
import { type FactsAnswer, mergeFacts, noFacts } from './facts.ts';
import { type Registered, registeredIds } from './registered.ts';
import { AlreadyHere, NoCampaign, RegisteredElsewhere } from './residents.errors.ts';
import { mayRegister, reaches, whoSeesPeople } from './residents.policy.ts';
import { householdsByIds } from './residents.rows.ts';
import { sealingKeys } from './secrets.ts';
import { checkPhone, checkText, optionalText } from './texts.ts';

export type Registration = {
  document: Person['document'];
  idNumber: string;
  name: string;
  sex?: Identity['sex'] | null | undefined;
  birthDate?: Day | null | undefined;
  hukou: Person['hukou'];
  phone?: string | null | undefined;
  villageId: string;
  group?: string | null | undefined;
  householdId?: string | null | undefined;
  relation?: string | null | undefined;
  facts?: FactsAnswer | null | undefined;
};

export const noSuchResident = () => new NotFound({ zh: '居民', en: 'resident' });
export const noSuchVillage = () => new NotFound({ zh: '村（社区）', en: 'village' }, 'villageId');

/** The county's campaign at work. Throws NoCampaign when there is none. */
export async function campaignNow(tx: Tx, countyId: number): Promise<CampaignRow> {
  const campaign = await campaignOf(tx, countyId);
  if (!campaign) throw new NoCampaign();
  return campaign;
}

/**
 * Registers a person in a village, in a household that is there or in a new one.
 *
 * A document that is registered already is refused; of one beyond the asker's sight that one sentence is said.
 * The question is asked, counted and recorded in a transaction of its own: a refusal must not undo the count.
 *
 * @returns the resident's id
 * @throws IdentityFault, TextFault, PhoneFault; NotFound for a village or household beyond sight; AlreadyHere,
 *   RegisteredElsewhere, TooManyLookups
 */
export async function registerResident(
  platform: Platform,
  actor: CountyActor,
  input: Registration,
): Promise<string> {
  authorize(actor, mayRegister, whoSeesPeople);
  const name = checkText('name', { zh: '姓名', en: 'The name' }, input.name);
  const group = optionalText('group', { zh: '组', en: 'The group' }, input.group);
  const relation = optionalText('relation', { zh: '与户主关系', en: 'The relation' }, input.relation);
  const phone = checkPhone(input.phone);
  const place = await lookUp(platform, actor, input);
  const { identity, village } = place;
  if (place.found) throw place.found.sight === 'here' ? new AlreadyHere() : new RegisteredElsewhere();

  const id = newId();
  const work = async (tx: Tx) => {
    const campaign = await campaignNow(tx, actor.countyId);
    const keys = await sealingKeys(platform.keyring, tx, actor.countyId);
    const asked = input.facts?.more && campaign.activePackId ? await activePolicy(tx, campaign) : null;
    const facts = asked === null ? input.facts : readAnswers(asked.pack, input.facts);
    const at = { townshipId: village.townshipId, villageId: village.id };
    const householdId = input.householdId
      ? await householdWithin(tx, actor, input.householdId, village.id)
      : await newHousehold(tx, actor, { ...at, group });
    const person = {
      ...identity,
      ...at,
      id,
      householdId,
      group,
      relation: relation ?? (input.householdId ? null : '户主'),
      name,
      hukou: input.hukou,
      phone,
      facts: mergeFacts(noFacts, facts),
    };
    const into = { countyId: actor.countyId, day: todayOf(campaign, platform.clock) };
    await insertResidents(tx, into, [residentRow(keys, person)]);
    await recordAudit(tx, actor, {
      action: 'resident-registered',
      subjectType: 'resident',
      subjectId: id,
      ...at,
      detail: { household: householdId, joined: Boolean(input.householdId) },
    });
    return id;
  };
  return platform.inCounty(actor, work).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RegisteredElsewhere() : error;
  });
}

/** Checks the document and the village, and asks whether the document is registered; the question is recorded. */
async function lookUp(platform: Platform, actor: CountyActor, input: Registration) {
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, actor.countyId);
    const identity = checkIdentity(
      { ...input, sex: input.sex ?? null, birthDate: input.birthDate ?? null },
      todayOf(campaign, platform.clock),
    );
    const village = await villageWithin(tx, actor, input.villageId);
    const keys = await platform.keyring.county(tx, actor.countyId);
    const index = idIndexOf(keys, identity.document, identity.idNumber);
    const found: Registered | undefined = (await registeredIds(tx, [index])).get(index.toString('hex'));
    if (found) {
      await recordAudit(tx, actor, {
        action: 'id-number-looked-up',
        subjectType: 'account',
        subjectId: actor.accountId,
        townshipId: actor.townshipId,
        villageId: actor.villageId,
        detail: { answer: found.sight },
      });
    }
    return { identity, village, found };
  });
}

/** A village that the actor's sight reaches; NotFound for any other, alike. */
export async function villageWithin(tx: Tx, actor: CountyActor, villageId: string) {
  if (!isId(villageId)) throw noSuchVillage();
  const [village] = await villagesOf(tx, actor.countyId, { ids: [villageId] });
  if (!village || !reaches(actor, { townshipId: village.townshipId, villageId: village.id }))
    throw noSuchVillage();
  return village;
}

async function householdWithin(tx: Tx, actor: CountyActor, householdId: string, villageId: string) {
  const [household] = isId(householdId) ? await householdsByIds(tx, actor.countyId, [householdId]) : [];
  if (!household) throw new NotFound({ zh: '家庭', en: 'household' }, 'householdId');
  if (household.villageId !== villageId) {
    throw new InvalidInput(
      'HOUSEHOLD_ELSEWHERE',
      {
        zh: '所选家庭在另一个村（社区）。请选这个村的家庭，或新立一户。',
        en: 'The household is in another village. Choose one of this village, or start a new household.',
      },
      'householdId',
    );
  }
  return household.id;
}

/** A new household under the next free number of its village; those who want one wait for each other. */
export async function newHousehold(
  tx: Tx,
  actor: CountyActor,
  at: { townshipId: string; villageId: string; group: string | null },
): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.households}::int, hashtext(${at.villageId}))`;
  const [row] = await tx.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max(CASE WHEN number ~ '^[0-9]{1,8}$' THEN number::int END), 0) + 1 AS next FROM households
    WHERE county_id = ${actor.countyId}::int AND village_id = ${at.villageId}::uuid`;
  const id = newId();
  const number = String(row?.next ?? 1).padStart(4, '0');
  await insertHouseholds(tx, actor.countyId, [{ id, number, ...at }]);
  return id;
}
