import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { todayOf } from '../counties/index.ts';
import {
  type ActivePack,
  type Assessed,
  activePolicy,
  type Named,
  readAnswers,
  tierOf,
} from '../policy-packs/index.ts';
import {
  campaignNow,
  type FactsAnswer,
  factsFrom,
  maySeePeople,
  mergeFacts,
  noSuchResident,
  whoSeesPeople,
} from '../residents/index.ts';
import { assessOne, personOf } from './assess.ts';
import { MembersWrong } from './enrollments.errors.ts';
import { type FamilyPerson, readFamily } from './family.ts';

export type QuoteRequest = { residentId: string; facts?: FactsAnswer | null | undefined }[];
export type Quote = { residentId: string; assessments: { tier: Named; assessment: Assessed }[] };

/**
 * What people registered here would pay in each tier of the active pack; nothing is saved.
 *
 * @param payDate by default the campaign's today
 * @throws NotFound for somebody beyond sight; NoActivePack; FactUnknown, FactWrong
 */
export async function quote(
  platform: Platform,
  tx: Tx,
  actor: CountyActor,
  request: QuoteRequest,
  payDate: Day | null,
): Promise<Quote[]> {
  authorize(actor, maySeePeople, whoSeesPeople);
  if (request.length < 1 || request.length > 20) throw new MembersWrong();
  const ids = request.map(({ residentId }) => residentId);
  if (!ids.every(isId)) throw noSuchResident();
  const campaign = await campaignNow(tx, actor.countyId);
  const day = payDate ?? todayOf(campaign, platform.clock);
  const active = await activePolicy(tx, campaign);
  const people = await readFamily(tx, campaign, day, ids);
  return request.map(({ residentId, facts }) => {
    const person = people.find(({ id }) => id === residentId);
    if (!person) throw noSuchResident();
    return { residentId, assessments: quotesOf(active, person, facts, day) };
  });
}

function quotesOf(
  active: ActivePack,
  person: FamilyPerson,
  answers: FactsAnswer | null | undefined,
  payDate: Day,
): Quote['assessments'] {
  const facts = mergeFacts(factsFrom(person.facts), readAnswers(active.pack, answers));
  return active.pack.tiers.map(({ id }) => {
    const choice = { certifications: person.certifications, tier: id, payDate };
    const { assessment, snapshot } = assessOne(active.policy, { ...person, facts }, choice);
    const assessed = {
      pack: active,
      assessment,
      person: personOf(active.policy, person.id, snapshot, choice),
    };
    return { tier: tierOf(active.pack, id), assessment: assessed };
  });
}
