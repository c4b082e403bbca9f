import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { insertCertifications, type NewCertification } from '../certifications/index.ts';
import { type EnrollmentColumns, insertEnrollments, newEnrollment } from '../enrollments/index.ts';
import { certifierOf } from '../policy-packs/index.ts';
import {
  householdsByNumber,
  insertHouseholds,
  insertResidents,
  type NewHousehold,
  normaliseName,
  plainRow,
  type ResidentColumns,
  type Sealer,
  type Secrets,
} from '../residents/index.ts';
import type { ExaminedRow } from './examine.ts';
import type { Run } from './import-run.ts';

/** A person to be written, sealed or not yet; examined is null where an earlier run wrote the row. */
export type PreparedRow = { examined: ExaminedRow | null; people: PreparedPerson | null };
type PreparedPerson = {
  resident: ResidentColumns;
  secrets: Secrets;
  enrollment: EnrollmentColumns;
  certifications: NewCertification[];
  household: { villageId: string; townshipId: string; number: string; group: string | null } | null;
};

/** Makes a sound row's person and what goes with them, all but what is sealed. No I/O. */
export function preparePeople(run: Run, examined: ExaminedRow | null): PreparedRow {
  if (!examined?.sound) return { examined, people: null };
  const { values, sound } = examined;
  const { person, place, assessed } = sound;
  const { pack, today, row, actor } = run;
  const id = newId();
  const { group, relation, phone } = values;
  const name = normaliseName(person.name);
  const who = { ...person, ...place, id, name, householdId: null, group, relation, phone };
  const { document, idNumber } = who;
  const known = examined.key ? { idIndex: examined.key } : {};
  const secrets = { id, name, document, idNumber, phone, ...known };
  const enrollment = newEnrollment({
    id: newId(),
    campaignId: row.campaignId,
    residentId: id,
    ...place,
    tierChosen: values.tier,
    packId: pack.packId,
    packRevision: pack.revision,
    assessedFor: today,
    assessed,
    registeredBy: actor.accountId,
    importId: row.id,
  });
  const certifications = values.certifications.map((category) => ({
    id: newId(),
    residentId: id,
    ...place,
    category,
    agency: certifierOf(pack.pack, category)?.id ?? null,
    from: today,
    to: null,
    evidence: row.fileName,
  }));
  const number = values.householdNumber;
  const household = number === null ? null : { ...place, number, group: values.group };
  return { examined, people: { resident: plainRow(who), secrets, enrollment, certifications, household } };
}

/** Seals and indexes what is secret of these people, on the sealer's thread. */
export async function sealPeople(sealer: Sealer, rows: readonly PreparedRow[]): Promise<void> {
  const people = rows.flatMap((row) => row.people ?? []);
  const sealed = await sealer.seal(people.map(({ secrets }) => secrets));
  for (const [i, columns] of sealed.entries()) Object.assign(people[i]!.resident, columns);
}

/** Writes people with their households, certifications and enrollments, and counts them, in the caller's transaction. */
export async function writePeople(tx: Tx, run: Run, rows: readonly PreparedRow[]): Promise<void> {
  const people = rows.flatMap((row) => row.people ?? []);
  if (people.length === 0) return;
  const { countyId } = run.actor;
  const into = { countyId, planYear: run.pack.pack.planYear, day: run.today };
  const householdOf = await writeHouseholds(tx, countyId, people);
  for (const one of people) one.resident.household_id = one.household && householdOf(one.household);
  await insertResidents(
    tx,
    into,
    people.map(({ resident }) => resident),
  );
  const certifications = people.flatMap((one) => one.certifications);
  if (certifications.length > 0) await insertCertifications(tx, run.actor, certifications);
  await insertEnrollments(
    tx,
    into,
    people.map(({ enrollment }) => enrollment),
  );
}

type Numbered = { villageId: string; number: string };
const keyOf = ({ villageId, number }: Numbered) => `${villageId}/${number}`;

/** The households that the rows name: those that are there, and new ones. */
async function writeHouseholds(
  tx: Tx,
  countyId: number,
  people: readonly PreparedPerson[],
): Promise<(household: Numbered) => string | null> {
  const wanted = new Map<string, NewHousehold>();
  for (const { household } of people) {
    if (household && !wanted.has(keyOf(household)))
      wanted.set(keyOf(household), { id: newId(), ...household });
  }
  if (wanted.size === 0) return () => null;
  const there = await householdsByNumber(tx, countyId, [...wanted.values()]);
  const missing = [...wanted.values()].filter((household) => !there.has(keyOf(household)));
  await insertHouseholds(tx, countyId, missing);
  return (household) => there.get(keyOf(household)) ?? wanted.get(keyOf(household))?.id ?? null;
}
