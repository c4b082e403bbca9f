import type { PrismaClient } from '@canbao/database';
import { type RosterField, rosterColumn, writeRoster } from '@canbao/rosters';
import type { Day } from '@canbao/values';
import {
  commitImport,
  importHandlers,
  importJobs,
  receiveUpload,
  startImport,
} from '../../features/imports/index.ts';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { type MadeUpPerson, madeUpHouseholds } from './people.ts';

/** What the files need to know of the county: the clerk's township with its villages, and a tier's name. */
export type ImportsOf = {
  clerk: CountyActor;
  township: { name: string; villages: readonly { name: string }[] };
  tier: string;
  today: Day;
};

type Line = Partial<Record<RosterField, string>>;

/** Households a file. */
const HOUSEHOLDS = 6;
/** The files' people are made from the county's code and this, so that they are not those of its register. */
const APART = 40;
const columns: readonly RosterField[] = [
  'name',
  'idNumber',
  'sex',
  'birthDate',
  'hukou',
  'township',
  'village',
  'group',
  'householdNumber',
  'relation',
  'tier',
  'school',
];
const schools = { kindergarten: '幼儿园', primary: '小学', secondary: '中学' } as const;

/**
 * Imports two rosters of made-up people as the township's clerk does, by the real import: one whose good rows were
 * written, and one that stands checked, with faults of each kind. A file that was imported already is left alone.
 *
 * @param admin connected as the migrator: the imports are dated on the demonstration's own day
 */
export async function loadImports(platform: Platform, admin: PrismaClient, of: ImportsOf): Promise<void> {
  const { clerk, township, today } = of;
  const [one, other] = township.villages;
  if (!one || !other) return;
  const lines = [...madeUpHouseholds(clerk.countyId + APART, 2 * HOUSEHOLDS, today, 0)].map((household, i) =>
    household.people.map((person) => lineOf(of, i < HOUSEHOLDS ? one : other, household, person)),
  );
  const files = [
    { name: `${one.name}参保名册.xlsx`, lines: lines.slice(0, HOUSEHOLDS).flat(), commits: true },
    { name: `${other.name}参保名册.xlsx`, lines: spoilt(lines.slice(HOUSEHOLDS).flat()), commits: false },
  ];
  for (const file of files) {
    const { countyId } = clerk;
    if (await admin.rosterImport.findFirst({ where: { countyId, fileName: file.name } })) continue;
    const id = await importFile(platform, clerk, file);
    await admin.rosterImport.update({
      where: { countyId_id: { countyId, id } },
      data: { createdAt: new Date(`${today}T09:20:00+08:00`) },
    });
  }
}

async function importFile(
  platform: Platform,
  clerk: CountyActor,
  { name, lines, commits }: { name: string; lines: readonly Line[]; commits: boolean },
): Promise<string> {
  const { countyId } = clerk;
  const rows = lines.map((line) => columns.map((field) => line[field] ?? null));
  const titles = columns.map((field) => ({ title: rosterColumn(field).title.zh }));
  const upload = await receiveUpload(platform, clerk, name, writeRoster(rows, titles));
  const id = await startImport(platform, clerk, upload);
  // The queue is worked on once the server listens; it then finds these done.
  const handlers = importHandlers(platform);
  const work = (job: string) => handlers[job]!.run({ name: job, countyId, id }, new AbortController().signal);
  await work(importJobs.check);
  if (!commits) return id;
  await commitImport(platform, clerk, { id, includeRepairable: true });
  await work(importJobs.commit);
  return id;
}

function lineOf(
  { township, tier }: ImportsOf,
  village: { name: string },
  household: { number: string; group: string },
  person: MadeUpPerson,
): Line {
  return {
    name: person.name,
    idNumber: person.idNumber,
    sex: person.sex === 'male' ? '男' : '女',
    birthDate: person.birthDate,
    hukou: person.hukou === 'local' ? '本地' : '外地',
    township: township.name,
    village: village.name,
    group: household.group,
    householdNumber: `9${household.number.slice(1)}`,
    relation: person.relation,
    tier,
    ...(person.school ? { school: schools[person.school] } : {}),
  };
}

const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);

/** The lines with what goes wrong in offices: a digit too many, a wrong birth date, no such village, somebody twice. */
function spoilt(lines: readonly Line[]): Line[] {
  const faults: ((line: Line) => Line)[] = [
    (line) => ({ ...line, idNumber: fullWidth(line.idNumber!) }),
    (line) => ({ ...line, idNumber: `${line.idNumber}0` }),
    (line) => ({ ...line, birthDate: '1900-01-01' }),
    (line) => ({ ...line, village: '示例三村' }),
    (line) => ({ ...line, hukou: '' }),
  ];
  return [...lines.map((line, i) => faults[i - 2]?.(line) ?? line), lines[0]!];
}
