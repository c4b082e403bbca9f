import { randomBytes, randomUUID } from 'node:crypto';
import type { World } from '../../../../test/support/world.ts';
/** A place that people and counts belong to. */
export type Place = { countyId: number; campaignId: string; townshipId: string; villageId: string };

/** A village of a township that the activation made. */
export async function villageIn(world: World, countyId: number, township: string): Promise<Place> {
  const campaign = await world.admin.campaign.findFirstOrThrow({ where: { countyId } });
  const found = await world.admin.division.findFirstOrThrow({ where: { countyId, name: township } });
  const villageId = randomUUID();
  await world.admin.division.create({
    data: { countyId, id: villageId, level: 'village', townshipId: found.id, name: '示例村' },
  });
  return { countyId, campaignId: campaign.id, townshipId: found.id, villageId };
}

/** What a change of enrollments adds to the counts of a place. */
export type Count = {
  day: string;
  state?: string;
  people?: number;
  residents?: number;
  undetermined?: boolean;
  category?: string;
  fen?: number;
};

const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** Counts, as the enrollments' own changes leave them. fen: the premium, subsidised whole by government with a category. */
export async function count(world: World, place: Place, ...counts: Count[]): Promise<void> {
  await world.admin.tallyDelta.createMany({
    data: counts.map(({ day, state, people, residents, undetermined, category, fen = 0 }) => ({
      ...place,
      day: at(day),
      state: state ?? null,
      people: people ?? 0,
      residents: residents ?? 0,
      undetermined: undetermined ?? false,
      registeredOn: at(day),
      paidOn: at(day),
      category: category ?? null,
      premiumFen: fen,
      subsidyFen: category ? fen : 0,
      selfPayFen: category ? 0 : fen,
      funding: category ? [{ funder: 'government', fen }] : [],
    })),
  });
}

/** A person of the register at a place, certified where a category is given, enrolled where a state is. */
export async function resident(
  world: World,
  place: Place,
  packId: string,
  about: { category?: string; to?: string; state?: string; unapplied?: boolean },
): Promise<void> {
  const { countyId, campaignId, townshipId, villageId } = place;
  const [id, enrollmentId, by] = [randomUUID(), randomUUID(), randomUUID()];
  const day = new Date('2020-10-12T00:00:00Z');
  const bytes = () => Uint8Array.from(randomBytes(16));
  const at = { countyId, townshipId, villageId };
  await world.admin.resident.create({
    data: {
      ...at,
      id,
      name: '示例甲',
      pinyin: 'shilijia',
      initials: 'slj',
      sex: 'female',
      birthDate: new Date('1970-05-01T00:00:00Z'),
      hukou: 'local',
      document: 'resident-id',
      idSealed: bytes(),
      idIndex: bytes(),
      lastFourIndex: bytes(),
      matchIndex: bytes(),
      matchVersion: 1,
      keyVersion: 1,
    },
  });
  if (about.category) {
    await world.admin.certification.create({
      data: {
        ...at,
        id: randomUUID(),
        residentId: id,
        category: about.category,
        agency: 'civil-affairs',
        validFrom: new Date('2020-01-01T00:00:00Z'),
        validTo: about.to ? new Date(`${about.to}T00:00:00Z`) : null,
        recordedBy: by,
        recordedByName: '示例',
      },
    });
  }
  if (!about.state) return;
  await world.admin.enrollment.create({
    data: {
      ...at,
      id: enrollmentId,
      campaignId,
      residentId: id,
      state: about.state,
      packId,
      packRevision: 1,
      assessedFor: day,
      decision: about.state === 'registered' ? 'undetermined' : 'accepted',
      ...(about.state === 'registered' ? {} : { premiumFen: 0, subsidyFen: 0, waivedFen: 0, selfPayFen: 0 }),
      registeredBy: by,
      registeredOn: day,
    },
  });
  if (!about.unapplied) return;
  await world.admin.payment.create({
    data: {
      ...at,
      id: randomUUID(),
      enrollmentId,
      amountFen: 100,
      appliedFen: 0,
      channel: 'bank-counter',
      receivedOn: day,
      creditedOn: day,
      idempotencyKey: randomUUID(),
      recordedBy: by,
      recordedByName: '示例',
    },
  });
}
